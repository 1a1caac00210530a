import type { AwarenessUser } from '../../app/board-doc/wire';
import { stableColour } from '../../app/domain/colours';
import {
  boardOfDocument,
  type NoteId,
  noteOfDocument,
  type OrganisationId,
  type PlanId,
  planOfDocument,
  type SpaceId,
  type UserId,
} from '../../app/domain/ids';
import { can } from '../../app/domain/policies';
import { isVisible } from '../../app/domain/spaces/openness';
import type { AuthService } from '../auth/auth-service';
import type { MembersService } from '../members/members-service';
import type { SpacesService } from '../spaces/spaces-service';

/** A person at the other end of a socket. */
export interface SocketUser {
  readonly userId: string;
  /** Names the session, opens nothing. */
  readonly sessionHash: string;
}

/** What a person may do with a document, and as whom. */
export interface DocumentAccess {
  /** The organisation, or the space, whose changes of access concern the document. */
  readonly organisationId: string;
  readonly user: AwarenessUser;
  readonly canEdit: boolean;
}

/** What sockets ask about people. */
export interface SyncAccess {
  /** Who sends these cookies; null: nobody. */
  signedIn(cookies: string | null): Promise<SocketUser | null>;
  isSessionAlive(sessionHash: string): Promise<boolean>;
  /** Null: there is no such document for this person, whether or not it exists. */
  document(userId: string, documentId: string): Promise<DocumentAccess | null>;
  /** The organisations and the spaces whose changes the person hears of. */
  organisations(userId: string): Promise<readonly string[]>;
}

/** What access to a plan depends on beside the role. */
export interface PlanFacts {
  readonly organisationId: OrganisationId;
  readonly isApproved: boolean;
}

/** What access to a written document of a space depends on beside the role. */
export interface NoteFacts {
  readonly spaceId: SpaceId;
  readonly openness: string;
  readonly organisationId: string | null;
  readonly isArchived: boolean;
  readonly isDeleted: boolean;
}

/** Where documents that are not boards belong. */
export interface Finders {
  plan(planId: PlanId): Promise<PlanFacts | null>;
  note(noteId: NoteId): Promise<NoteFacts | null>;
}

/** Answers by the sessions, the memberships and the one policy. */
export function createSyncAccess(
  auth: Pick<AuthService, 'authenticate' | 'sessionUser'>,
  members: Pick<MembersService, 'access' | 'boardAccess' | 'listOrganisations'>,
  spaces: Pick<SpacesService, 'access' | 'list'>,
  find: Finders,
): SyncAccess {
  async function planAccess(userId: UserId, planId: PlanId): Promise<DocumentAccess | null> {
    const plan = await find.plan(planId);
    const access = plan && (await members.access(userId, plan.organisationId));
    if (!access || access.organisation.deleteAfter !== null || !can(access.actor, 'plan.read')) return null;
    const { id, name } = access.member;
    return {
      organisationId: plan.organisationId,
      user: { userId, memberId: id, name, colour: stableColour(id) },
      canEdit: can(access.actor, 'plan.edit', { isApproved: plan.isApproved }),
    };
  }

  async function noteAccess(userId: UserId, noteId: NoteId): Promise<DocumentAccess | null> {
    const note = await find.note(noteId);
    const access = note && (await spaces.access(userId, note.spaceId));
    if (!access || note.isDeleted || !access.can('space.read')) return null;
    if (!isVisible(note, access.member.organisationId)) return null;
    return {
      organisationId: note.spaceId,
      user: { userId, memberId: userId, name: access.member.name, colour: stableColour(userId) },
      canEdit: !note.isArchived && access.can('content.edit'),
    };
  }

  return {
    async signedIn(cookies) {
      const session = await auth.authenticate(cookies);
      return session && { userId: session.user.id, sessionHash: session.user.sessionHash };
    },
    async isSessionAlive(sessionHash) {
      return (await auth.sessionUser(sessionHash)) !== null;
    },
    async document(userId, documentId) {
      const plan = planOfDocument(documentId);
      if (plan !== null) return planAccess(userId as UserId, plan);
      const note = noteOfDocument(documentId);
      if (note !== null) return noteAccess(userId as UserId, note);
      const board = boardOfDocument(documentId);
      const access = board && (await members.boardAccess(userId as UserId, board));
      if (!access || !can(access.actor, 'board.read')) return null;
      const { id, name } = access.member;
      return {
        organisationId: access.organisation.id,
        user: { userId, memberId: id, name, colour: stableColour(id) },
        canEdit: can(access.actor, 'board.edit', { isArchived: access.isArchived }),
      };
    },
    async organisations(userId) {
      const [organisations, own] = await Promise.all([
        members.listOrganisations(userId as UserId),
        spaces.list(userId as UserId),
      ]);
      return [...organisations.filter(({ deleteAfter }) => deleteAfter === null), ...own].map(({ id }) => id);
    },
  };
}

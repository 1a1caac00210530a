import type { OrganisationId, SpaceId, SpaceMemberId, UserId } from '../../app/domain/ids';
import type { Role } from '../../app/domain/policies';
import { createBackground } from '../infra/background';
import { type CardReader, type CardSpace, joinByCard, linkCard, readCardSpace, unlinkCard } from './card-space';
import { archiveSpace, changeSpace, type SpaceChange } from './change-space';
import { type CardDoer, createSpace, type NewSpace } from './create-space';
import { findSpaceAccess, type SpaceAccess } from './find-space-access';
import {
  type Acceptor,
  acceptInvitation,
  mailWayIn,
  readInvitation,
  type SpaceInvitationView,
} from './invitations/accept-invitation';
import {
  inviteByLink,
  inviteByMail,
  listInvitations,
  type NewSpaceInvitation,
  revokeInvitation,
  type SpaceInvitationRow,
} from './invitations/invite';
import {
  acceptWaiting,
  declineInvitation,
  listWaiting,
  type ProvenAcceptor,
  type WaitingInvitation,
} from './invitations/waiting-invitations';
import { type ActivityQuestion, listActivity } from './list-activity';
import { listAddresses, listPeople, type SpacePerson } from './list-people';
import { listOwnCards, listSpaces, type SpaceListItem } from './list-spaces';
import {
  changeRole,
  describePerson,
  leaveSpace,
  type PartOfPerson,
  removePerson,
  setEnd,
} from './people/change-person';
import { watchEnds } from './people/watch-ends';
import type { SpacesDeps, SpacesParts } from './spaces-deps';

/** Spaces and who is in them. Callers authorise by the access they asked for; failures are `AppError`s. */
export interface SpacesService {
  /** What a person is in a space now; null: nothing. The one question that guards, sockets and feeds ask. */
  access(userId: UserId, spaceId: SpaceId): Promise<SpaceAccess | null>;
  list(userId: UserId): Promise<SpaceListItem[]>;
  create(doer: CardDoer, space: NewSpace): Promise<SpaceId>;
  change(host: SpaceAccess, change: SpaceChange): Promise<void>;
  archive(host: SpaceAccess, isArchived: boolean): Promise<void>;
  activity(reader: SpaceAccess, question: ActivityQuestion): ReturnType<typeof listActivity>;

  /** The space of a card, or those that it could be linked to, for somebody of the card's organisation. */
  ofCard(reader: CardReader): Promise<CardSpace>;
  linkCard(doer: CardDoer, spaceId: SpaceId): Promise<void>;
  unlinkCard(doer: CardDoer): Promise<void>;
  joinByCard(reader: CardReader & { readonly role: Role }): Promise<SpaceId>;
  ownCards(userId: UserId, spaceId: SpaceId): ReturnType<typeof listOwnCards>;

  people(spaceId: SpaceId): Promise<SpacePerson[]>;
  addresses(host: SpaceAccess): Promise<Map<SpaceMemberId, string>>;
  changeRole(host: SpaceAccess, id: SpaceMemberId, role: unknown): Promise<void>;
  remove(host: SpaceAccess, id: SpaceMemberId): Promise<void>;
  setEnd(host: SpaceAccess, id: SpaceMemberId, expiresAt: Date | null): Promise<void>;
  describe(access: SpaceAccess, id: SpaceMemberId, part: PartOfPerson): Promise<void>;
  leave(access: SpaceAccess): Promise<void>;

  inviteByMail(
    host: SpaceAccess,
    emails: readonly string[],
    invitation: Omit<NewSpaceInvitation, 'maxUses'>,
  ): Promise<{ sent: string[]; already: string[] }>;
  inviteByLink(host: SpaceAccess, invitation: NewSpaceInvitation): Promise<{ token: string }>;
  invitations(host: SpaceAccess): Promise<SpaceInvitationRow[]>;
  revokeInvitation(host: SpaceAccess, id: string): Promise<void>;
  readInvitation(token: string, userId: UserId | null): Promise<SpaceInvitationView>;
  acceptInvitation(
    token: string,
    user: Acceptor,
    organisationId: OrganisationId | null,
  ): Promise<{ spaceId: SpaceId; addressProven: boolean }>;
  /** What waits for somebody who has an account, and what they make of it. */
  waiting(user: ProvenAcceptor): Promise<WaitingInvitation[]>;
  acceptWaiting(user: ProvenAcceptor, id: unknown, organisationId: OrganisationId | null): Promise<SpaceId>;
  decline(user: ProvenAcceptor, id: unknown): Promise<void>;
  /** Mails an invitation of their own to somebody who has no account and opened a link. */
  mailWayIn(token: string, email: string, locale: string): Promise<void>;

  /** From now on tells open connections when somebody's access ends by its date. */
  watchEnds(): void;
  /** Stops watching and waits for mails that are under way. */
  close(): Promise<void>;
}

/** Makes the service. */
export function createSpaces(deps: SpacesDeps): SpacesService {
  const background = createBackground(deps.log);
  const ends = watchEnds(deps);
  const parts: SpacesParts = { ...deps, background, watchEnds: () => ends.look() };
  return {
    access: (userId, spaceId) => findSpaceAccess(parts, userId, spaceId),
    list: (userId) => listSpaces(parts, userId),
    create: (doer, space) => createSpace(parts, doer, space),
    change: (host, change) => changeSpace(parts, host, change),
    archive: (host, isArchived) => archiveSpace(parts, host, isArchived),
    activity: (reader, question) => listActivity(parts, reader, question),
    ofCard: (reader) => readCardSpace(parts, reader),
    linkCard: (doer, spaceId) => linkCard(parts, doer, spaceId),
    unlinkCard: (doer) => unlinkCard(parts, doer),
    joinByCard: (reader) => joinByCard(parts, reader),
    ownCards: (userId, spaceId) => listOwnCards(parts, userId, spaceId),
    people: (spaceId) => listPeople(parts, spaceId),
    addresses: (host) => listAddresses(parts, host),
    changeRole: (host, id, role) => changeRole(parts, host, id, role),
    remove: (host, id) => removePerson(parts, host, id),
    setEnd: (host, id, expiresAt) => setEnd(parts, host, id, expiresAt),
    describe: (access, id, part) => describePerson(parts, access, id, part),
    leave: (access) => leaveSpace(parts, access),
    inviteByMail: (host, emails, invitation) => inviteByMail(parts, host, emails, invitation),
    inviteByLink: (host, invitation) => inviteByLink(parts, host, invitation),
    invitations: (host) => listInvitations(parts, host),
    revokeInvitation: (host, id) => revokeInvitation(parts, host, id),
    readInvitation: (token, userId) => readInvitation(parts, token, userId),
    acceptInvitation: (token, user, organisationId) => acceptInvitation(parts, token, user, organisationId),
    waiting: (user) => listWaiting(parts, user),
    acceptWaiting: (user, id, organisationId) => acceptWaiting(parts, user, id, organisationId),
    decline: (user, id) => declineInvitation(parts, user, id),
    mailWayIn: (token, email, locale) => mailWayIn(parts, token, email, locale),
    watchEnds: () => ends.look(),
    async close() {
      ends.stop();
      await background.settled();
    },
  };
}

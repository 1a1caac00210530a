import type { BoardId, MemberId, OrganisationId, UserId } from '../../app/domain/ids';
import type { Actor, Role } from '../../app/domain/policies';

export interface OrganisationFacts {
  readonly id: OrganisationId;
  readonly name: string;
  /** Deletion was asked for: hidden, and gone after this moment unless an owner regrets it. */
  readonly deleteAfter: Date | null;
}

/** A person inside one organisation. */
export interface OrganisationAccess {
  /** With the currency in which its money is counted. */
  readonly organisation: OrganisationFacts & { readonly currency: string };
  readonly member: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly actor: Actor;
  readonly userId: UserId;
}

export interface BoardRow {
  readonly id: BoardId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly description: string;
  readonly isTemplate: boolean;
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
  readonly createdById: MemberId | null;
  readonly sourceKey: string | null;
}

export interface OrganisationListItem extends OrganisationFacts {
  readonly role: Role;
}

/** A member as pages show them: active people, placeholders of imports, and those who left, as a name. */
export interface MemberRow {
  readonly id: MemberId;
  readonly name: string;
  readonly role: Role | null;
  readonly state: 'active' | 'placeholder' | 'left';
  readonly userId: UserId | null;
  readonly email: string | null;
  readonly avatarVersion: number | null;
  readonly joinedAt: Date;
}

export type InvitationState = 'open' | 'expired' | 'usedUp' | 'revoked';

export interface InvitationRow {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly state: InvitationState;
}

/** What a person is in the organisation of a board, and whether that board is archived. */
export interface BoardAccess extends OrganisationAccess {
  readonly isArchived: boolean;
}

/** What an invitation's link says to the person who opens it. */
export type InvitationView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' | 'usedUp' | 'revoked'; readonly organisationName: string }
  | {
      readonly kind: 'open';
      readonly organisationId: OrganisationId;
      readonly organisationName: string;
      readonly inviterName: string;
      readonly role: Role;
      readonly email: string | null;
    };

export interface Invitee {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
}

export interface NewInvitation {
  readonly role: Role;
  readonly days: number;
  readonly maxUses: number;
}

export interface MailedInvitations {
  readonly sent: readonly string[];
  /** Addresses of people who are members already; they got no mail. */
  readonly already: readonly string[];
}

/** Organisations, their people, and the ways in and out. Failures are `AppError`s. */
export interface MembersService {
  /** What this person is in this organisation, also while its deletion is pending; null: nothing. */
  access(userId: UserId, organisationId: OrganisationId): Promise<OrganisationAccess | null>;
  /** The board of this organisation with this id; null: none. */
  findBoard(organisationId: OrganisationId, boardId: BoardId): Promise<BoardRow | null>;
  /** For sockets: the person's access to a board's organisation; null when there is none or it is being deleted. */
  boardAccess(userId: UserId, boardId: BoardId): Promise<BoardAccess | null>;

  listOrganisations(userId: UserId): Promise<OrganisationListItem[]>;
  rememberOrganisation(userId: UserId, organisationId: OrganisationId): Promise<void>;
  createOrganisation(
    user: { readonly id: UserId; readonly name: string },
    name: string,
  ): Promise<{ organisationId: OrganisationId; memberId: MemberId }>;
  renameOrganisation(access: OrganisationAccess, name: string): Promise<void>;
  setCurrency(access: OrganisationAccess, currency: string): Promise<void>;
  leaveOrganisation(access: OrganisationAccess): Promise<void>;
  deleteOrganisation(access: OrganisationAccess, typedName: string): Promise<Date>;
  regretDeletion(access: OrganisationAccess): Promise<void>;
  /** Removes organisations whose pause for regret is over; returns how many. */
  purgeDeletedOrganisations(): Promise<number>;

  listMembers(organisationId: OrganisationId): Promise<MemberRow[]>;
  countOwners(organisationId: OrganisationId): Promise<number>;
  changeRole(access: OrganisationAccess, memberId: MemberId, role: Role): Promise<void>;
  removeMember(access: OrganisationAccess, memberId: MemberId): Promise<void>;
  /** Gives everything that names the placeholder to a real member. */
  claimPlaceholder(access: OrganisationAccess, placeholderId: MemberId, memberId: MemberId): Promise<void>;

  inviteByMail(
    access: OrganisationAccess,
    emails: readonly string[],
    invitation: NewInvitation,
  ): Promise<MailedInvitations>;
  /** Makes a link; its token is told once and stored hashed. */
  inviteByLink(access: OrganisationAccess, invitation: NewInvitation): Promise<{ token: string }>;
  listInvitations(access: OrganisationAccess): Promise<InvitationRow[]>;
  revokeInvitation(access: OrganisationAccess, invitationId: string): Promise<void>;
  /** Resolves when the mails that answers do not wait for are sent. */
  settled(): Promise<void>;
  readInvitation(token: string): Promise<InvitationView>;
  acceptInvitation(token: string, user: Invitee): Promise<{ organisationId: OrganisationId; addressProven: boolean }>;
}

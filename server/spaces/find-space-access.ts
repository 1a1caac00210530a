import type { OrganisationId, SpaceId, SpaceMemberId, UserId } from '../../app/domain/ids';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import {
  canInSpace,
  isSpaceRole,
  type SpaceAction,
  type SpaceFacts,
  type SpaceRole,
} from '../../app/domain/spaces/space-policies';
import type { PrismaClient } from '../../prisma/generated/client';

/** A space as its people see it. */
export interface SpaceRow {
  readonly id: SpaceId;
  readonly name: string;
  readonly purpose: string;
  readonly goal: string;
  readonly colour: string;
  /** The class of new items. */
  readonly openness: Openness;
  readonly timeZone: string;
  readonly isArchived: boolean;
  /** With whom its documents are kept. */
  readonly hostOrganisationId: OrganisationId;
}

/** What a person is in a space, and what they may do there. */
export interface SpaceAccess {
  readonly space: SpaceRow;
  readonly userId: UserId;
  readonly member: {
    readonly id: SpaceMemberId;
    readonly name: string;
    readonly role: SpaceRole;
    /** For whom they are here, while they belong there; null: a guest. What is *only us* is theirs by this alone. */
    readonly organisationId: OrganisationId | null;
  };
  can(action: SpaceAction, facts?: SpaceFacts): boolean;
}

/** What a person is in a space now; null: nothing, whether or not there is such a space. */
export async function findSpaceAccess(
  { db, clock }: { readonly db: PrismaClient; readonly clock: { now(): Date } },
  userId: UserId,
  spaceId: SpaceId,
): Promise<SpaceAccess | null> {
  const row = await db.spaceMember.findUnique({
    where: { spaceId_userId: { spaceId, userId } },
    include: { space: { include: { host: { select: { deleteAfter: true } } } }, user: { select: { name: true } } },
  });
  if (row?.state !== 'active' || !isSpaceRole(row.role) || row.space.host.deleteAfter !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= clock.now()) return null;
  const { space, role } = row;
  const isArchived = space.archivedAt !== null;
  return {
    space: {
      id: spaceId,
      name: space.name,
      purpose: space.purpose,
      goal: space.goal,
      colour: space.colour,
      openness: isOpenness(space.openness) ? space.openness : 'network',
      timeZone: space.timeZone,
      isArchived,
      hostOrganisationId: space.hostOrganisationId as OrganisationId,
    },
    userId,
    member: {
      id: row.id as SpaceMemberId,
      name: row.user.name,
      role,
      organisationId: await belongingOf(db, userId, row.organisationId),
    },
    can: (action, facts) => canInSpace(role, action, { ...facts, isArchived }),
  };
}

/** The organisation that somebody speaks for, while they are a member of it. */
async function belongingOf(db: PrismaClient, userId: string, organisationId: string | null) {
  if (organisationId === null) return null;
  const member = await db.member.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
    select: { state: true, organisation: { select: { deleteAfter: true } } },
  });
  return member?.state === 'active' && member.organisation.deleteAfter === null
    ? (organisationId as OrganisationId)
    : null;
}

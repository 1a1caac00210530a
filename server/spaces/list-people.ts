import type { OrganisationId, SpaceId, SpaceMemberId, UserId } from '../../app/domain/ids';
import { isSpaceRole, type SpaceRole } from '../../app/domain/spaces/space-policies';
import type { SpaceAccess } from './find-space-access';
import { isInAt } from './is-in';
import { requireInSpace } from './require-in-space';
import type { SpacesDeps } from './spaces-deps';

/** A person of a space as the others see them. Mail addresses are for hosts alone: `listAddresses`. */
export interface SpacePerson {
  readonly id: SpaceMemberId;
  readonly userId: UserId;
  readonly name: string;
  readonly avatarVersion: number | null;
  readonly role: SpaceRole;
  readonly organisationId: OrganisationId | null;
  /** Whom they speak for, or where a guest says they come from; may be empty. */
  readonly organisationName: string;
  readonly isGuest: boolean;
  readonly represents: string;
  readonly brings: string;
  readonly expiresAt: Date | null;
  readonly joinedAt: Date;
}

/** The people who are in a space now, by name. */
export async function listPeople({ db, clock }: SpacesDeps, spaceId: SpaceId): Promise<SpacePerson[]> {
  const rows = await db.spaceMember.findMany({
    where: { spaceId, ...isInAt(clock.now()) },
    include: { user: { select: { name: true, avatar: { select: { updatedAt: true } } } } },
  });
  const ids = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
  const organisations = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return rows
    .flatMap(({ role, user, ...row }): SpacePerson[] =>
      isSpaceRole(role)
        ? [
            {
              id: row.id as SpaceMemberId,
              userId: row.userId as UserId,
              name: user.name,
              avatarVersion: user.avatar?.updatedAt.getTime() ?? null,
              role,
              organisationId: row.organisationId as OrganisationId | null,
              organisationName: (row.organisationId && nameOf.get(row.organisationId)) || row.organisationName,
              isGuest: row.organisationId === null,
              represents: row.represents,
              brings: row.brings,
              expiresAt: row.expiresAt,
              joinedAt: row.joinedAt,
            },
          ]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The mail addresses of the people of a space, by member, for its hosts. */
export async function listAddresses({ db }: SpacesDeps, host: SpaceAccess): Promise<Map<SpaceMemberId, string>> {
  requireInSpace(host, 'space.govern');
  const rows = await db.spaceMember.findMany({
    where: { spaceId: host.space.id, state: 'active' },
    select: { id: true, user: { select: { email: true } } },
  });
  return new Map(rows.map(({ id, user }) => [id as SpaceMemberId, user.email]));
}

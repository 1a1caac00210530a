import type { BoardId, CardId, OrganisationId, SpaceId, UserId } from '../../app/domain/ids';
import type { SpaceRole } from '../../app/domain/spaces/space-policies';
import { isSpaceRole } from '../../app/domain/spaces/space-policies';
import { isInAt } from './is-in';
import type { SpacesDeps } from './spaces-deps';

export interface SpaceListItem {
  readonly id: SpaceId;
  readonly name: string;
  readonly purpose: string;
  readonly colour: string;
  readonly role: SpaceRole;
  readonly people: number;
  readonly isArchived: boolean;
}

/** The spaces that a person is in, by name. */
export async function listSpaces({ db, clock }: SpacesDeps, userId: UserId): Promise<SpaceListItem[]> {
  const now = clock.now();
  const isIn = isInAt(now);
  const rows = await db.spaceMember.findMany({
    where: { userId, ...isIn, space: { host: { deleteAfter: null } } },
    include: { space: { include: { _count: { select: { members: { where: isIn } } } } } },
  });
  return rows
    .flatMap(({ role, space }): SpaceListItem[] =>
      isSpaceRole(role)
        ? [
            {
              id: space.id as SpaceId,
              name: space.name,
              purpose: space.purpose,
              colour: space.colour,
              role,
              people: space._count.members,
              isArchived: space.archivedAt !== null,
            },
          ]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The private cards of a space that belong to organisations of the person's own: nobody else hears of them. */
export async function listOwnCards(
  { db }: SpacesDeps,
  userId: UserId,
  spaceId: SpaceId,
): Promise<{ organisationId: OrganisationId; organisationName: string; boardId: BoardId; cardId: CardId }[]> {
  const rows = await db.spaceCard.findMany({
    where: { spaceId, organisation: { deleteAfter: null, members: { some: { userId, state: 'active' } } } },
    include: { organisation: { select: { name: true } } },
  });
  return rows.map(({ organisationId, organisation, boardId, cardId }) => ({
    organisationId: organisationId as OrganisationId,
    organisationName: organisation.name,
    boardId: boardId as BoardId,
    cardId: cardId as CardId,
  }));
}

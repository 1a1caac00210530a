import type { PrismaClient } from '../../prisma/generated/client';
import type { FindTargets } from '../discussion/discussion-deps';

/** Meeting rooms as things to talk about, between the meetings too: everybody in the space sees all of them. */
export function createRoomTargets(db: Pick<PrismaClient, 'meetingRoom'>): FindTargets {
  return async (spaceId, ids) => {
    const rows = await db.meetingRoom.findMany({
      where: { spaceId, id: { in: [...ids] } },
      select: { id: true, name: true, createdById: true },
    });
    return new Map(
      rows.map(({ id, name, createdById: ownerId }) => [
        id,
        { name, path: `/s/${spaceId}/rooms/${id}`, openness: 'network', organisationId: null, ownerId },
      ]),
    );
  };
}

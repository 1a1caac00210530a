import type { PrismaClient } from '../../prisma/generated/client';
import type { FindTargets } from '../discussion/discussion-deps';

/** Files as things to talk about; what is in the bin is not talked about. */
export function createFileTargets(db: Pick<PrismaClient, 'spaceFile'>): FindTargets {
  return async (spaceId, ids) => {
    const rows = await db.spaceFile.findMany({
      where: { spaceId, id: { in: [...ids] }, deletedAt: null },
      select: { id: true, name: true, openness: true, organisationId: true },
    });
    return new Map(
      rows.map(({ id, name, openness, organisationId }) => [
        id,
        { name, path: `/s/${spaceId}/files/${id}`, openness, organisationId },
      ]),
    );
  };
}

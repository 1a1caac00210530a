import type { PrismaClient } from '../../prisma/generated/client';
import type { FindTargets } from '../discussion/discussion-deps';

/** Documents as things to talk about; what is in the bin is not talked about. */
export function createNoteTargets(db: Pick<PrismaClient, 'note'>): FindTargets {
  return async (spaceId, ids) => {
    const rows = await db.note.findMany({
      where: { spaceId, id: { in: [...ids] }, deletedAt: null },
      select: { id: true, title: true, openness: true, organisationId: true },
    });
    return new Map(
      rows.map(({ id, title, openness, organisationId }) => [
        id,
        { name: title, path: `/s/${spaceId}/documents/${id}`, openness, organisationId },
      ]),
    );
  };
}

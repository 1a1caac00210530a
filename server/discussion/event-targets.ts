import type { PrismaClient } from '../../prisma/generated/client';
import type { FindTargets } from './discussion-deps';

/** Events as things to talk about. */
export function createEventTargets(db: Pick<PrismaClient, 'calendarEvent'>): FindTargets {
  return async (spaceId, ids) => {
    const rows = await db.calendarEvent.findMany({
      where: { spaceId, id: { in: [...ids] } },
      select: { id: true, title: true, openness: true, organisationId: true, createdById: true },
    });
    return new Map(
      rows.map(({ id, title, openness, organisationId, createdById: ownerId }) => [
        id,
        { name: title, path: `/s/${spaceId}/calendar/${id}`, openness, organisationId, ownerId },
      ]),
    );
  };
}

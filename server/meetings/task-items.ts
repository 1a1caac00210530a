import type { SpaceId, UserId } from '../../app/domain/ids';
import { isVisible } from '../../app/domain/spaces/openness';
import type { PrismaClient } from '../../prisma/generated/client';
import type { FindItems, ItemView } from '../notifications/notifications-deps';
import type { SpacesService } from '../spaces/spaces-service';

/** Tasks as somebody may see them now, while they are theirs to do. */
export function createTaskItems(
  db: Pick<PrismaClient, 'meetingTask'>,
  spaces: Pick<SpacesService, 'access'>,
): FindItems {
  return async (userId, ids) => {
    const rows = await db.meetingTask.findMany({ where: { id: { in: [...ids] }, assigneeUserId: userId } });
    const views = new Map<string, ItemView>();
    for (const spaceId of new Set(rows.map((row) => row.spaceId))) {
      const access = await spaces.access(userId as UserId, spaceId as SpaceId);
      for (const row of rows) {
        if (!access || row.spaceId !== spaceId || !isVisible(row, access.member.organisationId)) continue;
        const path = `/s/${spaceId}/tasks`;
        views.set(row.id, { path, about: row.text, place: access.space.name, excerpt: '' });
      }
    }
    return views;
  };
}

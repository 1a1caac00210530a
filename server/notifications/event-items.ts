import type { SpaceId, UserId } from '../../app/domain/ids';
import { isVisible } from '../../app/domain/spaces/openness';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SpacesService } from '../spaces/spaces-service';
import type { FindItems, ItemView } from './notifications-deps';

/** Events as somebody may see them now, in whichever spaces they are. */
export function createEventItems(
  db: Pick<PrismaClient, 'calendarEvent'>,
  spaces: Pick<SpacesService, 'access'>,
): FindItems {
  return async (userId, ids) => {
    const rows = await db.calendarEvent.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, spaceId: true, title: true, place: true, openness: true, organisationId: true },
    });
    const views = new Map<string, ItemView>();
    for (const spaceId of new Set(rows.map((row) => row.spaceId))) {
      const access = await spaces.access(userId as UserId, spaceId as SpaceId);
      for (const row of rows) {
        if (!access || row.spaceId !== spaceId || !isVisible(row, access.member.organisationId)) continue;
        const path = `/s/${spaceId}/calendar/${row.id}`;
        views.set(row.id, { path, about: row.title, place: access.space.name, excerpt: row.place });
      }
    }
    return views;
  };
}

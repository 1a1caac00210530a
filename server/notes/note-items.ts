import type { SpaceId, UserId } from '../../app/domain/ids';
import { isVisible } from '../../app/domain/spaces/openness';
import type { PrismaClient } from '../../prisma/generated/client';
import type { FindItems, ItemView } from '../notifications/notifications-deps';
import type { SpacesService } from '../spaces/spaces-service';

const EXCERPT = 200;

/** Documents that name somebody, as they may read them now, with the line in which they are named. */
export function createNoteItems(
  db: Pick<PrismaClient, 'note' | 'user'>,
  spaces: Pick<SpacesService, 'access'>,
): FindItems {
  return async (userId, ids) => {
    const [rows, reader] = await Promise.all([
      db.note.findMany({
        where: { id: { in: [...ids] }, deletedAt: null },
        select: { id: true, spaceId: true, title: true, words: true, openness: true, organisationId: true },
      }),
      db.user.findUnique({ where: { id: userId }, select: { name: true } }),
    ]);
    const views = new Map<string, ItemView>();
    for (const spaceId of new Set(rows.map((row) => row.spaceId))) {
      const access = await spaces.access(userId as UserId, spaceId as SpaceId);
      for (const row of rows) {
        if (!access || row.spaceId !== spaceId || !isVisible(row, access.member.organisationId)) continue;
        const path = `/s/${spaceId}/documents/${row.id}`;
        const excerpt = lineWith(row.words, `@${reader?.name ?? ''}`);
        views.set(row.id, { path, about: row.title, place: access.space.name, excerpt });
      }
    }
    return views;
  };
}

function lineWith(words: string, name: string): string {
  const line = words.split('\n').find((one) => one.includes(name)) ?? '';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line;
}

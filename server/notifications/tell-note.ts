import type { RandomBytes } from '../../app/domain/ids';
import { hears, type ScopeKind } from '../../app/domain/notifications/watching';
import { isVisible } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';
import type { NoteNews } from '../notes/note-mentions';
import { giveNotices } from './give-notices';
import { levelsByUser } from './tell-remark';

/**
 * Notes whom a document names: people of its space who may read it. Who has not read yet that it names them is not told
 * twice, whoever goes on writing.
 */
export async function tellNote(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  { spaceId, noteId, userIds, byUserId, at }: NoteNews,
): Promise<string[]> {
  const note = await tx.note.findUnique({ where: { id: noteId } });
  if (!note || note.deletedAt !== null) return [];
  const scopes: { scopeKind: ScopeKind; scopeId: string }[] = [
    { scopeKind: 'note', scopeId: noteId },
    { scopeKind: 'space', scopeId: spaceId },
  ];
  const about = { kind: 'mention', itemKind: 'note', itemId: noteId } as const;
  const [watches, people, waiting] = await Promise.all([
    tx.watch.findMany({ where: { userId: { in: [...userIds] }, OR: scopes } }),
    tx.spaceMember.findMany({
      where: {
        spaceId,
        userId: { in: [...userIds], not: byUserId },
        state: 'active',
        OR: [{ expiresAt: null }, { expiresAt: { gt: at } }],
      },
      select: { userId: true, organisationId: true },
    }),
    tx.notification.findMany({
      where: { ...about, userId: { in: [...userIds] }, readAt: null },
      select: { userId: true },
    }),
  ]);
  const levels = levelsByUser(watches, scopes);
  const told = new Set(waiting.map(({ userId }) => userId));
  const notices = people
    .filter(({ userId, organisationId }) => isVisible(note, organisationId) && !told.has(userId))
    .filter(({ userId }) => hears('mention', levels.get(userId) ?? []))
    .map(({ userId }) => ({
      ...about,
      userId,
      spaceId,
      occasion: at.toISOString(),
      groupKey: `note:${noteId}`,
      byUserId,
      at,
    }));
  return giveNotices(tx, randomBytes, notices);
}

import type { RandomBytes } from '../../app/domain/ids';
import { hears } from '../../app/domain/notifications/watching';
import type { Prisma } from '../../prisma/generated/client';
import type { CommentNews } from '../comments/comments-deps';
import { giveNotices } from './give-notices';
import { KIND_OF, levelsByUser } from './tell-remark';

/** Notes whom a comment on a card concerns: who is named, who talks in its thread, who owns the card, who watches. */
export async function tellComment(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  news: CommentNews,
): Promise<string[]> {
  const comment = await tx.cardComment.findUnique({ where: { id: news.commentId }, include: { mentions: true } });
  if (!comment || comment.deletedAt) return [];
  const { organisationId, cardId, boardId } = comment;
  const threadId = comment.threadId ?? comment.id;
  const scopes = [
    { scopeKind: 'thread', scopeId: threadId },
    { scopeKind: 'card', scopeId: cardId },
  ];
  const [inThread, card, members] = await Promise.all([
    tx.cardComment.findMany({
      where: { OR: [{ id: threadId }, { threadId }], deletedAt: null },
      select: { memberId: true },
    }),
    tx.cardRow.findFirst({ where: { boardId, cardId }, select: { ownerId: true } }),
    tx.member.findMany({
      where: { organisationId, state: 'active', userId: { not: null } },
      select: { id: true, userId: true },
    }),
  ]);
  const users = members.flatMap(({ id, userId }) => (userId === null ? [] : [{ id, userId }]));
  const levels = levelsByUser(
    await tx.watch.findMany({ where: { userId: { in: users.map(({ userId }) => userId) }, OR: scopes } }),
    scopes,
  );
  const named = new Set(comment.mentions.map(({ memberId }) => memberId));
  const talking = new Set(inThread.map(({ memberId }) => memberId));
  const author = users.find(({ id }) => id === news.authorId);
  const notices = users.flatMap(({ id, userId }) => {
    if (id === news.authorId) return [];
    const concern = named.has(id) ? 'mention' : talking.has(id) ? 'reply' : id === card?.ownerId ? 'own' : 'there';
    // A change tells only those whom it names: the others were told when it was said.
    if (!news.isNew && concern !== 'mention') return [];
    if (!hears(concern, levels.get(userId) ?? [])) return [];
    return [
      {
        userId,
        kind: KIND_OF[concern],
        itemKind: 'comment' as const,
        itemId: comment.id,
        organisationId,
        groupKey: `comments:${threadId}`,
        byUserId: author?.userId ?? null,
        at: news.at,
      },
    ];
  });
  return giveNotices(tx, randomBytes, notices);
}

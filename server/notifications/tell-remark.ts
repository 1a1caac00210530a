import type { RandomBytes } from '../../app/domain/ids';
import type { NoticeKind } from '../../app/domain/notifications/kinds';
import {
  type Concern,
  hears,
  isWatchLevel,
  type ScopeKind,
  type WatchLevel,
} from '../../app/domain/notifications/watching';
import { isVisible } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';
import type { RemarkNews } from '../discussion/discussion-deps';
import { giveNotices } from './give-notices';

/** What one hears of it as. */
export const KIND_OF: Record<Concern, NoticeKind> = {
  mention: 'mention',
  reply: 'reply',
  own: 'remark',
  there: 'remark',
};

/** Notes whom a remark concerns: who is named, who talks in its thread, who made its thing, who watches. */
export async function tellRemark(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  news: RemarkNews,
): Promise<string[]> {
  const remark = await tx.remark.findUnique({ where: { id: news.remarkId }, include: { mentions: true } });
  if (!remark || remark.deletedAt) return [];
  const threadId = remark.threadId ?? remark.id;
  const scopes: { scopeKind: ScopeKind; scopeId: string }[] = [
    { scopeKind: 'thread', scopeId: threadId },
    ...(remark.targetKind === 'space' ? [] : [{ scopeKind: remark.targetKind as ScopeKind, scopeId: remark.targetId }]),
    { scopeKind: 'space', scopeId: remark.spaceId },
  ];
  const [inThread, watches, people] = await Promise.all([
    tx.remark.findMany({
      where: { OR: [{ id: threadId }, { threadId }], deletedAt: null },
      select: { authorId: true },
      distinct: ['authorId'],
    }),
    tx.watch.findMany({ where: { OR: scopes } }),
    tx.spaceMember.findMany({
      where: { spaceId: remark.spaceId, state: 'active', OR: [{ expiresAt: null }, { expiresAt: { gt: news.at } }] },
      select: { userId: true, organisationId: true },
    }),
  ]);
  const named = new Set(remark.mentions.map(({ userId }) => userId));
  const talking = new Set(inThread.map(({ authorId }) => authorId));
  const levels = levelsByUser(watches, scopes);
  const notices = people.flatMap(({ userId, organisationId }) => {
    if (userId === news.authorId || !isVisible(remark, organisationId)) return [];
    const concern = named.has(userId)
      ? 'mention'
      : talking.has(userId)
        ? 'reply'
        : userId === news.ownerId
          ? 'own'
          : 'there';
    // A change tells only those whom it names: the others were told when it was said.
    if (!news.isNew && concern !== 'mention') return [];
    if (!hears(concern, levels.get(userId) ?? [])) return [];
    return [
      {
        userId,
        kind: KIND_OF[concern],
        itemKind: 'remark' as const,
        itemId: remark.id,
        spaceId: remark.spaceId,
        groupKey: `thread:${threadId}`,
        byUserId: news.authorId,
        at: news.at,
      },
    ];
  });
  return giveNotices(tx, randomBytes, notices);
}

interface Scope {
  readonly scopeKind: string;
  readonly scopeId: string;
}

/** What each person chose for the scopes, from the narrowest to the widest. */
export function levelsByUser(
  watches: readonly (Scope & { readonly userId: string; readonly level: string })[],
  scopes: readonly Scope[],
): Map<string, (WatchLevel | undefined)[]> {
  const levels = new Map<string, (WatchLevel | undefined)[]>();
  for (const watch of watches) {
    const at = scopes.findIndex(({ scopeKind, scopeId }) => scopeKind === watch.scopeKind && scopeId === watch.scopeId);
    const own = levels.get(watch.userId) ?? [];
    if (at >= 0 && isWatchLevel(watch.level)) own[at] = watch.level;
    levels.set(watch.userId, own);
  }
  return levels;
}

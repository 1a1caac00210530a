import type { RandomBytes } from '../../app/domain/ids';
import { hears } from '../../app/domain/notifications/watching';
import type { Prisma } from '../../prisma/generated/client';
import type { TaskNews } from '../meetings/meetings-deps';
import { giveNotices } from './give-notices';
import { levelsByUser } from './tell-remark';

/** Notes whom a task was given to, unless they gave it to themselves or hear nothing of the space. */
export async function tellTask(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  { spaceId, taskId, toUserId, byUserId, at }: TaskNews,
): Promise<string[]> {
  if (toUserId === byUserId) return [];
  const scopes = [{ scopeKind: 'space', scopeId: spaceId }];
  const levels = levelsByUser(await tx.watch.findMany({ where: { userId: toUserId, OR: scopes } }), scopes);
  if (!hears('mention', levels.get(toUserId) ?? [])) return [];
  const notice = { userId: toUserId, kind: 'task', itemKind: 'task', itemId: taskId, spaceId, byUserId, at } as const;
  return giveNotices(tx, randomBytes, [{ ...notice, groupKey: `task:${taskId}` }]);
}

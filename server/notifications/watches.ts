import { AppError } from '../../app/domain/errors';
import { isScopeKind, isWatchLevel, type ScopeKind, type WatchLevel } from '../../app/domain/notifications/watching';
import { userTopic } from './give-notices';
import type { NotificationsDeps } from './notifications-deps';

/** A thing that can be watched, and in which space or organisation it stands: the caller authorised it. */
export interface WatchScope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** What somebody chose for things, by `kind:id`; things without a choice are missing. */
export async function readWatches(
  { db }: Pick<NotificationsDeps, 'db'>,
  userId: string,
  scopes: readonly WatchScope[],
): Promise<Record<string, WatchLevel>> {
  if (scopes.length === 0) return {};
  const rows = await db.watch.findMany({
    where: { userId, OR: scopes.map(({ kind, id }) => ({ scopeKind: kind, scopeId: id })) },
  });
  return Object.fromEntries(
    rows.flatMap(({ scopeKind, scopeId, level }) => (isWatchLevel(level) ? [[`${scopeKind}:${scopeId}`, level]] : [])),
  );
}

/** Chooses how much to hear of a thing; anything else than a level takes the choice back. */
export async function setWatch(
  { db, clock, live }: NotificationsDeps,
  userId: string,
  scope: { readonly kind: unknown; readonly id: string },
  level: unknown,
): Promise<void> {
  if (!isScopeKind(scope.kind)) throw new AppError('watch.scope', 400);
  const key = { userId, scopeKind: scope.kind, scopeId: scope.id };
  if (isWatchLevel(level)) {
    const chosen = { level, at: clock.now() };
    await db.watch.upsert({ where: { userId_scopeKind_scopeId: key }, create: { ...key, ...chosen }, update: chosen });
  } else await db.watch.deleteMany({ where: key });
  live.topicChanged([userTopic(userId)]);
}

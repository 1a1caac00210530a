import type { SessionRow } from './auth-service';
import type { Identity } from './identity';
import type { SessionUser } from './session-user';

/** The person's sessions, the present one first, then the latest seen. */
export async function listSessions({ sessions }: Identity, user: SessionUser): Promise<SessionRow[]> {
  const rows = (await sessions.list(user.id)).map(({ hash, device, createdAt, lastSeenAt }): SessionRow => {
    return { hash, device, createdAt, lastSeenAt, isCurrent: hash === user.sessionHash };
  });
  return rows.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Ends one of the person's sessions; sockets opened with it close at once. */
export async function revokeSession({ db, bus }: Identity, user: SessionUser, sessionHash: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(sessionHash)) return;
  await db.session.deleteMany({ where: { idHash: sessionHash, userId: user.id } });
  await bus.publish('access.changed', { userId: user.id });
}

/** Ends all of the person's sessions but the present one. */
export async function revokeOtherSessions({ db, bus }: Identity, user: SessionUser): Promise<void> {
  await db.session.deleteMany({ where: { userId: user.id, idHash: { not: user.sessionHash } } });
  await bus.publish('access.changed', { userId: user.id });
}

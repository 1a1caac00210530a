import { Lucia, TimeSpan } from 'lucia';
import type { OrganisationId, UserId } from '../../app/domain/ids';
import { isTheme } from '../../app/domain/preferences';
import { hashToken, isToken, newToken } from '../infra/secret-tokens';
import type { AuthDeps } from './auth-deps';
import { deviceName } from './device-name';
import { sessionAdapter } from './session-adapter';
import type { SessionUser } from './session-user';

interface SessionAttributes {
  hash: string;
  createdAt: Date;
  lastSeenAt: Date;
  device: string;
}

interface UserAttributes {
  email: string;
  emailVerifiedAt: Date | null;
  name: string;
  locale: string;
  timeZone: string;
  theme: string;
  isAdmin: boolean;
  lastOrganisationId: string | null;
  avatarUpdatedAt: Date | null;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    UserId: string;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

function createLucia({ db, config }: Pick<AuthDeps, 'db' | 'config'>) {
  return new Lucia<SessionAttributes, UserAttributes>(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: config.secure ? '__Host-solmu' : 'solmu',
      attributes: { secure: config.secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

const SEEN_EVERY = 5 * 60_000;

export interface Sessions {
  authenticate(cookies: string | null): Promise<{ user: SessionUser; setCookie: string | null } | null>;
  /** The person of a live session, by its hash. */
  byHash(hash: string): Promise<SessionUser | null>;
  /** Begins a session; the one that the same browser had until now ends. Gives the `Set-Cookie` header. */
  begin(userId: string, userAgent: string, cookies: string | null): Promise<string>;
  /** Ends the session of these cookies; gives the header that clears them. */
  end(cookies: string | null): Promise<string>;
  list(userId: string): Promise<(SessionAttributes & { expiresAt: Date })[]>;
  deleteExpired(): Promise<void>;
}

/** Sessions of browsers: the only file that knows Lucia. */
export function createSessions(deps: AuthDeps): Sessions {
  const { db, clock, randomBytes } = deps;
  const lucia = createLucia(deps);
  const readToken = (cookies: string | null) => {
    const token = cookies && lucia.readSessionCookie(cookies);
    return isToken(token) ? token : null;
  };
  const remove = async (token: string | null) => {
    if (!token) return;
    const ended = await db.session.findUnique({ where: { idHash: hashToken(token) }, select: { userId: true } });
    await lucia.invalidateSession(token);
    if (ended) await deps.bus.publish('access.changed', { userId: ended.userId });
  };

  return {
    async authenticate(cookies) {
      const token = readToken(cookies);
      if (!token) return null;
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      const now = clock.now();
      if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY)
        await db.session.updateMany({ where: { idHash: session.hash }, data: { lastSeenAt: now } });
      const setCookie = session.fresh ? lucia.createSessionCookie(token).serialize() : null;
      return { user: toSessionUser(user.id, user, session.hash), setCookie };
    },
    async byHash(hash) {
      const row = await db.session.findFirst({
        where: { idHash: hash, expiresAt: { gt: new Date() } },
        include: { user: { include: { avatar: { select: { updatedAt: true } } } } },
      });
      if (!row) return null;
      return toSessionUser(row.userId, { ...row.user, avatarUpdatedAt: row.user.avatar?.updatedAt ?? null }, hash);
    },
    async begin(userId, userAgent, cookies) {
      await remove(readToken(cookies));
      const now = clock.now();
      const attributes = { hash: '', createdAt: now, lastSeenAt: now, device: deviceName(userAgent) };
      const session = await lucia.createSession(userId, attributes, { sessionId: newToken(randomBytes) });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async end(cookies) {
      await remove(readToken(cookies));
      return lucia.createBlankSessionCookie().serialize();
    },
    list: (userId) => lucia.getUserSessions(userId),
    deleteExpired: () => lucia.deleteExpiredSessions(),
  };
}

function toSessionUser(id: string, user: UserAttributes, sessionHash: string): SessionUser {
  return {
    id: id as UserId,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    name: user.name,
    locale: user.locale,
    timeZone: user.timeZone,
    theme: isTheme(user.theme) ? user.theme : 'system',
    isAdmin: user.isAdmin,
    lastOrganisationId: user.lastOrganisationId as OrganisationId | null,
    avatarVersion: user.avatarUpdatedAt?.getTime() ?? null,
    sessionHash,
  };
}

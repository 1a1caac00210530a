import type { Adapter, DatabaseSession } from 'lucia';
import type { PrismaClient } from '../../prisma/generated/client';
import { hashToken } from '../infra/secret-tokens';

/**
 * Keeps Lucia's sessions under the SHA-256 of their tokens. Lucia passes the token wherever it says *session id*; what
 * `getUserSessions` gives are hashes, which open nothing when presented as tokens.
 */
export function sessionAdapter(db: PrismaClient): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await db.session.findUnique({
        where: { idHash: hashToken(token) },
        include: { user: { include: { avatar: { select: { updatedAt: true } } } } },
      });
      if (!row) return [null, null];
      const { idHash, userId, expiresAt, createdAt, lastSeenAt, device, user } = row;
      return [
        { id: token, userId, expiresAt, attributes: { hash: idHash, createdAt, lastSeenAt, device } },
        { id: userId, attributes: { ...user, avatarUpdatedAt: user.avatar?.updatedAt ?? null } },
      ];
    },
    async getUserSessions(userId) {
      const rows = await db.session.findMany({ where: { userId }, orderBy: { lastSeenAt: 'desc' } });
      return rows.map(({ idHash, expiresAt, createdAt, lastSeenAt, device }): DatabaseSession => {
        return { id: idHash, userId, expiresAt, attributes: { hash: idHash, createdAt, lastSeenAt, device } };
      });
    },
    async setSession({ id, userId, expiresAt, attributes: { createdAt, lastSeenAt, device } }) {
      await db.session.create({ data: { idHash: hashToken(id), userId, expiresAt, createdAt, lastSeenAt, device } });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db.session.updateMany({ where: { idHash: hashToken(token) }, data: { expiresAt } });
    },
    async deleteSession(token) {
      await db.session.deleteMany({ where: { idHash: hashToken(token) } });
    },
    async deleteUserSessions(userId) {
      await db.session.deleteMany({ where: { userId } });
    },
    async deleteExpiredSessions() {
      await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
    },
  };
}

import type { PrismaClient } from '../../../prisma/generated/client';
import type { FindItems } from '../../notifications/notifications-deps';
import { waitingFor } from './waiting-invitations';

/** Invitations into spaces, as long as they wait for somebody. */
export function createInvitationItems(
  db: Pick<PrismaClient, 'spaceInvitation' | 'user'>,
  clock: { now(): Date },
): FindItems {
  return async (userId, ids) => {
    const user = await db.user.findUnique({ where: { id: userId }, select: { email: true, emailVerifiedAt: true } });
    if (!user?.emailVerifiedAt) return new Map();
    const rows = await db.spaceInvitation.findMany({
      where: { ...waitingFor(user.email, clock.now()), id: { in: [...ids] } },
      include: { space: { select: { name: true } } },
    });
    return new Map(rows.map(({ id, space }) => [id, { path: '/spaces', about: '', place: space.name, excerpt: '' }]));
  };
}

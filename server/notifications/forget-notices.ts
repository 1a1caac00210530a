import { LIMITS } from '../../app/domain/limits';
import type { NotificationsDeps } from './notifications-deps';

const DAY_MS = 24 * 3_600_000;

/** Deletes notices that are older than is promised to be kept; gives how many. What they were about stays. */
export async function forgetNotices({ db, clock }: Pick<NotificationsDeps, 'db' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - LIMITS.noticeDays * DAY_MS);
  const { count } = await db.notification.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}

import { setImmediate } from 'node:timers/promises';
import { expandEvent } from '../../app/domain/calendar/recurrence';
import type { EventAttendee } from '../../prisma/generated/client';
import { giveNotices, type NewNotice } from './give-notices';
import type { NotificationsDeps } from './notifications-deps';
import { stillThere } from './tell-events';

const MINUTE_MS = 60_000;
/** The longest time before a start at which anybody is reminded. */
const FURTHEST_MINUTES = 40 * 24 * 60;

/**
 * Reminds of what begins soon, once for each instance: who is asked to come and has not said no, or, where nobody is
 * asked, who made the event. What was missed while the server was down is said late, but never after the start.
 */
export async function remind(deps: NotificationsDeps): Promise<void> {
  const now = deps.clock.now();
  const nowMs = now.getTime();
  const rows = await deps.db.calendarEvent.findMany({
    where: {
      reminderMinutes: { not: null },
      cancelledAt: null,
      firstAt: { lte: new Date(nowMs + FURTHEST_MINUTES * MINUTE_MS) },
      OR: [{ lastAt: null }, { lastAt: { gte: now } }],
      space: { archivedAt: null },
    },
    include: { overrides: true, attendees: true },
  });
  const notices: NewNotice[] = [];
  for (const [index, row] of rows.entries()) {
    // Many series are reckoned each minute: others get their turn between them.
    if (index % 100 === 99) await setImmediate();
    const minutes = Math.min(row.reminderMinutes ?? 0, FURTHEST_MINUTES);
    const { instances } = expandEvent(row, nowMs, nowMs + minutes * MINUTE_MS + 1, 50);
    for (const { instance, startMs } of instances) {
      if (startMs <= nowMs || startMs - minutes * MINUTE_MS > nowMs) continue;
      const people = peopleOf(row.attendees, instance, row.createdById);
      for (const userId of await stillThere(deps.db, row.spaceId, people))
        notices.push({
          userId,
          kind: 'reminder',
          itemKind: 'event',
          itemId: row.id,
          occasion: instance,
          spaceId: row.spaceId,
          groupKey: `event:${row.id}`,
          byUserId: null,
          at: now,
        });
    }
  }
  const topics = await giveNotices(deps.db, deps.randomBytes, notices);
  if (topics.length > 0) deps.live.topicChanged(topics);
}

/** Whom an instance concerns: an answer to it goes before one to the whole series. */
function peopleOf(attendees: readonly EventAttendee[], instance: string, createdById: string): string[] {
  if (attendees.length === 0) return [createdById];
  const answers = new Map<string, string | null>();
  for (const { userId, answer } of attendees.filter((one) => one.instance === '')) answers.set(userId, answer);
  for (const { userId, answer } of attendees.filter((one) => one.instance === instance)) answers.set(userId, answer);
  return [...answers].filter(([, answer]) => answer !== 'no').map(([userId]) => userId);
}

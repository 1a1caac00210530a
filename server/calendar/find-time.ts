import { setImmediate } from 'node:timers/promises';
import { type BusyPerson, findSlots, type Slot } from '../../app/domain/calendar/find-slots';
import { momentAt } from '../../app/domain/calendar/zone-clock';
import { addDays } from '../../app/domain/days';
import { AppError } from '../../app/domain/errors';
import { isVisible } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { CalendarDeps } from './calendar-deps';
import { instancesOf, WITH_OVERRIDES } from './event-row';

export interface TimeQuestion {
  readonly userIds: readonly string[];
  readonly minutes: number;
  readonly fromDate: string;
  readonly days: number;
  /** The asker's. */
  readonly timeZone: string;
}

export const SEARCH_DAYS = 21;
export const MOST_SEARCHED = 50;
const MOST_SLOTS = 8;
const MOST_EVENTS = 5000;
/** So many events are reckoned before others get their turn. */
const ROWS_IN_A_TURN = 100;

/**
 * The next times at which people of the space could meet, by all calendars that they are in. Only times are told, and
 * only of people who share this space with the asker.
 */
export async function findTime(deps: CalendarDeps, access: SpaceAccess, question: TimeQuestion): Promise<Slot[]> {
  const { db, clock } = deps;
  const { minutes, fromDate, timeZone } = question;
  const days = Math.min(question.days, SEARCH_DAYS);
  const userIds = [...new Set(question.userIds)];
  if (userIds.length === 0) throw new AppError('attendees.missing');
  if (userIds.length > MOST_SEARCHED) throw new AppError('attendees.too-many', 400, { most: MOST_SEARCHED });
  if (!(Number.isInteger(minutes) && minutes >= 15 && minutes <= 600)) throw new AppError('minutes.out-of-range');
  const now = clock.now();
  const isIn = { state: 'active', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const here = await db.spaceMember.findMany({
    where: { spaceId: access.space.id, userId: { in: userIds }, ...isIn },
    select: { userId: true, user: { select: { timeZone: true } } },
  });
  if (here.length < userIds.length) throw new AppError('attendee.unknown');
  const memberships = await db.spaceMember.findMany({
    where: { userId: { in: userIds }, ...isIn },
    select: { userId: true, spaceId: true, organisationId: true },
  });
  const from = momentAt(`${fromDate}T00:00:00`, timeZone) - 86_400_000;
  const to = momentAt(`${addDays(fromDate, days)}T00:00:00`, timeZone) + 86_400_000;
  const rows = await db.calendarEvent.findMany({
    where: {
      spaceId: { in: [...new Set(memberships.map(({ spaceId }) => spaceId))] },
      cancelledAt: null,
      firstAt: { lt: new Date(to) },
      OR: [{ lastAt: null }, { lastAt: { gte: new Date(from) } }],
    },
    include: { ...WITH_OVERRIDES, attendees: { select: { userId: true, instance: true, answer: true } } },
    // What begins about then counts before series that have gone on for long.
    orderBy: [{ firstAt: 'desc' }, { id: 'asc' }],
    take: MOST_EVENTS,
  });
  const busyOf = new Map<string, [number, number][]>(userIds.map((userId) => [userId, []]));
  let reckoned = 0;
  for (const [index, row] of rows.entries()) {
    // People with so many things at once are free at no time; series without end could keep the server at it for long.
    if (reckoned > MOST_EVENTS) break;
    if (index % ROWS_IN_A_TURN === ROWS_IN_A_TURN - 1) await setImmediate();
    const people = memberships.filter((one) => one.spaceId === row.spaceId && isVisible(row, one.organisationId));
    if (people.length === 0) continue;
    const { instances } = instancesOf(row, from, to, 500);
    reckoned += instances.length;
    const isForAll = row.attendees.every(({ instance }) => instance !== '');
    for (const { userId } of people) {
      const said = row.attendees.filter((one) => one.userId === userId);
      const isAsked = said.some(({ instance }) => instance === '');
      // An event that names nobody is for all of the space; a whole day takes only those who are asked by name.
      if (!isAsked && !(isForAll && !row.isAllDay)) continue;
      for (const { instance, startMs, endMs } of instances) {
        const answer = (said.find((one) => one.instance === instance) ?? said.find((one) => one.instance === ''))
          ?.answer;
        if (answer !== 'no') busyOf.get(userId)?.push([startMs, endMs]);
      }
    }
  }
  const people = here.map(
    ({ userId, user }): BusyPerson => ({ userId, timeZone: user.timeZone, busy: busyOf.get(userId) ?? [] }),
  );
  return findSlots({ people, minutes, fromMs: now.getTime(), fromDate, days, timeZone, most: MOST_SLOTS });
}

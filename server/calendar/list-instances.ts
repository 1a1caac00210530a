import { setImmediate } from 'node:timers/promises';
import { type Answer, isAnswer, type WallTime } from '../../app/domain/calendar/event';
import type { EventId, SpaceId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { Openness } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { CalendarDeps } from './calendar-deps';
import { instancesOf, isRecurring, WITH_OVERRIDES } from './event-row';

/** One happening as a calendar shows it. */
export interface CalendarInstance {
  readonly spaceId: SpaceId;
  readonly eventId: EventId;
  readonly instance: WallTime;
  readonly title: string;
  readonly place: string;
  readonly isAllDay: boolean;
  /** Moments in UTC; of an all-day one midnights in UTC. */
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
  readonly openness: Openness;
  readonly isRecurring: boolean;
  /** From a subscribed calendar: read only. */
  readonly isSubscribed: boolean;
  /** Whether I am asked to come, and what I said. */
  readonly invitation: { readonly answer: Answer | null } | null;
  /** What a change of it must name, so that nobody's change is lost. */
  readonly version: number;
}

export interface CalendarReading {
  /** By start. */
  readonly instances: readonly CalendarInstance[];
  /** Whether there are more than a view shows. */
  readonly isCut: boolean;
}

/** So many events are reckoned before others get their turn. */
const ROWS_IN_A_TURN = 100;

/** The instances in a span of time of the spaces that a person is in, so far as they see them. */
export async function listInstances(
  { db }: CalendarDeps,
  accesses: readonly SpaceAccess[],
  fromMs: number,
  toMs: number,
): Promise<CalendarReading> {
  const [first] = accesses;
  if (!first) return { instances: [], isCut: false };
  const most = LIMITS.instancesPerView;
  const rows = await db.calendarEvent.findMany({
    where: {
      OR: accesses.map((access) => ({ spaceId: access.space.id, AND: [visibleTo(access)] })),
      cancelledAt: null,
      // All-day events stand at midnights in UTC, whatever the zone of the reader.
      firstAt: { lt: new Date(toMs) },
      AND: [{ OR: [{ lastAt: null }, { lastAt: { gte: new Date(fromMs) } }] }],
    },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    take: most + 1,
    include: {
      ...WITH_OVERRIDES,
      attendees: { where: { userId: first.userId }, select: { instance: true, answer: true } },
    },
  });
  let isCut = rows.length > most;
  const instances: CalendarInstance[] = [];
  for (const [index, row] of rows.entries()) {
    // What is beyond what a view shows is not reckoned: series without end could keep the server at it for minutes.
    if (instances.length > most) break;
    if (index % ROWS_IN_A_TURN === ROWS_IN_A_TURN - 1) await setImmediate();
    const reading = instancesOf(row, fromMs, toMs, LIMITS.instancesPerEvent);
    isCut ||= reading.isCut;
    const answers = new Map(row.attendees.map(({ instance, answer }) => [instance, answer]));
    for (const one of reading.instances) {
      const answer = answers.get(one.instance) ?? answers.get('') ?? null;
      instances.push({
        spaceId: row.spaceId as SpaceId,
        eventId: row.id as EventId,
        instance: one.instance,
        title: one.override?.title ?? row.title,
        place: one.override?.place ?? row.place,
        isAllDay: one.isAllDay,
        startMs: one.startMs,
        endMs: one.endMs,
        timeZone: row.timeZone,
        openness: row.openness as Openness,
        isRecurring: isRecurring(row),
        isSubscribed: row.sourceId !== null,
        invitation: answers.size > 0 ? { answer: isAnswer(answer) ? answer : null } : null,
        version: row.updatedAt.getTime(),
      });
    }
  }
  instances.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.eventId < b.eventId ? -1 : 1));
  return { instances: instances.slice(0, most), isCut: isCut || instances.length > most };
}

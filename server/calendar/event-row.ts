import type { EventInstance, EventTimes } from '../../app/domain/calendar/event';
import { type Expansion, expandEvent } from '../../app/domain/calendar/recurrence';
import { momentAt } from '../../app/domain/calendar/zone-clock';
import { AppError } from '../../app/domain/errors';
import type { EventId } from '../../app/domain/ids';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';

export const WITH_OVERRIDES = { overrides: true } as const;
export type EventRow = Prisma.CalendarEventGetPayload<{ include: typeof WITH_OVERRIDES }>;

/** The times of a stored event. */
export function timesOf(row: EventRow): EventTimes {
  const { startsAt, endsAt, isAllDay, timeZone, rule, rdates, exdates, overrides } = row;
  return { startsAt, endsAt, isAllDay, timeZone, rule, rdates, exdates, overrides };
}

/** Whether an event happens more than once. */
export function isRecurring({ rule, rdates }: Pick<EventTimes, 'rule' | 'rdates'>): boolean {
  return rule !== null || rdates.length > 0;
}

/**
 * The instances of a stored event that touch a span. One that happens once needs no reckoning: its bounds are stored, and
 * a full calendar has thousands of them.
 */
export function instancesOf(row: EventRow, fromMs: number, toMs: number, most: number): Expansion {
  const { lastAt, startsAt, endsAt, isAllDay } = row;
  const isPlain = !isRecurring(row) && row.exdates.length === 0 && row.overrides.length === 0;
  if (!isPlain || lastAt === null) return expandEvent(timesOf(row), fromMs, toMs, most);
  const startMs = row.firstAt.getTime();
  const endMs = lastAt.getTime();
  const touches = startMs < toMs && (endMs > fromMs || (endMs === startMs && startMs >= fromMs));
  const one = { instance: startsAt, startsAt, endsAt, startMs, endMs, isAllDay, override: null };
  return { instances: touches ? [one] : [], isCut: false };
}

const WALL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/;

/** The instance of that name; null: there is none. */
export function findInstance(times: EventTimes, instance: string): EventInstance | null {
  if (!WALL.test(instance)) return null;
  const shown = times.overrides.find((one) => one.instance === instance)?.startsAt ?? instance;
  const at = momentAt(shown, times.isAllDay ? 'UTC' : times.timeZone);
  if (Number.isNaN(at)) return null;
  return expandEvent(times, at, at + 1, 100).instances.find((one) => one.instance === instance) ?? null;
}

/** The instance that a person means who names none: the next one, else the last that is near, else the first. */
export function nextInstance(times: EventTimes, now: number): EventInstance | null {
  const YEAR = 366 * 86_400_000;
  return (
    expandEvent(times, now, now + 5 * YEAR, 1).instances[0] ??
    expandEvent(times, now - 5 * YEAR, now, 2000).instances.at(-1) ??
    expandEvent(times, 0, now + 100 * YEAR, 1).instances[0] ??
    null
  );
}

/** An event that the person sees; anything else is unknown. */
export async function requireEvent(
  db: PrismaClient | Prisma.TransactionClient,
  access: SpaceAccess,
  id: EventId,
): Promise<EventRow> {
  const row = await db.calendarEvent.findFirst({
    where: { id, spaceId: access.space.id, AND: [visibleTo(access)] },
    include: WITH_OVERRIDES,
  });
  if (!row) throw new AppError('event.unknown', 404);
  return row;
}

/** Refuses what would change an event that may not be changed here. */
export function requireOwnEvent({ sourceId, cancelledAt }: Pick<EventRow, 'sourceId' | 'cancelledAt'>): void {
  if (sourceId !== null) throw new AppError('event.subscribed', 409);
  if (cancelledAt !== null) throw new AppError('event.cancelled', 409);
}

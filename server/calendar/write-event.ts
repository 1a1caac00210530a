import type { EventOverride, EventTimes } from '../../app/domain/calendar/event';
import { type EventDraft, spanProblem } from '../../app/domain/calendar/event-draft';
import { boundsOf, expandEvent } from '../../app/domain/calendar/recurrence';
import { AppError } from '../../app/domain/errors';
import type { Prisma } from '../../prisma/generated/client';

const YEARS_100 = 100 * 366 * 86_400_000;

/** What the columns of an event say of its times. */
export function timesData(times: EventTimes) {
  const { firstMs, lastMs } = boundsOf(times);
  return {
    startsAt: times.startsAt,
    endsAt: times.endsAt,
    isAllDay: times.isAllDay,
    timeZone: times.timeZone,
    rule: times.rule,
    rdates: [...times.rdates],
    exdates: [...times.exdates],
    firstAt: new Date(firstMs),
    lastAt: lastMs === null ? null : new Date(lastMs),
  };
}

/** Refuses times that no calendar could show. */
export function requireTimes(times: EventTimes): void {
  const problem = spanProblem(times);
  if (problem) throw new AppError(`event.${problem}`);
  const { firstMs, lastMs } = boundsOf(times);
  if (lastMs !== null && lastMs > firstMs + YEARS_100) throw new AppError('event.too-far');
  const { instances } = expandEvent(times, firstMs, firstMs + YEARS_100, 1);
  if (instances.length === 0) throw new AppError('event.nothing-left', 409);
}

/** The times of a draft that is an event of its own. */
export function draftTimes(draft: EventDraft): EventTimes {
  const { startsAt, endsAt, isAllDay, timeZone, rule } = draft;
  return { startsAt, endsAt, isAllDay, timeZone, rule: rule ?? null, rdates: [], exdates: [], overrides: [] };
}

/** Writes the overrides of an event anew. */
export async function writeOverrides(
  tx: Prisma.TransactionClient,
  eventId: string,
  overrides: readonly (EventOverride & { readonly roomId?: string | null })[],
): Promise<void> {
  await tx.eventOverride.deleteMany({ where: { eventId } });
  if (overrides.length > 0)
    await tx.eventOverride.createMany({ data: overrides.map((override) => ({ ...override, eventId })) });
}

/** Asks these people to come and nobody else; who was asked before keeps their answer. */
export async function writeAttendees(
  tx: Prisma.TransactionClient,
  eventId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.eventAttendee.deleteMany({ where: { eventId, userId: { notIn: [...userIds] } } });
  const data = userIds.map((userId) => ({ eventId, userId, instance: '' }));
  await tx.eventAttendee.createMany({ data, skipDuplicates: true });
}

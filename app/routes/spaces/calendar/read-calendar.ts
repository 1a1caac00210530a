import type { CalendarService } from '../../../../server/calendar/calendar-service';
import type { SpaceAccess } from '../../../../server/spaces/find-space-access';
import { type CalendarQuery, spanOf } from '../../../domain/calendar/calendar-query';
import type { OwnDate } from '../../../domain/calendar/own-dates';
import { momentAt } from '../../../domain/calendar/zone-clock';
import { addDays } from '../../../domain/days';
import { daysOf } from '../../../features/calendar/calendar-data';

const DAY = 86_400_000;

/** What a view of these spaces shows; of a year how much there is on each day. */
export async function readCalendar(
  calendar: CalendarService,
  accesses: readonly SpaceAccess[],
  query: CalendarQuery,
  timeZone: string,
) {
  const { from, to } = spanOf(query);
  // Whole days stand at midnights in UTC: a day more on either side has them in every zone.
  const reading = await calendar.list(
    accesses,
    momentAt(`${from}T00:00:00`, timeZone) - DAY,
    momentAt(`${to}T00:00:00`, timeZone) + DAY,
  );
  const inSpan = reading.instances.filter((one) => {
    const days = daysOf(one, timeZone);
    return days.to >= from && days.from < to;
  });
  return { instances: inSpan, isCut: reading.isCut };
}

/** How many things there are on each day of a span. */
export function densityOf(
  instances: readonly { readonly isAllDay: boolean; readonly startMs: number; readonly endMs: number }[],
  dates: readonly OwnDate[],
  query: CalendarQuery,
  timeZone: string,
): Record<string, number> {
  const { from, to } = spanOf(query);
  const density: Record<string, number> = {};
  const add = (day: string) => {
    if (day >= from && day < to) density[day] = (density[day] ?? 0) + 1;
  };
  for (const one of instances) {
    const days = daysOf(one, timeZone);
    const first = days.from < from ? from : days.from;
    for (let day = first; day <= days.to && day < to; day = addDays(day, 1)) add(day);
  }
  for (const { date } of dates) add(date);
  return density;
}

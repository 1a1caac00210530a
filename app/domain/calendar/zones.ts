import { Temporal } from 'temporal-polyfill';
import type { WallTime } from './event';
import { clockMs } from './wall-clock';

// Clock times as moments, by the rules of a zone. For the server alone: the time zone arithmetic is large.

/**
 * The moment of a clock time in a zone. A time that the change to summer time leaves out comes an hour later, one that
 * happens twice is the first, as calendars do. Dates alone stand for midnight in UTC.
 */
export function momentOf(wall: WallTime, timeZone: string): number {
  if (wall.length === 10 || timeZone === 'UTC') return clockMs(wall);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
}

/** What the clocks of a zone read at a moment, as `clockMs`. */
export function clockAt(moment: number, timeZone: string): number {
  if (timeZone === 'UTC') return moment;
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return moment + at.offsetNanoseconds / 1_000_000;
}

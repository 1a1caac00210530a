import type { WallTime } from './event';

// Clock times on a wall, without a zone. Which moments they are stands in zones.ts.

/** A minute, an hour and a day in milliseconds, as a clock without changes to summer time counts them. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** Whether a text is a date of the calendar, `2026-03-01`. */
export function isWallDate(text: string): boolean {
  return DATE.test(text) && isReal(text, 'T00:00:00');
}

/** Whether a text is a date and a clock time, `2026-03-01T09:00:00`. */
export function isWallDateTime(text: string): boolean {
  return TIME.test(text) && isReal(text, '');
}

function isReal(text: string, rest: string): boolean {
  const ms = Date.parse(`${text}${rest}Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}

/**
 * The clock's reading as a number, as if the clock stood in UTC. Differences of two are lengths on the clock: from nine to
 * ten is an hour on every day.
 */
export function clockMs(wall: WallTime): number {
  return Date.parse(wall.length === 10 ? `${wall}T00:00:00Z` : `${wall}Z`);
}

/** The opposite of `clockMs`. */
export function wallOf(clock: number, isAllDay: boolean): WallTime {
  return new Date(clock).toISOString().slice(0, isAllDay ? 10 : 19);
}

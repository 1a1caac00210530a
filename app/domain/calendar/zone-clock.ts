import type { WallTime } from './event';

// Clocks of time zones by what the platform knows of them: small enough for the browser. The server expands rules with
// wall-clock.ts; both read the same clocks.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', second: '2-digit', ...parts });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of a zone read at a moment: `2026-03-01T09:00:00`. */
export function wallAt(moment: number, timeZone: string): WallTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(moment)) part[type] = value;
  const year = (part.year ?? '').padStart(4, '0');
  return `${year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** The date in a zone at a moment. */
export function dateAt(moment: number, timeZone: string): string {
  return wallAt(moment, timeZone).slice(0, 10);
}

/**
 * The moment of a clock time in a zone. A time that the change to summer time leaves out comes an hour later, one that
 * happens twice is the first. A date alone stands for midnight in UTC, as for all-day events.
 */
export function momentAt(wall: WallTime, timeZone: string): number {
  if (wall.length === 10) return Date.parse(`${wall}T00:00:00Z`);
  const clock = Date.parse(`${wall}Z`);
  const offsets = [clock - DAY, clock + DAY].map((near) => Date.parse(`${wallAt(near, timeZone)}Z`) - near);
  const [before = 0, after = 0] = offsets;
  const fits = [clock - before, clock - after].filter((moment) => wallAt(moment, timeZone) === wall);
  return fits.length > 0 ? Math.min(...fits) : clock - before;
}

const DAY = 86_400_000;

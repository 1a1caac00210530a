import type { Day } from './import-plan';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day from its numbers; null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is Day {
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Gives the day of a moment for a reader in the given time zone. */
export function dayReader(timeZone: string): (moment: string) => Day {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return (moment) => moment.slice(0, 10);
  }
  return (moment) => {
    const day = format.format(new Date(moment));
    return isDay(day) ? day : moment.slice(0, 10);
  };
}

export type DayOrder = 'day-first' | 'month-first';

/** How the dates of one column of a table are written, as far as they tell. */
export interface DayWriting {
  readonly order: DayOrder;
  /** Some dates could be read either way, and none tells which. */
  readonly ambiguous: boolean;
}

const NUMBERS = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;

/** Finds out whether a column's dates have the day or the month first: dots mean day first; a number over 12 tells. */
export function readDayWriting(values: Iterable<string>): DayWriting {
  let either = 0;
  for (const value of values) {
    const match = NUMBERS.exec(value.trim().replace(/[T ]\d\d?:\d\d.*$/, ''));
    if (!match || match[2] === '.') continue;
    const first = Number(match[1]);
    const second = Number(match[3]);
    if (first > 12 && second <= 12) return { order: 'day-first', ambiguous: false };
    if (second > 12 && first <= 12) return { order: 'month-first', ambiguous: false };
    if (first !== second) either++;
  }
  return { order: 'day-first', ambiguous: either > 0 };
}

/** Reads a day as people write it: ISO (with or without time), 2026/3/31, 31.3.2026, 3/31/2026, 31/3/26, or a year alone. */
export function parseLooseDay(value: string, order: DayOrder): Day | null {
  const text = value.trim().replace(/[T ]\d\d?:\d\d.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{4}$/.test(text)) return dayOf(Number(text), 1, 1);
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const year = Number(match[4]) + (match[4]?.length === 2 ? 2000 : 0);
  const first = Number(match[1]);
  const second = Number(match[3]);
  return order === 'day-first' || match[2] === '.' ? dayOf(year, second, first) : dayOf(year, first, second);
}

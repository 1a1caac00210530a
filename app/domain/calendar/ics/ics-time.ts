import { isWallDate, isWallDateTime } from '../wall-clock';

/** A time as it stands in a file. */
export interface IcsTime {
  /** A date, or a date and a clock time. */
  readonly wall: string;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

/** Reads `20260301`, `20260301T090000` or `20260301T090000Z`; null: it is no time. */
export function readIcsTime(text: string): IcsTime | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z?))?$/i.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, z] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return isWallDate(date) ? { wall: date, isDate: true, isUtc: false } : null;
  // A leap second is the second before it.
  const wall = `${date}T${hour}:${minute}:${second === '60' ? '59' : (second ?? '00')}`;
  return isWallDateTime(wall) ? { wall, isDate: false, isUtc: z !== '' && z !== undefined } : null;
}

/** The length of `P1DT2H`, `-PT15M`, `P2W`: days apart from the rest, which a clock counts; null: it is no length. */
export function readIcsDuration(text: string): { readonly days: number; readonly ms: number } | null {
  const match = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i.exec(
    text.trim(),
  );
  if (!match || !/\d/.test(text)) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const sign = match[1] === '-' ? -1 : 1;
  const all = { days: (weeks ?? 0) * 7 + (days ?? 0), s: ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0) };
  return { days: sign * all.days, ms: sign * all.s * 1000 };
}

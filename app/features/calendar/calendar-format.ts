import { dateAt, wallAt } from '../../domain/calendar/zone-clock';

// Days and times in the reader's language. Clocks are shown with 24 hours in all of ours.

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

function format(locale: string, options: Intl.DateTimeFormatOptions, date: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(noon(date));
}

/** `Tuesday 3 March`, with the year when it is not this one. */
export function longDay(date: string, today: string, locale: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }, date);
}

/** `Tue 3 Mar`. */
export function shortDay(date: string, locale: string): string {
  return format(locale, { weekday: 'short', day: 'numeric', month: 'short' }, date);
}

/** `March 2026`. */
export function monthName(date: string, locale: string): string {
  return format(locale, { month: 'long', year: 'numeric' }, date);
}

/** `March`. */
export function monthOnly(date: string, locale: string): string {
  return format(locale, { month: 'long' }, date);
}

/** `Mon`, `Tue`, … of a day. */
export function weekdayName(date: string, locale: string, width: 'short' | 'long' | 'narrow' = 'short'): string {
  return format(locale, { weekday: width }, date);
}

/** `09:30` on the clocks of a zone. */
export function clockText(moment: number, timeZone: string): string {
  return wallAt(moment, timeZone).slice(11, 16);
}

interface Timed {
  readonly startMs: number;
  readonly endMs: number;
  readonly isAllDay: boolean;
}

/** When something is, in one line: `Tuesday 3 March, 09:00–10:00`. */
export function whenText({ startMs, endMs, isAllDay }: Timed, timeZone: string, today: string, locale: string): string {
  const zone = isAllDay ? 'UTC' : timeZone;
  const first = dateAt(startMs, zone);
  const last = dateAt(Math.max(startMs, endMs - 1), zone);
  if (isAllDay)
    return first === last
      ? longDay(first, today, locale)
      : `${longDay(first, today, locale)} – ${longDay(last, today, locale)}`;
  const from = `${longDay(first, today, locale)}, ${clockText(startMs, zone)}`;
  return first === last
    ? `${from}–${clockText(endMs, zone)}`
    : `${from} – ${longDay(dateAt(endMs, zone), today, locale)}, ${clockText(endMs, zone)}`;
}

/** The name of a zone as people say it: `Helsinki`. */
export function zoneName(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** The day before the exclusive end, as people name it. */
export function lastDay(endsAt: string): string {
  return new Date(Date.parse(`${endsAt.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

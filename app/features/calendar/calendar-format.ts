import { dateAt } from '../../domain/calendar/zone-clock';

// Days and times in the reader's language. Clocks are shown with 24 hours in all of ours.

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
}

function format(locale: string, options: Intl.DateTimeFormatOptions, date: string): string {
  return formatter(locale, options).format(noon(date));
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

/** `23–29 Nov 2026`, or without the year. */
export function dayRange(from: string, to: string, locale: string, hasYear: boolean): string {
  const year = hasYear ? { year: 'numeric' as const } : {};
  const text = formatter(locale, { day: 'numeric', month: 'short', ...year }).formatRange(noon(from), noon(to));
  // Thin spaces in one version of the language data, plain ones in another: the page is rendered by two.
  return text.replace(/[\u2009\u202f]/g, ' ');
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

/** `09:30` on the clocks of a zone; `09.30` where it is written so. */
export function clockText(moment: number, timeZone: string, locale: string): string {
  return formatter(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
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
  const from = `${longDay(first, today, locale)}, ${clockText(startMs, zone, locale)}`;
  return first === last
    ? `${from}–${clockText(endMs, zone, locale)}`
    : `${from} – ${longDay(dateAt(endMs, zone), today, locale)}, ${clockText(endMs, zone, locale)}`;
}

/** The name of a zone as people say it: `Helsinki`. */
export function zoneName(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** The day before the exclusive end, as people name it. */
export function lastDay(endsAt: string): string {
  return new Date(Date.parse(`${endsAt.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

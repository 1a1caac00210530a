import type { WallTime } from './event';
import { dateAt, momentAt } from './zone-clock';

// Recurrence in plain words: what our own form offers. Rules that say more (imported ones) are kept as they are.

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface PlainRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** Of a weekly one; in the order of the week, never empty there. */
  readonly days: readonly Weekday[];
  /** Of a monthly one: the same date, or the same weekday (the second Tuesday, the last Friday). */
  readonly monthlyBy: 'date' | 'weekday';
  readonly end:
    | { readonly kind: 'never' }
    | { readonly kind: 'until'; readonly date: string }
    | { readonly kind: 'count'; readonly count: number };
}

/** When an event starts first, as rules need it. */
export interface RuleStart {
  readonly startsAt: WallTime;
  readonly isAllDay: boolean;
  readonly timeZone: string;
}

/** The weekday of a date. */
export function weekdayOf(wall: WallTime): Weekday {
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(day + 6) % 7] ?? 'MO';
}

/** Which of its kind in the month a day is: 1 to 4; −1: the fifth, so the last. */
export function placeInMonth(wall: WallTime): number {
  const place = Math.ceil(Number(wall.slice(8, 10)) / 7);
  return place === 5 ? -1 : place;
}

/** A plain rule as an RRULE for an event with this start. */
export function writePlainRule(rule: PlainRule, start: RuleStart): string {
  const parts = [`FREQ=${rule.frequency.toUpperCase()}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.frequency === 'weekly') parts.push(`BYDAY=${rule.days.join(',')}`);
  if (rule.frequency === 'monthly' && rule.monthlyBy === 'weekday')
    parts.push(`BYDAY=${placeInMonth(start.startsAt)}${weekdayOf(start.startsAt)}`);
  if (rule.end.kind === 'count') parts.push(`COUNT=${rule.end.count}`);
  if (rule.end.kind === 'until') parts.push(`UNTIL=${untilText(rule.end.date, start)}`);
  return parts.join(';');
}

/** The last moment of a day, as UNTIL has it. */
function untilText(date: string, { isAllDay, timeZone }: RuleStart): string {
  return isAllDay ? date.replaceAll('-', '') : momentText(momentAt(`${date}T23:59:59`, timeZone));
}

/** A moment as UNTIL has it. */
export function momentText(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST', 'BYMONTHDAY', 'BYMONTH']);

/** Reads a rule in plain words; null: it says more than they can. */
export function readPlainRule(text: string, start: RuleStart): PlainRule | null {
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  if ([...parts.keys()].some((name) => !KNOWN.has(name))) return null;
  const frequency = FREQUENCIES.find((one) => one.toUpperCase() === parts.get('FREQ'));
  if (!frequency) return null;
  const byDay = parts.get('BYDAY')?.split(',');
  const { startsAt } = start;
  const sameDate =
    parts.get('BYMONTHDAY') === undefined || Number(parts.get('BYMONTHDAY')) === Number(startsAt.slice(8, 10));
  const sameMonth = parts.get('BYMONTH') === undefined || Number(parts.get('BYMONTH')) === Number(startsAt.slice(5, 7));
  if (!sameDate || !sameMonth) return null;
  if (parts.has('BYMONTHDAY') && frequency !== 'monthly' && frequency !== 'yearly') return null;
  if (parts.has('BYMONTH') && frequency !== 'yearly') return null;
  const isSameWeekday = byDay?.join() === `${placeInMonth(startsAt)}${weekdayOf(startsAt)}`;
  const isDays = byDay?.every((day) => WEEKDAYS.includes(day as Weekday)) ?? true;
  if (byDay && !(frequency === 'weekly' ? isDays : frequency === 'monthly' && isSameWeekday)) return null;
  const days = WEEKDAYS.filter((day) => byDay?.includes(day));
  const end = readEnd(parts, start);
  return (
    end && {
      frequency,
      interval: Number(parts.get('INTERVAL') ?? 1),
      days: frequency === 'weekly' ? (days.length > 0 ? days : [weekdayOf(startsAt)]) : [],
      monthlyBy: byDay && frequency === 'monthly' ? 'weekday' : 'date',
      end,
    }
  );
}

function readEnd(parts: ReadonlyMap<string, string | undefined>, { timeZone }: RuleStart): PlainRule['end'] | null {
  const count = parts.get('COUNT');
  if (count !== undefined) return { kind: 'count', count: Number(count) };
  const until = parts.get('UNTIL');
  if (until === undefined) return { kind: 'never' };
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, z] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || z !== 'Z') return { kind: 'until', date };
  const moment = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? null : { kind: 'until', date: dateAt(moment, timeZone) };
}

/** The rule of a series that is moved by whole days: its weekdays move along. Rules beyond plain words stay. */
export function moveRule(text: string, from: RuleStart, to: RuleStart): string {
  const rule = readPlainRule(text, from);
  if (!rule) return text;
  const days = Math.round((Date.parse(to.startsAt.slice(0, 10)) - Date.parse(from.startsAt.slice(0, 10))) / 86_400_000);
  const moved = WEEKDAYS.filter((_, at) => rule.days.includes(WEEKDAYS[(((at - days) % 7) + 7) % 7] ?? 'MO'));
  return writePlainRule({ ...rule, days: moved }, to);
}

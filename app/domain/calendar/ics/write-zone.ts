import { Temporal } from 'temporal-polyfill';
import { wallOf } from '../wall-clock';
import { compact } from './read-event';

// A zone's definition for those who do not know it by its name, made from its changes of the clock.

interface Change {
  /** The clock before the change. */
  readonly wall: string;
  readonly from: number;
  readonly to: number;
}

/** As many years beyond the last event are looked at, to find out whether the changes go on by a rule. */
const BEYOND_YEARS = 6;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The lines of a VTIMEZONE that is right from a year on, and as far as the zone's rule goes. */
export function writeZone(zone: string, fromYear: number, toYear: number): string[] {
  const changes = changesOf(zone, fromYear - 1, toYear + BEYOND_YEARS);
  const start = Temporal.PlainDate.from({ year: fromYear - 1, month: 1, day: 1 }).toZonedDateTime(zone);
  const first = { wall: start.toPlainDateTime().toString().slice(0, 19), ...sameOffset(start) };
  const groups = new Map<string, Change[]>([['', [first]]]);
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const observances = [...groups.values()].flatMap((group) => writeChanges(group, toYear + BEYOND_YEARS));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`, ...observances, 'END:VTIMEZONE'];
}

function sameOffset({ offsetNanoseconds }: Temporal.ZonedDateTime) {
  return { from: offsetNanoseconds / 1e9, to: offsetNanoseconds / 1e9 };
}

function changesOf(zone: string, fromYear: number, toYear: number): Change[] {
  const changes: Change[] = [];
  let at = Temporal.PlainDate.from({ year: fromYear, month: 1, day: 1 }).toZonedDateTime(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > toYear) return changes;
    const from = next.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e9;
    const to = next.offsetNanoseconds / 1e9;
    if (from !== to) changes.push({ wall: wallOf(next.epochMilliseconds + from * 1000, false), from, to });
    at = next;
  }
}

/** What goes on by a rule to the last year as a rule, the rest as a list of days. */
function writeChanges(changes: readonly Change[], lastYear: number): string[] {
  const [{ from, to } = { from: 0, to: 0 }] = changes;
  const offsets = [`TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`];
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  const block = (start: string, more: string[]) => [
    `BEGIN:${kind}`,
    `DTSTART:${compact(start)}`,
    ...offsets,
    ...more,
    `END:${kind}`,
  ];
  for (let index = 0; index + 2 < changes.length; index++) {
    const run = changes.slice(index);
    const rule = ruleOf(run, lastYear);
    if (!rule || !run[0]) continue;
    const before = changes.slice(0, index);
    return [...(before[0] ? block(before[0].wall, listOf(before)) : []), ...block(run[0].wall, [rule])];
  }
  return changes[0] ? block(changes[0].wall, listOf(changes)) : [];
}

function listOf([, ...rest]: readonly Change[]): string[] {
  return rest.map(({ wall }) => `RDATE:${compact(wall)}`);
}

/** The rule of changes that come once in each year to the last; null: there is none. */
function ruleOf(run: readonly Change[], lastYear: number): string | null {
  const dates = run.map(({ wall }) => new Date(`${wall}Z`));
  const [first] = dates;
  if (!first || run.length !== lastYear - first.getUTCFullYear() + 1) return null;
  const [month, weekday, time] = [first.getUTCMonth(), first.getUTCDay(), run[0]?.wall.slice(10)];
  const isAlike = dates.every(
    (date, index) =>
      date.getUTCFullYear() === first.getUTCFullYear() + index &&
      date.getUTCMonth() === month &&
      date.getUTCDay() === weekday &&
      run[index]?.wall.slice(10) === time,
  );
  if (!isAlike) return null;
  const length = new Date(Date.UTC(2025, month + 1, 0)).getUTCDate();
  const week = Math.ceil(first.getUTCDate() / 7);
  const isLast = dates.every((date) => date.getUTCDate() > length - 7);
  if (!isLast && !dates.every((date) => Math.ceil(date.getUTCDate() / 7) === week)) return null;
  return `RRULE:FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${isLast ? -1 : week}${DAYS[weekday]}`;
}

function offset(seconds: number): string {
  const size = Math.abs(seconds);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const rest = size % 60 === 0 ? '' : two(size % 60);
  return `${seconds < 0 ? '-' : '+'}${two(size / 3600)}${two((size % 3600) / 60)}${rest}`;
}

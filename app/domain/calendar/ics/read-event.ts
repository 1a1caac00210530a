import { LIMITS } from '../../limits';
import { parseRule } from '../rule';
import { clockMs, DAY_MS, wallOf } from '../wall-clock';
import { clockAt } from '../zones';
import { type IcsComponent, type IcsLine, plainText } from './ics-lines';
import { type IcsProblemCode, RefusedEntry } from './ics-problem';
import { readIcsDuration } from './ics-time';
import { type IcsZones, inZone, later, type ZonedTime } from './ics-zones';

/** The most exceptions and further dates of one event that are read. */
const DATES = 2000;
const MOST = {
  title: LIMITS.eventTitle,
  place: LIMITS.eventPlace,
  description: LIMITS.eventDescription,
  uid: 500,
};

/** One VEVENT, on the clock of its own zone. */
export interface IcsEventDraft {
  readonly at: number;
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  readonly rule: string | null;
  readonly rdates: readonly string[];
  readonly exdates: readonly string[];
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly reminderMinutes: number | null;
  /** Set on an entry that stands for one instance of a series. */
  readonly recurrenceId: ZonedTime | null;
  /** Its end came before its start: `endsAt` is the start. */
  readonly isEndless: boolean;
  readonly notes: readonly { code: IcsProblemCode; at: number; detail: string }[];
}

const ONCE = ['DTSTART', 'DTEND', 'DURATION', 'UID', 'RRULE', 'RECURRENCE-ID'];

/** Reads one VEVENT; throws a `RefusedEntry`. */
export function readEvent(component: IcsComponent, zones: IcsZones): IcsEventDraft {
  const { at, lines } = component;
  if (!component.isFinished) throw new RefusedEntry('unfinished', at);
  const notes: IcsEventDraft['notes'][number][] = [];
  for (const line of component.unread) notes.push({ code: 'line-unread', at: line, detail: '' });
  const all = (name: string) => lines.filter((line) => line.name === name);
  for (const name of ONCE) {
    const [, second] = all(name);
    if (second) throw new RefusedEntry('twice', second.at, name);
  }
  const one = (name: string): IcsLine | undefined => all(name)[0];
  const text = (name: keyof typeof MOST, line: IcsLine | undefined) => {
    const read = line ? plainText(line.value).trim() : '';
    if (line && read.length > MOST[name]) notes.push({ code: 'text-cut', at: line.at, detail: line.name });
    return read.slice(0, MOST[name]);
  };

  const startLine = one('DTSTART');
  if (!startLine) throw new RefusedEntry('start-missing', at);
  const start = firstOf(zones, startLine);
  const span = readSpan(start, { end: one('DTEND'), duration: one('DURATION') }, zones, isWholeDays(lines));
  if (start.isFloating && !span.isAllDay) notes.push({ code: 'floating', at: startLine.at, detail: zones.own });
  const { isAllDay } = span;
  const wallIn = (time: ZonedTime) => {
    const wall = inZone(time, start.zone);
    if (isAllDay) return wall.slice(0, 10);
    return time.isDate ? `${wall}${span.startsAt.slice(10)}` : wall;
  };
  const dates = (name: string) =>
    all(name)
      .flatMap((line) => {
        try {
          return zones.read(line).map(wallIn);
        } catch (error) {
          if (!(error instanceof RefusedEntry)) throw error;
          notes.push({ code: 'exception-unread', at: line.at, detail: error.detail });
          return [];
        }
      })
      .slice(0, DATES);
  const exrule = one('EXRULE');
  if (exrule) notes.push({ code: 'exception-unread', at: exrule.at, detail: 'EXRULE' });
  const rule = one('RRULE');
  const recurrence = one('RECURRENCE-ID');
  if (recurrence?.params.get('RANGE') === 'THISANDFUTURE')
    notes.push({ code: 'only-this', at: recurrence.at, detail: '' });
  return {
    at,
    uid: text('uid', one('UID')),
    title: text('title', one('SUMMARY')),
    description: text('description', one('DESCRIPTION')),
    place: text('place', one('LOCATION')),
    ...span,
    timeZone: start.zone,
    rule: rule ? readRuleOf(rule, isAllDay, start, zones) : null,
    rdates: dates('RDATE'),
    exdates: dates('EXDATE'),
    sequence: Math.min(Number.parseInt(one('SEQUENCE')?.value ?? '', 10) || 0, 2 ** 31 - 1),
    isCancelled: one('STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
    reminderMinutes: readReminder(component),
    recurrenceId: recurrence ? firstOf(zones, recurrence) : null,
    notes,
  };
}

function firstOf(zones: IcsZones, line: IcsLine): ZonedTime {
  const [time] = zones.read(line);
  if (!time) throw new RefusedEntry('time-unread', line.at, line.name);
  return time;
}

/** Exchange writes whole days as times from midnight to midnight, and says so. */
function isWholeDays(lines: readonly IcsLine[]): boolean {
  return lines.some(({ name, value }) => name === 'X-MICROSOFT-CDO-ALLDAYEVENT' && /^true$/i.test(value.trim()));
}

function readSpan(
  start: ZonedTime,
  { end: endLine, duration: durationLine }: { end: IcsLine | undefined; duration: IcsLine | undefined },
  zones: IcsZones,
  mayBeDays: boolean,
) {
  const end = endLine && firstOf(zones, endLine);
  const duration = durationLine && readIcsDuration(durationLine.value);
  if (durationLine && !duration)
    throw new RefusedEntry('time-unread', durationLine.at, durationLine.value.slice(0, 200));
  const untilWall = end ? inZone(end, start.zone) : null;
  const isMidnight = (wall: string | null) => wall?.endsWith('T00:00:00') === true;
  const isAllDay =
    start.isDate || (mayBeDays && isMidnight(start.wall) && (untilWall === null || isMidnight(untilWall)));
  const startsAt = isAllDay ? start.wall.slice(0, 10) : start.wall;
  let endsAt: string;
  if (untilWall !== null) endsAt = isAllDay ? untilWall.slice(0, 10) : padded(untilWall);
  else if (duration) endsAt = later(startsAt, duration.days * DAY_MS + duration.ms);
  else endsAt = isAllDay ? later(startsAt, DAY_MS) : startsAt;
  const isEndless = clockMs(endsAt) < clockMs(startsAt);
  // A day that ends where it begins is that day.
  if (isAllDay && clockMs(endsAt) <= clockMs(startsAt)) endsAt = later(startsAt, DAY_MS);
  if (isEndless) endsAt = isAllDay ? endsAt : startsAt;
  return { startsAt, endsAt, isAllDay, isEndless };
}

/** A date as the end of a clock time is its midnight. */
function padded(wall: string): string {
  return wall.length === 10 ? `${wall}T00:00:00` : wall;
}

/** The rule in the form that events keep: its end in UTC, of whole days a date. */
function readRuleOf(line: IcsLine, isAllDay: boolean, start: ZonedTime, zones: IcsZones): string {
  const parsed = parseRule(line.value);
  if ('problem' in parsed)
    throw new RefusedEntry(
      parsed.problem === 'too-often' ? 'rule-too-often' : 'rule',
      line.at,
      line.value.slice(0, 200),
    );
  const { pattern, count, until } = parsed;
  if (count !== null && until === null) return `${pattern};COUNT=${count}`;
  if (until === null) return pattern;
  const { at, isUtc } = until;
  if (isAllDay) {
    // Exchange ends whole days by the moment of midnight in the calendar's zone.
    const date = isUtc ? wallOf(clockAt(clockMs(at), zones.own), true) : at.slice(0, 10);
    return `${pattern};UNTIL=${compact(date)}`;
  }
  const last = at.length === 10 ? `${at}T23:59:59` : at;
  const utc = isUtc ? last : inZone({ wall: last, isDate: false, zone: start.zone, isFloating: false }, 'UTC');
  return `${pattern};UNTIL=${compact(utc)}Z`;
}

/** `2026-03-01T09:00:00` as iCalendar writes it. */
export function compact(wall: string): string {
  return wall.replace(/[-:]/g, '');
}

/** Minutes before the start, of the first alarm that comes before or at it. */
function readReminder({ parts }: IcsComponent): number | null {
  for (const { name, lines } of parts) {
    const trigger = name === 'VALARM' ? lines.find((line) => line.name === 'TRIGGER') : undefined;
    if (!trigger || trigger.params.get('RELATED') === 'END') continue;
    const duration = readIcsDuration(trigger.value);
    const minutes = duration ? -(duration.days * 1440 + duration.ms / 60_000) : -1;
    if (minutes >= 0 && minutes <= 40_320) return Math.round(minutes);
  }
  return null;
}

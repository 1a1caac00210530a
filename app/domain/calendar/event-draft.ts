import { parseId, type RoomId } from '../ids';
import { LIMITS } from '../limits';
import { isTimeZone } from '../preferences';
import { isOpenness, type Openness } from '../spaces/openness';
import type { WallTime } from './event';
import { FREQUENCIES, type Frequency, type PlainRule, WEEKDAYS, weekdayOf, writePlainRule } from './plain-rule';
import { shiftWall } from './split-series';

/** A form's fields: one text each, or several of one name. */
export interface DraftSource {
  get(name: string): string;
  getAll(name: string): readonly string[];
}

/** An event that can be written down. */
export interface EventDraft {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly roomId: string | null;
  readonly startsAt: WallTime;
  /** Exclusive. */
  readonly endsAt: WallTime;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  /** Null: once; undefined: as it was (a rule that plain words cannot say). */
  readonly rule: string | null | undefined;
  readonly reminderMinutes: number | null;
  readonly openness: Openness;
  /** Users who are asked to come. */
  readonly attendees: readonly string[];
}

/** What is wrong, by the field where it is told. */
export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>;
export type DraftField =
  | 'title'
  | 'description'
  | 'place'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'repeat'
  | 'until'
  | 'count'
  | 'interval'
  | 'reminder'
  | 'openness'
  | 'attendees';
export type DraftProblem =
  | 'missing'
  | 'too-long'
  | 'unknown'
  | 'before-start'
  | 'too-far'
  | 'too-many'
  | 'no-day'
  | 'cannot-see'
  | 'out-of-range';

export const REMINDERS = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10_080] as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** Whether a text is a date of the calendar in years that calendars reckon with. */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || text < '1970' || text >= '2200') return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function isClock(text: string): boolean {
  return TIME.test(text) && text < '24' && text.slice(3) < '60';
}

/** Reads the form of an event. */
export function parseEventDraft(form: DraftSource): { draft: EventDraft } | { problems: DraftProblems } {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const title = form.get('title').trim();
  const description = form.get('description').trim();
  const place = form.get('place').trim();
  if (title === '') problems.title = 'missing';
  if (title.length > LIMITS.eventTitle) problems.title = 'too-long';
  if (description.length > LIMITS.eventDescription) problems.description = 'too-long';
  if (place.length > LIMITS.eventPlace) problems.place = 'too-long';

  const isAllDay = form.get('allDay') === 'on';
  const timeZone = form.get('timeZone');
  if (!isTimeZone(timeZone)) problems.timeZone = 'unknown';
  const times = readTimes(form, isAllDay, problems);
  const rule = times && problems.timeZone === undefined ? readRule(form, { ...times, timeZone }, problems) : null;

  const reminder = form.get('reminder');
  const reminderMinutes = reminder === '' ? null : Number(reminder);
  if (
    reminderMinutes !== null &&
    !(Number.isInteger(reminderMinutes) && reminderMinutes >= 0 && reminderMinutes <= 40_320)
  )
    problems.reminder = 'out-of-range';
  const openness = form.get('openness');
  if (!isOpenness(openness)) problems.openness = 'unknown';
  const attendees = [...new Set(form.getAll('attendee'))];
  if (attendees.length > LIMITS.eventAttendees) problems.attendees = 'too-many';

  if (!times || !isOpenness(openness) || Object.keys(problems).length > 0) return { problems };
  const roomId = parseId<RoomId>(form.get('room'));
  return {
    draft: { title, description, place, roomId, ...times, timeZone, rule, reminderMinutes, openness, attendees },
  };
}

function readTimes(form: DraftSource, isAllDay: boolean, problems: Partial<Record<DraftField, DraftProblem>>) {
  const startDate = form.get('startDate');
  const endDate = form.get('endDate') || startDate;
  if (!isDate(startDate)) problems.start = startDate === '' ? 'missing' : 'unknown';
  if (!isDate(endDate) && problems.start === undefined) problems.end = 'unknown';
  if (isAllDay) {
    if (problems.start || problems.end) return null;
    // People name the last day, calendars the day after.
    return checkedSpan({ startsAt: startDate, endsAt: shiftWall(endDate, 86_400_000), isAllDay }, problems);
  }
  const startTime = form.get('startTime');
  const endTime = form.get('endTime');
  if (!isClock(startTime)) problems.start = startTime === '' ? 'missing' : 'unknown';
  if (!isClock(endTime)) problems.end = endTime === '' ? 'missing' : 'unknown';
  if (problems.start || problems.end) return null;
  return checkedSpan(
    { startsAt: `${startDate}T${startTime}:00`, endsAt: `${endDate}T${endTime}:00`, isAllDay },
    problems,
  );
}

interface Span {
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
  readonly isAllDay: boolean;
}

function checkedSpan(span: Span, problems: Partial<Record<DraftField, DraftProblem>>): Span | null {
  const problem = spanProblem(span);
  if (problem) problems.end = problem;
  return problem ? null : span;
}

/** What is wrong with a start and an end, told at the end. */
export function spanProblem({ startsAt, endsAt }: Pick<Span, 'startsAt' | 'endsAt'>): DraftProblem | null {
  if (endsAt <= startsAt) return 'before-start';
  return endsAt > shiftWall(startsAt, LIMITS.eventDays * 86_400_000) ? 'too-far' : null;
}

function readRule(
  form: DraftSource,
  start: Span & { readonly timeZone: string },
  problems: Partial<Record<DraftField, DraftProblem>>,
): string | null | undefined {
  const repeat = form.get('repeat');
  if (repeat === '' || repeat === 'never') return null;
  if (repeat === 'kept') return undefined;
  if (!FREQUENCIES.includes(repeat as Frequency)) {
    problems.repeat = 'unknown';
    return null;
  }
  const interval = Number(form.get('interval') || '1');
  if (!(Number.isInteger(interval) && interval >= 1 && interval <= LIMITS.ruleInterval))
    problems.interval = 'out-of-range';
  const frequency = repeat as Frequency;
  const chosen = form.getAll('day');
  const days = WEEKDAYS.filter((day) => chosen.includes(day));
  // The day on which it starts is one of its days.
  const own = weekdayOf(start.startsAt);
  const all = WEEKDAYS.filter((day) => day === own || days.includes(day));
  const end = readEnd(form, start, problems);
  if (Object.keys(problems).length > 0) return null;
  const rule: PlainRule = {
    frequency,
    interval,
    days: frequency === 'weekly' ? all : [],
    monthlyBy: form.get('monthlyBy') === 'weekday' ? 'weekday' : 'date',
    end,
  };
  return writePlainRule(rule, start);
}

function readEnd(
  form: DraftSource,
  start: Span & { readonly timeZone: string },
  problems: Partial<Record<DraftField, DraftProblem>>,
): PlainRule['end'] {
  switch (form.get('ends')) {
    case 'until': {
      const date = form.get('until');
      if (!isDate(date)) problems.until = date === '' ? 'missing' : 'unknown';
      else if (date < start.startsAt.slice(0, 10)) problems.until = 'before-start';
      return { kind: 'until', date };
    }
    case 'count': {
      const count = Number(form.get('count'));
      if (!(Number.isInteger(count) && count >= 1 && count <= LIMITS.ruleCount)) problems.count = 'out-of-range';
      return { kind: 'count', count };
    }
    default:
      return { kind: 'never' };
  }
}

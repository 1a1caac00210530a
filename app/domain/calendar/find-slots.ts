import { addDays } from '../days';
import { weekdayOf } from './plain-rule';
import { dateAt, momentAt, wallAt } from './zone-clock';

// Finding a time: when are all free, each within working hours of their own zone. Only times are known here, no titles.

export interface BusyPerson {
  readonly userId: string;
  readonly timeZone: string;
  /** Spans of time, in any order. */
  readonly busy: readonly (readonly [fromMs: number, toMs: number])[];
}

/** A time at which one could meet. */
export interface Slot {
  readonly startMs: number;
  readonly endMs: number;
  /** Who is not free then, or not at work. */
  readonly missing: readonly string[];
}

export interface SlotSearch {
  readonly people: readonly BusyPerson[];
  readonly minutes: number;
  readonly fromMs: number;
  /** The first day, in the asker's zone; so many days are looked at. */
  readonly fromDate: string;
  readonly days: number;
  readonly timeZone: string;
  readonly most: number;
}

/** Working hours of a day, on everybody's own clock. */
export const WORK_FROM = '08:00';
export const WORK_TO = '18:00';
const STEP = 30 * 60_000;
/** Of one day so many are offered, so that there is a choice of days. */
const A_DAY = 2;

/** The next good times: when all can, and where that is never, when most can. */
export function findSlots(search: SlotSearch): Slot[] {
  const { people, minutes, fromMs, fromDate, days, timeZone, most } = search;
  const length = minutes * 60_000;
  const last = momentAt(`${addDays(fromDate, days)}T00:00:00`, timeZone);
  const windows = people.map((person) => workWindows(person, fromDate, days));
  const all: Slot[] = [];
  for (
    let start = Math.ceil(Math.max(fromMs, momentAt(`${fromDate}T00:00:00`, timeZone)) / STEP) * STEP;
    start + length <= last;
    start += STEP
  ) {
    const end = start + length;
    const missing = people.filter((person, at) => !canCome(person, windows[at] ?? [], start, end));
    if (missing.length < people.length || people.length === 0)
      all.push({ startMs: start, endMs: end, missing: missing.map(({ userId }) => userId) });
  }
  const fewest = Math.min(...all.map(({ missing }) => missing.length));
  const good = all.filter(({ missing }) => missing.length === fewest);
  return spread(good, length, timeZone, most);
}

function canCome(
  { busy }: BusyPerson,
  windows: readonly (readonly [number, number])[],
  start: number,
  end: number,
): boolean {
  const isAtWork = windows.some(([from, to]) => from <= start && end <= to);
  return isAtWork && !busy.some(([from, to]) => from < end && to > start);
}

/** The working hours of a person as moments; a day more on either side, since zones differ. */
function workWindows({ timeZone }: BusyPerson, fromDate: string, days: number): [number, number][] {
  const found: [number, number][] = [];
  for (let day = -1; day <= days; day++) {
    const date = addDays(fromDate, day);
    if (['SA', 'SU'].includes(weekdayOf(date))) continue;
    found.push([momentAt(`${date}T${WORK_FROM}:00`, timeZone), momentAt(`${date}T${WORK_TO}:00`, timeZone)]);
  }
  return found;
}

/** The earliest that do not overlap, on the full hour where that is as good, at most two of a day. */
function spread(slots: readonly Slot[], length: number, timeZone: string, most: number): Slot[] {
  const isFullHour = ({ startMs }: Slot) => wallAt(startMs, timeZone).slice(14, 16) === '00';
  const ordered = [...slots.filter(isFullHour), ...slots.filter((slot) => !isFullHour(slot))];
  const chosen: Slot[] = [];
  const ofDay = new Map<string, number>();
  for (const slot of ordered) {
    const day = dateAt(slot.startMs, timeZone);
    const isClear = chosen.every(
      ({ startMs }) => Math.abs(startMs - slot.startMs) >= Math.max(length, 2 * 60 * 60_000),
    );
    if (!isClear || (ofDay.get(day) ?? 0) >= A_DAY) continue;
    chosen.push(slot);
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
  }
  return chosen.sort((a, b) => a.startMs - b.startMs).slice(0, most);
}

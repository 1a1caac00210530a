import { clockMs, wallOf } from '../wall-clock';
import { clockAt, momentOf } from '../zones';
import { type FoundZone, findZone } from './find-zone';
import type { IcsComponent, IcsLine } from './ics-lines';
import { RefusedEntry } from './ics-problem';
import { readIcsTime } from './ics-time';

/** For zones that are asked for without a time. */
const SOME_YEAR = 2025;

/** A time of a file with the zone that it stands in. */
export interface ZonedTime {
  readonly wall: string;
  readonly isDate: boolean;
  readonly zone: string;
  /** Whether the file names no zone for it. */
  readonly isFloating: boolean;
}

/** The zones of one file. */
export interface IcsZones {
  /** The zone of times without one, and of the calendar as a whole. */
  readonly own: string;
  /** Reads the times of a line, a list of them where it is one; throws a `RefusedEntry`. */
  read(line: IcsLine): ZonedTime[];
  /** The names that were resolved by comparing definitions alone and fit no zone in full, with the zone taken. */
  guessed(): ReadonlyMap<string, string>;
}

/** Makes the zones of a file. `fallback` is for times without a zone, where the file names none for the calendar. */
export function createIcsZones(calendars: readonly IcsComponent[], fallback: string): IcsZones {
  const definitions = new Map<string, IcsComponent>();
  const parts = calendars.flatMap((calendar) => calendar.parts);
  for (const part of parts) {
    const id = part.name === 'VTIMEZONE' && part.lines.find(({ name }) => name === 'TZID')?.value;
    if (id) definitions.set(id, part);
  }
  const named = calendars
    .flatMap(({ lines }) => lines)
    .find(({ name }) => name === 'X-WR-TIMEZONE')
    ?.value.trim();
  const known = new Map<string, FoundZone | null>();
  const find = (name: string, year: number) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = findZone(name, definitions.get(name), year, [fallback]);
    known.set(name, found);
    return found;
  };
  // Where a file defines one zone and names none for the calendar, it was made there.
  const [only = ''] = definitions.size === 1 ? [...definitions.keys()] : [];
  const own = find(named ?? only, SOME_YEAR)?.zone ?? fallback;

  return {
    own,
    read(line) {
      const tzid = line.params.get('TZID');
      return line.value.split(',').map((entry) => {
        // Of a period the start counts.
        const time = readIcsTime(entry.split('/')[0] ?? '');
        if (!time) throw new RefusedEntry('time-unread', line.at, `${line.name}: ${line.value}`.slice(0, 200));
        const { wall, isDate } = time;
        if (time.isUtc) return { wall, isDate, zone: 'UTC', isFloating: false };
        if (tzid === undefined) return { wall, isDate, zone: own, isFloating: !isDate };
        const found = find(tzid, Number(wall.slice(0, 4)));
        if (found) return { wall, isDate, zone: found.zone, isFloating: false };
        if (isDate) return { wall, isDate, zone: own, isFloating: false };
        throw new RefusedEntry('zone-unknown', line.at, tzid.slice(0, 200));
      });
    },
    guessed: () =>
      new Map([...known].flatMap(([name, found]) => (found && !found.isExact ? [[name, found.zone] as const] : []))),
  };
}

/** What the clocks of another zone read at that time; dates stay. */
export function inZone(time: ZonedTime, zone: string): string {
  if (time.isDate || time.zone === zone) return time.wall;
  return wallOf(clockAt(momentOf(time.wall, time.zone), zone), false);
}

/** The same wall, some days and milliseconds of the clock later. */
export function later(wall: string, ms: number): string {
  return wallOf(clockMs(wall) + ms, wall.length === 10);
}

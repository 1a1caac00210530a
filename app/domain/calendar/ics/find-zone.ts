import { isTimeZone } from '../../preferences';
import { expandEvent } from '../recurrence';
import { clockMs, DAY_MS } from '../wall-clock';
import { clockAt } from '../zones';
import type { IcsComponent, IcsLine } from './ics-lines';
import { readIcsTime } from './ics-time';
import { WINDOWS_ZONES } from './windows-zones';

// Which IANA zone a file means by its name of a zone.

export interface FoundZone {
  readonly zone: string;
  /** False: the file's own definition agrees with no zone in full; this one comes nearest. */
  readonly isExact: boolean;
}

/** The zones that a definition is compared with first; of several that agree the first wins. */
const FIRST = [
  'America/New_York Europe/Berlin Europe/Helsinki Europe/London America/Chicago America/Denver America/Los_Angeles',
  'Europe/Istanbul Europe/Moscow Asia/Dubai Asia/Kolkata Asia/Singapore Asia/Tokyo Australia/Sydney UTC',
]
  .join(' ')
  .split(' ');
/** Offsets in a year that are compared, and how many of them must agree at least. */
const SAMPLES = 73;
const ENOUGH = 0.9;

/** The zone of that name; by the file's own definition, in a year when it is used, where the name tells nothing. */
export function findZone(
  name: string,
  definition: IcsComponent | undefined,
  year: number,
  preferred: readonly string[],
): FoundZone | null {
  const zone = zoneByName(name);
  if (zone) return { zone, isExact: true };
  return definition ? zoneByDefinition(definition, year, preferred) : null;
}

/** The zone that a name stands for, or null. */
export function zoneByName(name: string): string | null {
  const text = name.trim().replace(/^["']|["']$/g, '');
  // `/mozilla.org/20050126_1/Europe/Berlin` and the like end in the name.
  const parts = text.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join('/').replace(/ /g, '_');
    if (isTimeZone(tail) && !/^[A-Z]{3}$/.test(tail)) return tail;
  }
  if (/^(\(?(UTC|GMT)\)?|Z)$/i.test(text)) return 'UTC';
  return WINDOWS_ZONES.get(text.toLowerCase()) ?? zoneByOffset(text) ?? zoneByCities(text);
}

/** `UTC+2`, `GMT-0500`: whole hours have zones of their own. */
function zoneByOffset(text: string): string | null {
  const match = /^(?:UTC|GMT) ?([+-])0?(\d{1,2})(?::?00)?$/i.exec(text);
  // The signs of these names are the other way round.
  const zone = match && `Etc/GMT${match[1] === '+' ? '-' : '+'}${match[2]}`;
  return zone && isTimeZone(zone) ? zone : null;
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern`, as Windows shows zones to people. */
function zoneByCities(text: string): string | null {
  const match = /^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\) (.+)$/.exec(text);
  if (!match?.[1]) return null;
  const shown = match[1].replace('&', 'and');
  const named = /^(Eastern|Central|Mountain|Pacific|Atlantic|Newfoundland)( Time \((US and )?Canada\))?$/.exec(shown);
  if (named) return WINDOWS_ZONES.get(`${named[1]?.toLowerCase()} standard time`) ?? null;
  const zones = Intl.supportedValuesOf('timeZone');
  for (const city of shown.split(',')) {
    const end = `/${city.trim().replace(/ /g, '_')}`;
    const zone = zones.find((known) => known.endsWith(end));
    if (zone) return zone;
  }
  return null;
}

function zoneByDefinition(definition: IcsComponent, year: number, preferred: readonly string[]): FoundZone | null {
  const changes = changesOf(definition, year);
  if (changes.length === 0) return null;
  const from = Date.UTC(year, 0, 1, 12);
  const samples = Array.from({ length: SAMPLES }, (_, index) => from + index * 5 * DAY_MS).map((at) => ({
    at,
    offset: changes.findLast((change) => change.at <= at)?.offset ?? changes[0]?.before ?? 0,
  }));
  let best: { zone: string; agreed: number } | null = null;
  for (const zone of new Set([...preferred, ...FIRST, ...Intl.supportedValuesOf('timeZone')])) {
    const agreed = samples.filter(({ at, offset }) => clockAt(at, zone) - at === offset).length;
    if (agreed > (best?.agreed ?? 0)) best = { zone, agreed };
    if (agreed === SAMPLES) break;
  }
  if (!best || best.agreed < ENOUGH * SAMPLES) return null;
  return { zone: best.zone, isExact: best.agreed === SAMPLES };
}

interface Change {
  readonly at: number;
  readonly before: number;
  readonly offset: number;
}

/** The changes of the clock that a definition gives for a year and the one before, by time. */
function changesOf(definition: IcsComponent, year: number): Change[] {
  return definition.parts
    .flatMap(({ lines }) => {
      const of = (name: string) => lines.find((line) => line.name === name);
      const before = readOffset(of('TZOFFSETFROM'));
      const offset = readOffset(of('TZOFFSETTO'));
      const start = of('DTSTART');
      const startsAt = start && readIcsTime(start.value)?.wall;
      if (before === null || offset === null || !startsAt) return [];
      const times = { startsAt, endsAt: startsAt, isAllDay: false, timeZone: 'UTC', exdates: [], overrides: [] };
      const rdates = lines
        .filter(({ name }) => name === 'RDATE')
        .flatMap(({ value }) => value.split(',').flatMap((entry) => readIcsTime(entry)?.wall ?? []));
      const rule = of('RRULE')?.value ?? null;
      const span = [Date.UTC(year - 1, 0, 1), Date.UTC(year + 1, 0, 1)] as const;
      const { instances } = expandEvent({ ...times, rdates, rule }, ...span);
      // What began long ago and never changed is in force too.
      const starts = new Set([startsAt, ...instances.map((instance) => instance.startsAt)]);
      return [...starts].map((wall) => ({ at: clockMs(wall) - before, before, offset }));
    })
    .sort((a, b) => a.at - b.at);
}

function readOffset(line: IcsLine | undefined): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(\d{2})?$/.exec(line?.value.trim() ?? '');
  if (!match) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1000 : 1000) * seconds;
}

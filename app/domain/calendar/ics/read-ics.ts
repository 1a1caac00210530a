import type { EventContent, EventOverride } from '../event';
import { clockMs } from '../wall-clock';
import { type IcsComponent, plainText, readComponents } from './ics-lines';
import { type IcsProblem, type IcsProblemCode, type IcsProblemKind, RefusedEntry } from './ics-problem';
import { createIcsZones, type IcsZones, inZone, later } from './ics-zones';
import { type IcsEventDraft, readEvent } from './read-event';

// Reads iCalendar files of the kind that people have: what is understood goes in, the rest is named with its line and why.

/** An event of a file. */
export interface IcsEntry extends EventContent {
  readonly reminderMinutes: number | null;
  /** Where it begins in the file. */
  readonly line: number;
}

export interface IcsReading {
  /** What the calendar calls itself; may be empty. */
  readonly name: string;
  readonly entries: readonly IcsEntry[];
  readonly problems: readonly IcsProblem[];
}

/** Entries of a file that are read; the rest is said to be left out. */
export const ICS_ENTRIES = 20_000;
/** Problems that are told one by one. */
const PROBLEMS = 500;

/** Reads a file; null: it is no calendar. Times without a zone are taken as in `fallbackZone`. */
export function readIcs(text: string, fallbackZone: string): IcsReading | null {
  const calendars = readComponents(text).filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0) return null;
  const zones = createIcsZones(calendars, fallbackZone);
  const log = new ProblemLog();
  const drafts: IcsEventDraft[] = [];
  for (const part of calendars.flatMap((calendar) => calendar.parts)) {
    if (part.name === 'VTIMEZONE') continue;
    if (part.name !== 'VEVENT') log.add('skipped', 'no-event', part.at, nameOf(part), part.name);
    else if (drafts.length === ICS_ENTRIES) log.sum('skipped', 'too-many', part.at, String(ICS_ENTRIES));
    else readInto(part, zones, drafts, log);
  }
  for (const [name, zone] of zones.guessed()) log.sum('adjusted', 'zone-guessed', 1, `${name} → ${zone}`);
  const title = calendars.flatMap(({ lines }) => lines).find(({ name }) => name === 'X-WR-CALNAME')?.value ?? '';
  return { name: plainText(title).trim().slice(0, 200), entries: joinSeries(drafts, zones, log), problems: log.all() };
}

function readInto(part: IcsComponent, zones: IcsZones, drafts: IcsEventDraft[], log: ProblemLog): void {
  try {
    const draft = readEvent(part, zones);
    if (draft.isEndless && !draft.recurrenceId) throw new RefusedEntry('end-before-start', draft.at, draft.startsAt);
    for (const { code, at, detail } of draft.notes) {
      if (code === 'floating') log.sum('adjusted', code, at, detail);
      else log.add('adjusted', code, at, nameOf(part), detail);
    }
    if (draft.uid === '') log.sum('adjusted', 'no-uid', draft.at, '');
    drafts.push(draft);
  } catch (error) {
    if (!(error instanceof RefusedEntry)) throw error;
    log.add('refused', error.code, error.line, nameOf(part), error.detail);
  }
}

function nameOf({ lines, name }: IcsComponent): string {
  const of = (wanted: string) => lines.find((line) => line.name === wanted)?.value.trim();
  return plainText(of('SUMMARY') || of('UID') || name).slice(0, 200);
}

/** Puts what stands for single instances to their series; of two versions of an event the later one counts. */
function joinSeries(drafts: readonly IcsEventDraft[], zones: IcsZones, log: ProblemLog): IcsEntry[] {
  const seen = new Map<string, number>();
  const uidOf = (draft: IcsEventDraft) => draft.uid || madeUid(draft, seen);
  const masters = new Map<string, IcsEventDraft>();
  const changes: { uid: string; draft: IcsEventDraft }[] = [];
  for (const draft of drafts) {
    const uid = uidOf(draft);
    const other = masters.get(uid);
    if (draft.recurrenceId) changes.push({ uid, draft });
    else if (other && other.sequence > draft.sequence) older(log, draft);
    else {
      if (other) older(log, other);
      masters.set(uid, draft);
    }
  }
  const overrides = new Map<string, Map<string, EventOverride>>();
  const alone: IcsEntry[] = [];
  for (const { uid, draft } of changes) {
    const series = masters.get(uid);
    if (series) {
      const override = overrideOf(series, draft, zones, log);
      const list = overrides.get(uid) ?? new Map<string, EventOverride>();
      overrides.set(uid, list.set(override.instance, override));
    } else {
      log.add('adjusted', 'no-series', draft.at, draft.title || uid, '');
      alone.push(entryOf(`${uid}/${draft.recurrenceId?.wall}`.slice(0, 500), draft, []));
    }
  }
  const whole = [...masters].map(([uid, draft]) => entryOf(uid, draft, [...(overrides.get(uid)?.values() ?? [])]));
  return [...whole, ...alone].sort((a, b) => a.line - b.line);
}

function older(log: ProblemLog, draft: IcsEventDraft): void {
  log.add('skipped', 'older-version', draft.at, draft.title || draft.uid, '');
}

function entryOf(uid: string, draft: IcsEventDraft, overrides: readonly EventOverride[]): IcsEntry {
  const { at, recurrenceId: _, isEndless: __, notes: ___, ...content } = draft;
  return { ...content, uid, title: draft.title || '—', overrides, line: at };
}

function overrideOf(series: IcsEventDraft, draft: IcsEventDraft, zones: IcsZones, log: ProblemLog): EventOverride {
  const { isAllDay, timeZone } = series;
  const inSeries = (wall: string) => {
    const isDate = wall.length === 10;
    if (isAllDay) return wall.slice(0, 10);
    return isDate ? `${wall}T00:00:00` : inZone({ wall, isDate, zone: draft.timeZone, isFloating: false }, timeZone);
  };
  const id = draft.recurrenceId;
  let instance = series.startsAt;
  if (id && isAllDay) instance = (id.zone === 'UTC' && !id.isDate ? inZone(id, zones.own) : id.wall).slice(0, 10);
  else if (id) instance = id.isDate ? `${id.wall}${series.startsAt.slice(10)}` : inZone(id, timeZone);
  const startsAt = inSeries(draft.startsAt);
  const length = clockMs(series.endsAt) - clockMs(series.startsAt);
  if (draft.isEndless) log.add('adjusted', 'length-of-series', draft.at, draft.title || draft.uid, '');
  const endsAt = draft.isEndless ? later(startsAt, length) : inSeries(draft.endsAt);
  const isMoved = startsAt !== instance || clockMs(endsAt) - clockMs(startsAt) !== length;
  const differs = (text: string, usual: string) => (text === '' || text === usual ? null : text);
  return {
    instance,
    isCancelled: draft.isCancelled,
    title: differs(draft.title, series.title),
    description: differs(draft.description, series.description),
    place: differs(draft.place, series.place),
    startsAt: isMoved ? startsAt : null,
    endsAt: isMoved ? endsAt : null,
  };
}

/** A name for an event that has none: the same whenever the file is read. */
function madeUid({ title, place, startsAt, endsAt }: IcsEventDraft, seen: Map<string, number>): string {
  const text = JSON.stringify([title, place, startsAt, endsAt]);
  const times = (seen.get(text) ?? 0) + 1;
  seen.set(text, times);
  return `${startsAt}-${hash(text)}-${times}@without-uid`;
}

/** 64 bits of FNV-1a, in hexadecimal digits. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}

/** Problems in the order of the file, what concerns many entries once. */
class ProblemLog {
  private readonly problems: IcsProblem[] = [];
  private readonly sums = new Map<string, number>();

  add(kind: IcsProblemKind, code: IcsProblemCode, line: number, entry: string, detail: string): void {
    if (this.problems.length < PROBLEMS) this.problems.push({ kind, code, line, entry, detail, count: 1 });
    else this.sum(kind, code, line, '');
  }

  sum(kind: IcsProblemKind, code: IcsProblemCode, line: number, detail: string): void {
    const key = `${code} ${detail}`;
    const index = this.sums.get(key);
    const before = index === undefined ? undefined : this.problems[index];
    if (index !== undefined && before) this.problems[index] = { ...before, count: before.count + 1 };
    else this.sums.set(key, this.problems.push({ kind, code, line, entry: '', detail, count: 1 }) - 1);
  }

  all(): IcsProblem[] {
    return [...this.problems].sort((a, b) => a.line - b.line);
  }
}

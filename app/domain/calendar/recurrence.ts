import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { EventInstance, EventOverride, EventTimes, WallTime } from './event';
import { type ParsedRule, parseRule } from './rule';
import { clockMs, DAY_MS, HOUR_MS, wallOf } from './wall-clock';
import { clockAt, momentOf } from './zones';

// Which instances an event has. For the server alone: the library of rules is large. A rule runs on the clock of the
// event's zone, so that nine o'clock stays nine o'clock; only the instances that it gives become moments.

/** How many starts a rule may be asked for beyond the instances that are wanted, before it counts as hostile. */
const SPARE_STEPS = 500;
/** How many periods without an instance the library looks through: 40 years of days, 300 of weeks. */
const EMPTY_PERIODS = 2000;
/** As many instances are counted through, 27 years of days; a rule with a greater COUNT runs on without end. */
const COUNTED = 10_000;
/** How much time is asked for at once: so many hours, days or weeks are fewer than `EMPTY_PERIODS`. */
const STRETCH_MS = {
  HOURLY: 20 * DAY_MS,
  DAILY: 100 * DAY_MS,
  WEEKLY: 100 * DAY_MS,
  MONTHLY: 400 * DAY_MS,
  YEARLY: 400 * DAY_MS,
} as const satisfies Record<ParsedRule['frequency'], number>;
/** Clocks change by no more. */
const CHANGE_MS = 3 * HOUR_MS;

export interface Expansion {
  /** By start. */
  readonly instances: readonly EventInstance[];
  /** Whether there are more in the span than were asked for, or than a rule could be asked for. */
  readonly isCut: boolean;
}

/**
 * The instances of an event that touch a span, `toMs` excluded, at most `most` of them. An all-day instance counts from
 * midnight to midnight in UTC: ask for a span that is a day wider where days of a zone are shown.
 */
export function expandEvent(times: EventTimes, fromMs: number, toMs: number, most = 2000): Expansion {
  const zone = zoneOf(times);
  const length = clockMs(times.endsAt) - clockMs(times.startsAt);
  const overrides = new Map(times.overrides.map((override) => [override.instance, override]));
  const exdates = new Set(times.exdates);
  const from = clockAt(fromMs, zone) - length - CHANGE_MS;
  const to = clockAt(toMs, zone) + CHANGE_MS;
  const { starts, isCut } = startsIn(times, from, to, most + SPARE_STEPS);
  const found: EventInstance[] = [];
  const add = (start: WallTime, override: EventOverride | null) => {
    const instance = instanceOf(times, zone, length, start, override);
    if (touches(instance, fromMs, toMs)) found.push(instance);
  };
  for (const start of starts) {
    const override = overrides.get(start) ?? null;
    if (!exdates.has(start) && !override?.isCancelled && !override?.startsAt) add(start, override);
  }
  // One that was moved may come from outside the span, and stands also where the rule gives it no longer.
  for (const override of times.overrides) {
    if (override.startsAt && !override.isCancelled && !exdates.has(override.instance)) add(override.instance, override);
  }
  found.sort((a, b) => a.startMs - b.startMs || a.instance.localeCompare(b.instance));
  return { instances: found.slice(0, most), isCut: isCut || found.length > most };
}

/** Whether the rule gives the event's own start, too. Where it does not, clients differ on whether that is an instance. */
export function isStartOfRule(times: EventTimes): boolean {
  const rule = readRule(times);
  // One that names no days or times takes them from the start.
  if (!rule || (rule.until === null && !rule.pattern.includes('BY'))) return true;
  const start = clockMs(times.startsAt);
  try {
    const own = runnerOf(times, rule).with({ includeDtstart: false });
    return own.next(new Date(start), true)?.epochMilliseconds === start;
  } catch {
    return true;
  }
}

/** The moments between which all instances lie; the end is null while the recurrence has none. */
export function boundsOf(times: EventTimes): { readonly firstMs: number; readonly lastMs: number | null } {
  const zone = zoneOf(times);
  const length = clockMs(times.endsAt) - clockMs(times.startsAt);
  const moved = times.overrides.flatMap((override) =>
    override.startsAt && !override.isCancelled ? [instanceOf(times, zone, length, override.instance, override)] : [],
  );
  const listed = [times.startsAt, ...times.rdates].map((start) => instanceOf(times, zone, length, start, null));
  const all = [...listed, ...moved];
  const firstMs = Math.min(...all.map(({ startMs }) => startMs));
  const rule = readRule(times);
  const end = rule ? lastStartOf(times, rule) : null;
  if (rule && end === null) return { firstMs, lastMs: null };
  const last = end === null ? [] : [instanceOf(times, zone, length, wallOf(end, times.isAllDay), null)];
  return { firstMs, lastMs: Math.max(...[...all, ...last].map(({ endMs }) => endMs)) };
}

function zoneOf({ isAllDay, timeZone }: EventTimes): string {
  return isAllDay ? 'UTC' : timeZone;
}

function touches({ startMs, endMs }: EventInstance, fromMs: number, toMs: number): boolean {
  return startMs < toMs && (endMs > fromMs || (endMs === startMs && startMs >= fromMs));
}

function instanceOf(
  times: EventTimes,
  zone: string,
  length: number,
  instance: WallTime,
  override: EventOverride | null,
): EventInstance {
  const { isAllDay } = times;
  const startsAt = override?.startsAt ?? instance;
  const endsAt = override?.endsAt ?? wallOf(clockMs(startsAt) + length, isAllDay);
  const startMs = momentOf(startsAt, zone);
  // A start that the clock leaves out comes later; its end does not come before it.
  const endMs = Math.max(momentOf(endsAt, zone), startMs);
  return { instance, startsAt, endsAt, startMs, endMs, isAllDay, override };
}

/** The starts that the rule and the list give between two readings of the clock, without doubles. */
function startsIn(times: EventTimes, from: number, to: number, most: number) {
  const listed = [times.startsAt, ...times.rdates].filter((start) => clockMs(start) >= from && clockMs(start) <= to);
  const starts = new Set(listed);
  const rule = readRule(times);
  if (!rule) return { starts, isCut: times.rule !== null };
  const add = (clock: number) => starts.add(wallOf(clock, times.isAllDay));
  const runner = runnerOf(times, rule, from);
  try {
    if (isCounted(rule)) {
      for (const { epochMilliseconds: clock } of runner.all()) if (clock >= from && clock <= to) add(clock);
      return { starts, isCut: false };
    }
    // Stretch by stretch: each is one walk of the library's, which sets out anew for every single start it is asked for.
    const last = Math.min(to, untilOf(times, rule) ?? to);
    const stretch = STRETCH_MS[rule.frequency];
    let steps = 0;
    for (let at = Math.max(from, clockMs(times.startsAt)); at <= last; at += stretch) {
      const end = Math.min(at + stretch - 1, last);
      for (const { epochMilliseconds: clock } of runner.between(new Date(at), new Date(end), true)) {
        if (steps++ === most) return { starts, isCut: true };
        add(clock);
      }
    }
    return { starts, isCut: false };
  } catch {
    // The library's limit of steps: the rule has no instance for ages.
    return { starts, isCut: true };
  }
}

/** A rule that is not understood, or repeats too often, gives no more than the event's start. */
function readRule(times: EventTimes): ParsedRule | null {
  const rule = times.rule === null ? null : parseRule(times.rule);
  return rule && 'problem' in rule ? null : rule;
}

function isCounted(rule: ParsedRule): rule is ParsedRule & { readonly count: number } {
  return rule.count !== null && rule.count <= COUNTED;
}

/** The last reading of the clock at which a rule may start one, or null. */
function untilOf(times: EventTimes, { until }: ParsedRule): number | null {
  if (until === null) return null;
  if (until.at.length === 10) return clockMs(until.at) + DAY_MS - 1;
  if (!until.isUtc) return clockMs(until.at);
  return clockAt(clockMs(until.at), zoneOf(times));
}

/**
 * A later start from which a rule gives the same instances from a reading of the clock on. The library walks from the
 * start each time it is asked, which takes long years after it; whole periods can be left out of days and weeks.
 */
function startNear(times: EventTimes, rule: ParsedRule, from: number): number {
  const start = clockMs(times.startsAt);
  const days = rule.frequency === 'DAILY' ? 1 : rule.frequency === 'WEEKLY' ? 7 : 0;
  if (days === 0 || rule.count !== null) return start;
  const period = days * DAY_MS * Number(/INTERVAL=(\d+)/.exec(rule.pattern)?.[1] ?? 1);
  return start + Math.max(0, Math.floor((from - start) / period) - 1) * period;
}

function runnerOf(times: EventTimes, rule: ParsedRule, from = -Infinity): RRuleTemporal<Temporal.ZonedDateTime> {
  const start = startNear(times, rule, from);
  const until = untilOf(times, rule);
  const at = (clock: number) => Temporal.Instant.fromEpochMilliseconds(clock).toZonedDateTimeISO('UTC');
  return new RRuleTemporal({
    rruleString: `RRULE:${rule.pattern}`,
    dtstart: at(start),
    // Calendars show the start also when the rule does not give it, and count it.
    includeDtstart: start === clockMs(times.startsAt),
    maxIterations: EMPTY_PERIODS + (isCounted(rule) ? 3 * rule.count : 0),
    cache: false,
    ...(isCounted(rule) ? { count: rule.count } : {}),
    ...(until === null ? {} : { until: at(until) }),
  });
}

/** The clock's reading at or after the last start of a rule; null: none is known. */
function lastStartOf(times: EventTimes, rule: ParsedRule): number | null {
  const until = untilOf(times, rule);
  if (until !== null) return Math.max(until, clockMs(times.startsAt));
  if (!isCounted(rule)) return null;
  try {
    const starts = runnerOf(times, rule).all();
    return starts.at(-1)?.epochMilliseconds ?? clockMs(times.startsAt);
  } catch {
    return null;
  }
}

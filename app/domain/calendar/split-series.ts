import type { EventOverride, EventTimes, WallTime } from './event';
import { momentText, moveRule } from './plain-rule';
import { momentAt } from './zone-clock';

// Changing a series: all of it, or from one instance on. Instances are named by the start that the rule gave them, so when
// a series moves, what differs on single days and what was answered for them moves along.

/** A reading of the clock as a number, as if the clock stood in UTC. */
function clock(wall: WallTime): number {
  return Date.parse(wall.length === 10 ? `${wall}T00:00:00Z` : `${wall}Z`);
}

/** The reading that is so much later, in the same form. */
export function shiftWall(wall: WallTime, by: number): WallTime {
  return new Date(clock(wall) + by).toISOString().slice(0, wall.length);
}

/** How much later one reading is than another. */
export function wallBetween(from: WallTime, to: WallTime): number {
  return clock(to) - clock(from);
}

/** The times that an instance is to have; the rule is given when it changes, too. */
export interface NewTimes {
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  /** Undefined: as it was. */
  readonly rule?: string | null;
}

/** A series with other times, and what its instances are called now. */
export interface ChangedSeries {
  readonly times: EventTimes;
  rename(instance: WallTime): WallTime;
}

/** Moves a whole series so that the instance shown at `shownAt` gets the new times. */
export function changeSeries(times: EventTimes, shownAt: WallTime, to: NewTimes): ChangedSeries {
  const by = wallBetween(shownAt.slice(0, 10), to.startsAt.slice(0, 10));
  const day = shiftWall(times.startsAt.slice(0, 10), by);
  const startsAt = to.isAllDay ? day : `${day}${to.startsAt.slice(10)}`;
  const endsAt = shiftWall(startsAt, wallBetween(to.startsAt, to.endsAt));
  const timeOfDay = startsAt.slice(10);
  // The clock time of every instance is that of the series.
  const rename = (wall: WallTime) => {
    const moved = shiftWall(wall.slice(0, 10), by);
    if (to.isAllDay) return moved;
    return wall.length > 10 && wall.slice(10) !== times.startsAt.slice(10)
      ? `${moved}${wall.slice(10)}`
      : moved + timeOfDay;
  };
  const next = { startsAt, isAllDay: to.isAllDay, timeZone: to.timeZone };
  const rule = to.rule !== undefined ? to.rule : times.rule && moveRule(times.rule, times, next);
  const keepsForm = to.isAllDay === times.isAllDay && to.timeZone === times.timeZone;
  return {
    times: {
      ...next,
      endsAt,
      rule,
      rdates: times.rdates.map(rename),
      exdates: times.exdates.map(rename),
      overrides: times.overrides.map((override) => ({
        ...override,
        instance: rename(override.instance),
        ...(keepsForm ? {} : { startsAt: null, endsAt: null }),
      })),
    },
    rename,
  };
}

/**
 * Cuts a series in two before an instance. `before`: how many starts the rule gives before it, for rules that count.
 * The second part starts at the instance as the rule gave it.
 */
export function splitSeries(times: EventTimes, instance: WallTime, before: number): [EventTimes, EventTimes] {
  const isEarlier = (wall: WallTime) => wall < instance;
  const isLater = (wall: WallTime) => wall >= instance;
  const keep = (is: (wall: WallTime) => boolean) => ({
    rdates: times.rdates.filter(is),
    exdates: times.exdates.filter(is),
    overrides: times.overrides.filter(({ instance }) => is(instance)),
  });
  const length = wallBetween(times.startsAt, times.endsAt);
  return [
    { ...times, rule: times.rule && endBefore(times.rule, instance, times), ...keep(isEarlier) },
    {
      ...times,
      startsAt: instance,
      endsAt: shiftWall(instance, length),
      rule: times.rule && countDown(times.rule, before),
      ...keep(isLater),
    },
  ];
}

/** A rule that ends before an instance. */
export function endBefore(
  rule: string,
  instance: WallTime,
  { isAllDay, timeZone }: Pick<EventTimes, 'isAllDay' | 'timeZone'>,
) {
  const rest = rule.split(';').filter((part) => !/^(UNTIL|COUNT)=/.test(part));
  const until = isAllDay
    ? shiftWall(instance.slice(0, 10), -86_400_000).replaceAll('-', '')
    : momentText(momentAt(instance, timeZone) - 1000);
  return [...rest, `UNTIL=${until}`].join(';');
}

/** A counting rule after so many of its starts. */
function countDown(rule: string, by: number): string {
  return rule.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Math.max(1, Number(count) - by)}`);
}

/** What an instance has otherwise than its series; null: nothing. */
export function overrideOf(
  series: { readonly title: string; readonly description: string; readonly place: string },
  instance: { readonly instance: WallTime; readonly startsAt: WallTime; readonly endsAt: WallTime },
  changed: Partial<Pick<EventOverride, 'title' | 'description' | 'place' | 'startsAt' | 'endsAt'>>,
): EventOverride | null {
  const unless = <T>(value: T | null | undefined, same: T) => (value === undefined || value === same ? null : value);
  const startsAt = unless(changed.startsAt, instance.startsAt);
  const endsAt = unless(changed.endsAt, instance.endsAt);
  const isMoved = startsAt !== null || endsAt !== null;
  const override: EventOverride = {
    instance: instance.instance,
    isCancelled: false,
    title: unless(changed.title, series.title),
    description: unless(changed.description, series.description),
    place: unless(changed.place, series.place),
    startsAt: isMoved ? (changed.startsAt ?? instance.startsAt) : null,
    endsAt: isMoved ? (changed.endsAt ?? instance.endsAt) : null,
  };
  const isSame = !isMoved && [override.title, override.description, override.place].every((one) => one === null);
  return isSame ? null : override;
}

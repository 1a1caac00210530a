import { describe, expect, it } from 'vitest';
import type { EventOverride, EventTimes } from './event';
import { boundsOf, expandEvent } from './recurrence';
import { parseRule } from './rule';

const EVENT: EventTimes = {
  startsAt: '2026-03-27T09:00:00',
  endsAt: '2026-03-27T10:00:00',
  isAllDay: false,
  timeZone: 'Europe/Helsinki',
  rule: null,
  rdates: [],
  exdates: [],
  overrides: [],
};
const UNCHANGED: Omit<EventOverride, 'instance'> = {
  isCancelled: false,
  title: null,
  description: null,
  place: null,
  startsAt: null,
  endsAt: null,
};
const expand = (times: Partial<EventTimes>, from: string, to: string, most?: number) =>
  expandEvent({ ...EVENT, ...times }, Date.parse(from), Date.parse(to), most);
const spans = (...args: Parameters<typeof expand>) =>
  expand(...args).instances.map(({ startMs, endMs }) =>
    [startMs, endMs].map((ms) => new Date(ms).toISOString().slice(0, 16)).join(' '),
  );

describe('expanding events', () => {
  it('keeps the hour on the wall when the clocks change', () => {
    expect(spans({ rule: 'FREQ=DAILY' }, '2026-03-27', '2026-03-31')).toEqual([
      '2026-03-27T07:00 2026-03-27T08:00',
      '2026-03-28T07:00 2026-03-28T08:00',
      '2026-03-29T06:00 2026-03-29T07:00',
      '2026-03-30T06:00 2026-03-30T07:00',
    ]);
    const weekly = { startsAt: '2024-01-02T18:30:00', endsAt: '2024-01-02T20:00:00', rule: 'FREQ=WEEKLY;BYDAY=TU' };
    expect(spans({ ...weekly, timeZone: 'America/New_York' }, '2026-10-25', '2026-11-05')).toEqual([
      '2026-10-27T22:30 2026-10-28T00:00',
      '2026-11-03T23:30 2026-11-04T01:00',
    ]);
  });

  it('moves a start that the clock leaves out to an hour later, and takes the first of two', () => {
    const night = { startsAt: '2026-03-28T03:30:00', endsAt: '2026-03-28T03:45:00', rule: 'FREQ=DAILY' };
    expect(spans(night, '2026-03-28T12:00Z', '2026-03-31')).toEqual([
      '2026-03-29T01:30 2026-03-29T01:45',
      '2026-03-30T00:30 2026-03-30T00:45',
    ]);
    expect(spans(night, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toEqual(['2026-10-25T00:30 2026-10-25T00:45']);
  });

  it('ends a recurrence by a moment in UTC, a clock time and a date', () => {
    for (const until of ['20260330T060000Z', '20260330T090000', '20260330'])
      expect(spans({ rule: `FREQ=DAILY;UNTIL=${until}` }, '2026-03-01', '2027-01-01')).toHaveLength(4);
  });

  it('leaves out exceptions, shows moved instances where they went, and further dates', () => {
    const times: Partial<EventTimes> = {
      rule: 'FREQ=DAILY;COUNT=6',
      rdates: ['2026-04-10T12:00:00'],
      exdates: ['2026-03-28T09:00:00'],
      overrides: [
        { ...UNCHANGED, instance: '2026-03-29T09:00:00', isCancelled: true },
        { ...UNCHANGED, instance: '2026-03-30T09:00:00', startsAt: '2026-05-01T15:00:00', title: 'Moved' },
        { ...UNCHANGED, instance: '2026-03-31T09:00:00', place: 'Room 2' },
      ],
    };
    expect(spans(times, '2026-03-01', '2026-04-30')).toEqual([
      '2026-03-27T07:00 2026-03-27T08:00',
      '2026-03-31T06:00 2026-03-31T07:00',
      '2026-04-01T06:00 2026-04-01T07:00',
      '2026-04-10T09:00 2026-04-10T10:00',
    ]);
    const [moved] = expand(times, '2026-05-01', '2026-05-02').instances;
    expect(moved).toMatchObject({ instance: '2026-03-30T09:00:00', endsAt: '2026-05-01T16:00:00' });
    expect(boundsOf({ ...EVENT, ...times }).lastMs).toBe(Date.parse('2026-05-01T13:00Z'));
  });

  it('runs all-day events by dates, whole days long, whatever the zone', () => {
    const days = { startsAt: '2026-03-28', endsAt: '2026-03-30', isAllDay: true, rule: 'FREQ=YEARLY;COUNT=2' };
    expect(spans(days, '2026-03-29T12:00Z', '2028-01-01')).toEqual([
      '2026-03-28T00:00 2026-03-30T00:00',
      '2027-03-28T00:00 2027-03-30T00:00',
    ]);
    expect(boundsOf({ ...EVENT, ...days })).toEqual({
      firstMs: Date.parse('2026-03-28'),
      lastMs: Date.parse('2027-03-30'),
    });
  });

  it('cuts hostile rules and recurrences without end', () => {
    expect(boundsOf({ ...EVENT, rule: 'FREQ=DAILY' }).lastMs).toBeNull();
    const never = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
    expect(expand({ rule: never }, '2026-04-01', '2126-03-01', 50)).toEqual({ instances: [], isCut: false });
    const rules = ['FREQ=SECONDLY', 'FREQ=HOURLY;COUNT=999999', 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29'];
    for (const rule of rules) expect(expand({ rule }, '2026-03-01', '2036-03-01', 50).isCut).toBe(true);
    expect(expand({ rule: 'FREQ=DAILY' }, '2026-03-01', '2126-03-01', 50).instances).toHaveLength(50);
  });
});

describe('reading rules', () => {
  it('takes rules apart and says what is wrong with others', () => {
    expect(parseRule('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T225900Z')).toMatchObject({
      pattern: 'FREQ=MONTHLY;BYDAY=-1FR',
      until: { at: '2026-12-31T22:59:00', isUtc: true },
    });
    expect(parseRule('RRULE:AnythingRandom;FREQ=WEEKLY')).toEqual({
      problem: 'unread',
      part: 'RRULE:ANYTHINGRANDOM',
    });
    for (const bad of [
      '',
      'FREQ=NEVER',
      'FREQ=MINUTELY',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;UNTIL=20260230',
      'FREQ=WEEKLY;BYDAY=XX',
    ])
      expect(parseRule(bad)).toHaveProperty('problem');
  });
});

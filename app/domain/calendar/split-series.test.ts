import { describe, expect, it } from 'vitest';
import type { EventTimes } from './event';
import { readPlainRule, writePlainRule } from './plain-rule';
import { expandEvent } from './recurrence';
import { changeSeries, splitSeries } from './split-series';

const weekly: EventTimes = {
  startsAt: '2026-03-03T09:00:00',
  endsAt: '2026-03-03T10:00:00',
  isAllDay: false,
  timeZone: 'Europe/Helsinki',
  rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8',
  rdates: [],
  exdates: ['2026-03-10T09:00:00', '2026-04-14T09:00:00'],
  overrides: [],
};
const starts = (times: EventTimes) =>
  expandEvent(times, 0, Date.parse('2027-01-01')).instances.map((one) => one.startsAt);

describe('splitting a series', () => {
  it('shares its instances out between the parts, and counts on', () => {
    const before = starts(weekly);
    const [head, tail] = splitSeries(weekly, '2026-03-31T09:00:00', 4);
    expect([...starts(head), ...starts(tail)]).toEqual(before);
    expect(starts(tail)[0]).toBe('2026-03-31T09:00:00');
    expect(head.exdates).toEqual(['2026-03-10T09:00:00']);
    expect(tail.exdates).toEqual(['2026-04-14T09:00:00']);
  });

  it('ends the first part on the day before, for whole days', () => {
    const daily = {
      ...weekly,
      isAllDay: true,
      startsAt: '2026-03-03',
      endsAt: '2026-03-04',
      rule: 'FREQ=DAILY',
      exdates: [],
    };
    const [head] = splitSeries(daily, '2026-03-06', 3);
    expect(starts(head)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });
});

describe('moving a series', () => {
  const to = {
    startsAt: '2026-03-18T11:30:00',
    endsAt: '2026-03-18T12:00:00',
    isAllDay: false,
    timeZone: 'Europe/Helsinki',
  };

  it('by one of its instances moves the weekday, the clock time and what fell out', () => {
    const { times, rename } = changeSeries(weekly, '2026-03-17T09:00:00', to);
    expect(times.rule).toBe('FREQ=WEEKLY;BYDAY=WE;COUNT=8');
    expect(starts(times).slice(0, 3)).toEqual(['2026-03-04T11:30:00', '2026-03-18T11:30:00', '2026-03-25T11:30:00']);
    expect(rename('2026-03-31T09:00:00')).toBe('2026-04-01T11:30:00');
    expect(starts(times)).toHaveLength(starts(weekly).length);
  });

  it('keeps an instance that was changed apart from the others', () => {
    const override = {
      instance: '2026-03-24T09:00:00',
      isCancelled: false,
      title: 'Long one',
      description: null,
      place: null,
      startsAt: null,
      endsAt: null,
    };
    const { times } = changeSeries({ ...weekly, overrides: [override] }, '2026-03-17T09:00:00', to);
    const found = expandEvent(times, 0, Date.parse('2027-01-01')).instances.find((one) => one.override);
    expect(found).toMatchObject({ startsAt: '2026-03-25T11:30:00', override: { title: 'Long one' } });
  });
});

describe('a rule in plain words', () => {
  const start = { startsAt: '2026-03-31T09:00:00', isAllDay: false, timeZone: 'America/Los_Angeles' };

  it.each([
    { frequency: 'daily', interval: 3, days: [], monthlyBy: 'date', end: { kind: 'never' } },
    { frequency: 'weekly', interval: 1, days: ['MO', 'TU'], monthlyBy: 'date', end: { kind: 'count', count: 5 } },
    { frequency: 'monthly', interval: 1, days: [], monthlyBy: 'weekday', end: { kind: 'until', date: '2026-12-31' } },
    { frequency: 'yearly', interval: 1, days: [], monthlyBy: 'date', end: { kind: 'never' } },
  ] as const)('$frequency is written and read back as it was', (rule) => {
    expect(readPlainRule(writePlainRule(rule, start), start)).toEqual(rule);
  });

  it('is not made of a rule that says more', () => {
    expect(readPlainRule('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', start)).toBeNull();
    expect(readPlainRule('FREQ=HOURLY', start)).toBeNull();
  });
});

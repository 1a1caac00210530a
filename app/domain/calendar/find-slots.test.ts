import { expect, it } from 'vitest';
import { findSlots } from './find-slots';
import { wallAt } from './zone-clock';

const search = {
  minutes: 60,
  fromMs: Date.parse('2026-03-02T05:00:00Z'),
  fromDate: '2026-03-02',
  days: 5,
  timeZone: 'Europe/Helsinki',
  most: 4,
};
const inHelsinki = (moment: number) => wallAt(moment, 'Europe/Helsinki').slice(0, 16);

it('offers times within the working hours of everybody’s own zone', () => {
  const slots = findSlots({
    ...search,
    people: [
      { userId: 'a', timeZone: 'Europe/Helsinki', busy: [] },
      {
        userId: 'b',
        timeZone: 'America/New_York',
        busy: [[Date.parse('2026-03-02T13:00:00Z'), Date.parse('2026-03-02T15:30:00Z')]],
      },
    ],
  });
  // New York begins at 15 in Helsinki, which ends at 18; on Monday that hour and a half is taken.
  expect(inHelsinki(slots[0]?.startMs ?? 0)).toBe('2026-03-03T15:00');
  expect(slots.every(({ missing }) => missing.length === 0)).toBe(true);
});

it('offers times when most can where all never can, and says who cannot', () => {
  const slots = findSlots({
    ...search,
    people: [
      { userId: 'a', timeZone: 'Europe/Helsinki', busy: [] },
      { userId: 'b', timeZone: 'Europe/Oslo', busy: [] },
      { userId: 'c', timeZone: 'Pacific/Auckland', busy: [] },
    ],
  });
  expect(slots[0]?.missing).toEqual(['c']);
});

it('reads clocks across a change to summer time', () => {
  expect(wallAt(Date.parse('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe('2026-03-29T01:59:00');
  expect(wallAt(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29T03:00:00');
});

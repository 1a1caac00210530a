import { expect, it } from 'vitest';
import type { ActivityEntry } from './activity-entry';
import { gatherByDay } from './gather-entries';

let next = 100;
const entry = (at: string, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: String(next--),
  cardId: 'card',
  memberId: 'anna',
  memberName: 'Anna',
  kind: 'card.renamed',
  data: {},
  at,
  ...more,
});

it('groups by the day of the reader, not of the server', () => {
  const entries = [entry('2026-03-02T22:30:00Z'), entry('2026-03-02T21:30:00Z')];
  expect(gatherByDay(entries, 'Europe/Helsinki').map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02']);
  expect(gatherByDay(entries, 'UTC')).toMatchObject([{ day: '2026-03-02', entries: [{}, {}] }]);
});

it('joins a typing person’s pieces into one line, as long as they do not pause', () => {
  const typing = (at: string, more = {}) => entry(at, { kind: 'description.edited', ...more });
  const entries = [
    typing('2026-03-02T10:20:00Z'),
    typing('2026-03-02T10:10:00Z'),
    typing('2026-03-02T10:00:00Z'),
    typing('2026-03-02T09:00:00Z'),
  ];
  const [day] = gatherByDay(entries, 'UTC');
  expect(day?.entries.map(({ at }) => at)).toEqual(['2026-03-02T10:20:00Z', '2026-03-02T09:00:00Z']);
});

it('tells a ledger filled cell by cell in one line that counts the cells', () => {
  const cell = (at: string, field: string) =>
    entry(at, { kind: 'ledger.changed', data: { period: '2026-03', field, to: 1 } });
  const entries = [
    cell('2026-03-02T10:02:00Z', 'cost'),
    cell('2026-03-02T10:01:00Z', 'hours'),
    cell('2026-03-02T10:00:00Z', 'hours'),
    entry('2026-03-02T09:59:00Z'),
  ];
  const [day] = gatherByDay(entries, 'UTC');
  expect(day?.entries.map(({ kind, together }) => [kind, together])).toEqual([
    ['ledger.changed', 3],
    ['card.renamed', 1],
  ]);
});

it('keeps apart what two people type, and what is typed into two cards', () => {
  const entries = [
    entry('2026-03-02T10:02:00Z', { kind: 'description.edited' }),
    entry('2026-03-02T10:01:00Z', { kind: 'description.edited', memberId: 'bea' }),
    entry('2026-03-02T10:00:00Z', { kind: 'description.edited', memberId: 'bea', cardId: 'other' }),
  ];
  expect(gatherByDay(entries, 'UTC')[0]?.entries).toHaveLength(3);
});

it('shows where a field came to rest, not every step', () => {
  const segment = (at: string, field: string) => entry(at, { kind: 'card.edited', data: { field } });
  const entries = [
    segment('2026-03-02T10:03:00Z', 'segment'),
    segment('2026-03-02T10:02:00Z', 'segment'),
    segment('2026-03-02T10:01:00Z', 'owner'),
    segment('2026-03-02T10:00:00Z', 'segment'),
  ];
  expect(gatherByDay(entries, 'UTC')[0]?.entries.map(({ at }) => at.slice(14, 16))).toEqual(['03', '01', '00']);
});

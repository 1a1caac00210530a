import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../domain/network/facets';
import { latestMonths, monthly, monthlyYield, periodsOfYear, yearsOf } from './ledger-rows';

const nothing = { hours: null, cost: null, income: null, immaterial: null, relational: null, economic: null };
const entry = (period: string, amounts: Partial<LedgerEntry>): LedgerEntry => ({ ...nothing, ...amounts, period });

it('shows the running month and twelve whole ones before it, over the turn of a year', () => {
  const months = latestMonths('2026-02-14');
  expect(months).toHaveLength(13);
  expect([months[0], months[1], months[2], months.at(-1)]).toEqual(['2026-02', '2026-01', '2025-12', '2025-02']);
  expect(periodsOfYear('2025').slice(0, 2)).toEqual(['2025', '2025-12']);
  expect(periodsOfYear('2025').at(-1)).toBe('2025-01');
});

it('offers each year with something written', () => {
  expect(yearsOf([entry('2019', { hours: 1 }), entry('2025-03', { hours: 1 })], '2026-02-14')).toEqual([
    '2026',
    '2025',
    '2024',
    '2019',
  ]);
});

it('spreads a year over its months unless a month says better', () => {
  const months = ['2024-12', '2025-01', '2025-02'];
  const ledger = [
    entry('2024', { hours: 120, immaterial: 4 }),
    entry('2025', { hours: 60 }),
    entry('2025-01', { hours: 7 }),
  ];
  expect(monthly(ledger, 'hours', months)).toEqual([10, 7, null]);
  expect(monthly(ledger, 'immaterial', months)).toEqual([4, null, null]);
});

it('takes the mean of what was judged, and nothing for nothing', () => {
  const ledger = [entry('2025-01', { immaterial: 4, relational: 1 }), entry('2025-02', { economic: 0 })];
  expect(monthlyYield(ledger, ['2025-01', '2025-02', '2025-03'])).toEqual([2.5, 0, null]);
});

import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../network/facets';
import { amountsIn, yearBefore } from './amounts';
import type { NetworkFacts } from './network';

const entry = (period: string, amounts: Partial<LedgerEntry>): LedgerEntry => ({
  hours: null,
  cost: null,
  income: null,
  immaterial: null,
  relational: null,
  economic: null,
  ...amounts,
  period,
});
const network = (ledger: LedgerEntry[], hoursPerMonth: number | null = null, feePerYear: number | null = null) => ({
  hoursPerMonth,
  feePerYear,
  facts: { ledger } as unknown as NetworkFacts,
});
const span = yearBefore('2026-03-15');

describe('what a network cost and gave in a year', () => {
  test('the year before a day is the twelve whole months before its month', () => {
    expect(span).toEqual({ from: '2025-03', to: '2026-03' });
  });

  test('months count when they lie in the span, years by their share of months', () => {
    const sums = amountsIn(
      network([
        entry('2025-02', { hours: 100 }),
        entry('2025-03', { hours: 5 }),
        entry('2026-02', { hours: 7 }),
        entry('2026-03', { hours: 100 }),
        entry('2025', { cost: 1200, hours: 999 }),
      ]),
      span,
    );
    expect(sums.hours).toBe(12);
    expect(sums.money).toBe(1000);
  });

  test('without hours in the ledger the usual hours stand in, and the fee is money', () => {
    const sums = amountsIn(network([], 4, 600), span);
    expect(sums).toMatchObject({ hours: 48, money: 600, income: null, yield: null });
  });

  test('the yield is the mean of the kinds that were judged', () => {
    const sums = amountsIn(
      network([entry('2025-05', { relational: 4 }), entry('2025-09', { relational: 2, economic: 5 })]),
      span,
    );
    expect(sums.yields).toEqual({ immaterial: null, relational: 3, economic: 5 });
    expect(sums.yield).toBe(4);
  });
});

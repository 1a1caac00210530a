// What the ledger of a card shows: its periods, and the same amounts month by month for the pictures.

import type { LedgerEntry } from '../../../domain/network/facets';
import { type LedgerField, VALUE_KINDS } from '../../../domain/network/value';

/** The running month and the twelve before it, newest first. */
export function latestMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 13 }, (_, back) => monthOf(year * 12 + month - 1 - back));
}

/** A year as a whole and its months, newest first. */
export function periodsOfYear(year: string): string[] {
  return [year, ...Array.from({ length: 12 }, (_, back) => monthOf(Number(year) * 12 + 11 - back))];
}

/** The years that can be looked at: the running one, the two before it, and each with something written. */
export function yearsOf(ledger: readonly LedgerEntry[], today: string): string[] {
  const running = Number(today.slice(0, 4));
  const years = new Set([running, running - 1, running - 2].map(String));
  for (const { period } of ledger) years.add(period.slice(0, 4));
  return [...years].sort().reverse();
}

/**
 * A field month by month, oldest first, for months given oldest first. A month without an amount takes its share of the year's,
 * when no month of that year has any; judgements are taken as they are.
 */
export function monthly(
  ledger: readonly LedgerEntry[],
  field: LedgerField,
  months: readonly string[],
): (number | null)[] {
  const amounts = new Map(ledger.map((entry) => [entry.period, entry[field]]));
  const yearsByMonth = new Set(
    ledger
      .filter(({ period, [field]: amount }) => period.length === 7 && amount !== null)
      .map((e) => e.period.slice(0, 4)),
  );
  const isShared = field === 'hours' || field === 'cost' || field === 'income';
  return months.map((month) => {
    const own = amounts.get(month) ?? null;
    const year = month.slice(0, 4);
    const whole = yearsByMonth.has(year) ? null : (amounts.get(year) ?? null);
    return own ?? (whole === null ? null : isShared ? whole / 12 : whole);
  });
}

/** The mean of the judgements of each month; null where none was judged. */
export function monthlyYield(ledger: readonly LedgerEntry[], months: readonly string[]): (number | null)[] {
  const kinds = VALUE_KINDS.map((kind) => monthly(ledger, kind, months));
  return months.map((_, at) => {
    const judged = kinds.flatMap((values) => values[at] ?? []);
    return judged.length === 0 ? null : judged.reduce((sum, value) => sum + value, 0) / judged.length;
  });
}

function monthOf(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

// Sums of what networks cost and give, over a span of time.

import { type LedgerField, VALUE_KINDS, type ValueKind } from '../network/value';
import type { PortfolioNetwork } from './network';

/** Twelve months up to and without a day: `from` ≤ month < `to`, both `YYYY-MM`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The twelve whole months before the month of a day. */
export function yearBefore(today: string): Span {
  const [year = '0', month = '01'] = today.split('-');
  return { from: `${Number(year) - 1}-${month}`, to: `${year}-${month}` };
}

/** What a network cost and gave in a span. Null: nothing was written. */
export interface Amounts {
  /** Hours in the span: from the ledger, else the usual hours a month for as many months. */
  readonly hours: number | null;
  /** Money spent: the fee and other costs. */
  readonly money: number | null;
  readonly income: number | null;
  /** Mean of the judgements from 0 to 5, by kind. */
  readonly yields: Readonly<Record<ValueKind, number | null>>;
  /** Mean over the kinds that were judged. */
  readonly yield: number | null;
}

/** What the sums are made of. */
export interface Accounted {
  readonly hoursPerMonth: number | null;
  readonly feePerYear: number | null;
  readonly facts: Pick<PortfolioNetwork['facts'], 'ledger'>;
}

/**
 * Adds up a network's ledger over a span. A year's entry counts by the share of its months that lie in the span, and
 * only for the fields that no month of that year has. Without hours in the ledger the usual hours a month stand in.
 */
export function amountsIn(network: Accounted, span: Span): Amounts {
  const months = monthsBetween(span);
  const hours = sumField(network, 'hours', span);
  const cost = sumField(network, 'cost', span);
  const fee = network.feePerYear === null ? null : (network.feePerYear * months) / 12;
  const yields = Object.fromEntries(VALUE_KINDS.map((kind) => [kind, meanOf(network, kind, span)])) as Record<
    ValueKind,
    number | null
  >;
  const judged = VALUE_KINDS.map((kind) => yields[kind]).filter((value) => value !== null);
  return {
    hours: hours ?? (network.hoursPerMonth === null ? null : network.hoursPerMonth * months),
    money: cost === null && fee === null ? null : (cost ?? 0) + (fee ?? 0),
    income: sumField(network, 'income', span),
    yields,
    yield: judged.length === 0 ? null : judged.reduce((sum, value) => sum + value, 0) / judged.length,
  };
}

function monthsBetween({ from, to }: Span): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth);
}

function sumField({ facts }: Pick<Accounted, 'facts'>, field: LedgerField, span: Span): number | null {
  let sum: number | null = null;
  // Most ledgers have months alone.
  const hasYears = facts.ledger.some(({ period }) => period.length === 4);
  const yearsWithMonths = hasYears ? yearsOfMonths(facts, field) : NO_YEARS;
  for (const entry of facts.ledger) {
    const amount = entry[field];
    if (amount === null) continue;
    if (entry.period.length === 7) {
      if (entry.period >= span.from && entry.period < span.to) sum = (sum ?? 0) + amount;
    } else if (!yearsWithMonths.has(entry.period)) {
      const share = monthsOfYearIn(entry.period, span) / 12;
      if (share > 0) sum = (sum ?? 0) + amount * share;
    }
  }
  return sum;
}

const NO_YEARS: ReadonlySet<string> = new Set();

/** The years of which some month has a value of its own. */
function yearsOfMonths({ ledger }: Pick<PortfolioNetwork['facts'], 'ledger'>, field: LedgerField): ReadonlySet<string> {
  const months = ledger.filter((entry) => entry.period.length === 7 && entry[field] !== null);
  return new Set(months.map(({ period }) => period.slice(0, 4)));
}

function monthsOfYearIn(year: string, { from, to }: Span): number {
  const start = `${year}-01` > from ? `${year}-01` : from;
  const next = `${Number(year) + 1}-01`;
  const end = next < to ? next : to;
  return start < end ? monthsBetween({ from: start, to: end }) : 0;
}

function meanOf({ facts }: Pick<Accounted, 'facts'>, kind: ValueKind, span: Span): number | null {
  let sum = 0;
  let count = 0;
  for (const entry of facts.ledger) {
    const value = entry[kind];
    const isIn =
      entry.period.length === 7
        ? entry.period >= span.from && entry.period < span.to
        : monthsOfYearIn(entry.period, span) > 0;
    if (value === null || !isIn) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

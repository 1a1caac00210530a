// Method M13: services with touchpoints, and value given and got.

/** Three kinds of value that feed each other. */
export const VALUE_KINDS = ['immaterial', 'relational', 'economic'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Which way value goes: from us to the network, or from it to us. */
export const DIRECTIONS = ['give', 'get'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whose need a service meets: the member organisation's for its goals, the member person's, or both. */
export const NEEDS = ['organisation', 'person', 'both'] as const;
export type Need = (typeof NEEDS)[number];

export const FEE_MODELS = ['none', 'flat', 'by-size', 'by-type'] as const;
export type FeeModel = (typeof FEE_MODELS)[number];

export const FEE_PERIODS = ['month', 'year'] as const;
export type FeePeriod = (typeof FEE_PERIODS)[number];

/** A fee as money a year; null when none is known. */
export function feePerYear(amount: number | null, per: FeePeriod): number | null {
  return amount === null ? null : per === 'month' ? amount * 12 : amount;
}

/**
 * What is kept for a month (`2026-03`) or a year (`2026`) of a network: hours spent, money spent beside the fee, money
 * that came in, and what it gave of each kind of value, judged from 0 (nothing) to 5 (could not be better).
 */
export const LEDGER_FIELDS = ['hours', 'cost', 'income', 'immaterial', 'relational', 'economic'] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** The highest judgement of what a period gave. */
export const MOST_YIELD = 5;

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Whether a text names a month or a year. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/** Whether a field of the ledger is a judgement from 0 to 5 rather than an amount. */
export function isYield(field: LedgerField): field is ValueKind {
  return (VALUE_KINDS as readonly string[]).includes(field);
}

// The operating model (M3): for each segment what we do, how often, who does it, by which touchpoint.

import { addDays, addMonths } from '../days';
import { type CareId, isId, type MemberId } from '../ids';
import { LIMITS } from '../limits';
import { SEGMENT_MARKS, type SegmentMark } from '../segments';

/** How often: every so many weeks or months. */
export interface Interval {
  readonly unit: 'week' | 'month';
  readonly count: number;
}

/** Who does it: by what they are for the network, any lead of the organisation, or one named person. */
export const CARE_DOERS = ['owner', 'deputy', 'lead', 'member'] as const;
export type CareDoer = (typeof CARE_DOERS)[number];

/** What a row says. */
export interface CareFields {
  readonly segment: SegmentMark;
  readonly what: string;
  readonly interval: Interval;
  readonly doer: CareDoer;
  /** Only with the doer `member`. */
  readonly memberId: MemberId | null;
  readonly touchpoint: string;
}

export interface CareRow extends CareFields {
  readonly id: CareId;
  /** The day on which the organisation agreed on it: nothing is overdue from before. */
  readonly agreedOn: string;
}

/** The intervals that have a name of their own. */
export const NAMED_INTERVALS = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type IntervalName = (typeof NAMED_INTERVALS)[number];

const INTERVALS: Readonly<Record<IntervalName, Interval>> = {
  weekly: { unit: 'week', count: 1 },
  monthly: { unit: 'month', count: 1 },
  quarterly: { unit: 'month', count: 3 },
  'half-yearly': { unit: 'month', count: 6 },
  yearly: { unit: 'month', count: 12 },
};

/** What an interval is called; null: it is told in months or weeks. */
export function intervalName({ unit, count }: Interval): IntervalName | null {
  return NAMED_INTERVALS.find((name) => INTERVALS[name].unit === unit && INTERVALS[name].count === count) ?? null;
}

/** The interval of that name. */
export function namedInterval(name: IntervalName): Interval {
  return INTERVALS[name];
}

/** The day an interval later. */
export function afterInterval(day: string, { unit, count }: Interval): string {
  return unit === 'week' ? addDays(day, 7 * count) : addMonths(day, count);
}

/** Why a row cannot be as it was typed. */
export type CareProblem =
  | 'care.what-missing'
  | 'care.what-too-long'
  | 'care.touchpoint-too-long'
  | 'care.months'
  | 'care.member-missing'
  | 'care.invalid';

/** A row as it comes from a form. */
export interface CareDraft {
  readonly segment: string;
  readonly what: string;
  /** One of the named intervals, or `months`. */
  readonly interval: string;
  readonly months: string;
  /** One of the doers, or `member:<id>`. */
  readonly doer: string;
  readonly touchpoint: string;
}

/** Checks a row that was typed. */
export function checkCareDraft(
  draft: CareDraft,
): { readonly ok: true; readonly fields: CareFields } | { readonly ok: false; readonly problem: CareProblem } {
  const refuse = (problem: CareProblem) => ({ ok: false as const, problem });
  const segment = SEGMENT_MARKS.find((mark) => mark === draft.segment);
  const what = draft.what.trim();
  const touchpoint = draft.touchpoint.trim();
  if (!segment) return refuse('care.invalid');
  if (what === '') return refuse('care.what-missing');
  if (what.length > LIMITS.careWhat) return refuse('care.what-too-long');
  if (touchpoint.length > LIMITS.careTouchpoint) return refuse('care.touchpoint-too-long');
  const interval = readInterval(draft);
  if (!interval) return refuse(draft.interval === 'months' ? 'care.months' : 'care.invalid');
  const [word, named = null] = draft.doer.split(':');
  const doer = CARE_DOERS.find((one) => one === word);
  if (!doer) return refuse('care.invalid');
  if (doer === 'member' && !isId(named)) return refuse('care.member-missing');
  const memberId = doer === 'member' ? (named as unknown as MemberId) : null;
  return { ok: true, fields: { segment, what, interval, doer, memberId, touchpoint } };
}

function readInterval({ interval, months }: CareDraft): Interval | null {
  const name = NAMED_INTERVALS.find((one) => one === interval);
  if (name) return INTERVALS[name];
  if (interval !== 'months' || !/^\s*\d{1,3}\s*$/.test(months)) return null;
  const count = Number(months);
  return count >= 1 && count <= LIMITS.careMonths ? { unit: 'month', count } : null;
}

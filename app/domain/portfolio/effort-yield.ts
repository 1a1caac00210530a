// Effort against yield: where the hours and the money go, and what comes back.

import type { CardId } from '../ids';
import { MOST_YIELD } from '../network/value';
import { type Amounts, amountsIn, type Span } from './amounts';
import { median } from './medians';
import type { PortfolioNetwork } from './network';
import { takesPart } from './participation';

export const EFFORTS = ['hours', 'money'] as const;
export type Effort = (typeof EFFORTS)[number];

export interface EffortPoint {
  readonly cardId: CardId;
  readonly effort: number;
  /** Mean yield, 0 to 5. */
  readonly yield: number;
  readonly isLow: boolean;
}

/** What a network takes more than and gives less than when its yield is low. */
export interface LowYieldRule {
  readonly effort: number;
  readonly yield: number;
}

export interface EffortYield {
  readonly points: readonly EffortPoint[];
  readonly medianEffort: number | null;
  readonly medianYield: number | null;
  /** Null while too few networks say both. */
  readonly rule: LowYieldRule | null;
  /** Networks we take part in that cannot be placed, with what their cards lack. */
  readonly unplaced: readonly { readonly cardId: CardId; readonly lacks: 'effort' | 'yield' | 'both' }[];
}

/** Medians of fewer networks than this say nothing. */
export const FEWEST_COMPARED = 4;

/** Places the networks we take part in by what they took and gave in a span. */
export function effortAgainstYield(networks: readonly PortfolioNetwork[], span: Span, by: Effort): EffortYield {
  const placed: { cardId: CardId; effort: number; yield: number }[] = [];
  const unplaced: EffortYield['unplaced'][number][] = [];
  for (const network of networks) {
    if (!takesPart(network)) continue;
    const { [by]: effort, yield: mean } = amountsIn(network, span);
    if (effort !== null && mean !== null) placed.push({ cardId: network.cardId, effort, yield: mean });
    else
      unplaced.push({ cardId: network.cardId, lacks: effort !== null ? 'yield' : mean !== null ? 'effort' : 'both' });
  }
  const medianEffort = median(placed.map(({ effort }) => effort));
  const medianYield = median(placed.map((point) => point.yield));
  const rule = placed.length < FEWEST_COMPARED ? null : ruleOf(medianEffort, medianYield);
  return {
    points: placed.map((point) => ({ ...point, isLow: rule !== null && isLowYield(rule, point.effort, point.yield) })),
    medianEffort,
    medianYield,
    rule,
    unplaced,
  };
}

/**
 * Low yield, by the numbers: it takes more than half of the networks take, and gives less than half of them give; what
 * gives over half of the scale is never called low.
 */
export function lowYieldRule(amounts: readonly Amounts[], by: Effort): LowYieldRule | null {
  const both = amounts.flatMap(({ [by]: effort, yield: mean }) =>
    effort === null || mean === null ? [] : [{ effort, mean }],
  );
  if (both.length < FEWEST_COMPARED) return null;
  return ruleOf(median(both.map(({ effort }) => effort)), median(both.map(({ mean }) => mean)));
}

/** Whether a network that took and gave so much stands in the low-yield corner. */
export function isLowYield(rule: LowYieldRule, effort: number, mean: number): boolean {
  return effort > rule.effort && mean < rule.yield;
}

function ruleOf(effort: number | null, mean: number | null): LowYieldRule | null {
  return effort === null || mean === null ? null : { effort, yield: Math.min(mean, MOST_YIELD / 2) };
}

// Networks that may be ones to leave (method M10), each sign with its evidence.

import { daysBetween } from '../days';
import type { CardId } from '../ids';
import type { NamedSign } from '../network/facets';
import type { PruneSign } from '../network/prune-signs';
import { type Amounts, amountsIn, type Span } from './amounts';
import { isLowYield, type LowYieldRule, lowYieldRule } from './effort-yield';
import type { PortfolioNetwork } from './network';
import { takesPart } from './participation';

/** A best-before date counts as near from this many days before. */
export const NEAR_DAYS = 30;

/** What speaks for a sign: numbers or dates of the card, or a person who named it. */
export type SignEvidence =
  | {
      readonly sign: 'low-yield';
      /** A year's hours and mean yield, when the rule holds. */
      readonly computed: { readonly hours: number; readonly yield: number } | null;
      readonly named: NamedSign | null;
    }
  | {
      readonly sign: 'best-before';
      /** Days from today; negative when past. */
      readonly date: { readonly on: string; readonly days: number } | null;
      readonly named: NamedSign | null;
    }
  | { readonly sign: 'unfair' | 'ambition'; readonly named: NamedSign };

export interface PruneCandidate {
  readonly cardId: CardId;
  readonly name: string;
  readonly reviewOn: string | null;
  readonly evidence: readonly SignEvidence[];
  readonly weight: number;
}

export interface PruneCandidates {
  /** Over which hours and under which yield a network's yield is low; null while too few can be compared. */
  readonly rule: LowYieldRule | null;
  /** Those to decide on, the weightiest first. */
  readonly now: readonly PruneCandidate[];
  /** Those whose next review is more than 30 days away, the earliest first. */
  readonly later: readonly PruneCandidate[];
}

/**
 * The candidates among the networks we take part in. `compared` are the networks by which low yield is measured: the
 * whole portfolio, however the page is filtered.
 */
export function pruneCandidates(
  networks: readonly PortfolioNetwork[],
  today: string,
  span: Span,
  compared: readonly PortfolioNetwork[] = networks,
): PruneCandidates {
  const rule = lowYieldRule(
    compared.filter(takesPart).map((network) => amountsIn(network, span)),
    'hours',
  );
  const all = networks.filter(takesPart).flatMap((network) => {
    const evidence = evidenceOf(network, amountsIn(network, span), rule, today);
    return evidence.length === 0
      ? []
      : [
          {
            cardId: network.cardId,
            name: network.name,
            reviewOn: network.reviewOn,
            evidence,
            weight: weigh(evidence, rule),
          },
        ];
  });
  const isLater = ({ reviewOn }: PruneCandidate) => reviewOn !== null && daysBetween(today, reviewOn) > NEAR_DAYS;
  return {
    rule,
    now: all.filter((candidate) => !isLater(candidate)).sort(byWeight),
    later: all.filter(isLater).sort((a, b) => compare(a.reviewOn ?? '', b.reviewOn ?? '') || byWeight(a, b)),
  };
}

/** The signs that a network shows, each with what speaks for it. */
export function evidenceOf(
  network: Pick<PortfolioNetwork, 'bestBefore'> & { readonly facts: Pick<PortfolioNetwork['facts'], 'signs'> },
  { hours, yield: mean }: Pick<Amounts, 'hours' | 'yield'>,
  rule: LowYieldRule | null,
  today: string,
): SignEvidence[] {
  const named = (sign: PruneSign) => network.facts.signs.find((entry) => entry.sign === sign) ?? null;
  const evidence: SignEvidence[] = [];
  const isLow = rule !== null && hours !== null && mean !== null && isLowYield(rule, hours, mean);
  const computed = isLow ? { hours, yield: mean } : null;
  const lowYield = named('low-yield');
  if (computed || lowYield) evidence.push({ sign: 'low-yield', computed, named: lowYield });
  const days = network.bestBefore === null ? null : daysBetween(today, network.bestBefore);
  const date =
    network.bestBefore !== null && days !== null && days <= NEAR_DAYS ? { on: network.bestBefore, days } : null;
  const bestBefore = named('best-before');
  if (date || bestBefore) evidence.push({ sign: 'best-before', date, named: bestBefore });
  for (const sign of ['unfair', 'ambition'] as const) {
    const said = named(sign);
    if (said) evidence.push({ sign, named: said });
  }
  return evidence;
}

/**
 * How much the evidence weighs: what a person names with grounds counts 3, without grounds 1; a date that is past 3, a
 * near one 1; a low yield 2, and up to 2 more the further its hours are over the rule's. Numbers and a person who say
 * the same count both.
 */
export function weigh(evidence: readonly SignEvidence[], rule: LowYieldRule | null): number {
  return evidence.reduce((sum, entry) => sum + weightOf(entry, rule), 0);
}

function weightOf(entry: SignEvidence, rule: LowYieldRule | null): number {
  const said = entry.named === null ? 0 : entry.named.evidence === '' ? 1 : 3;
  switch (entry.sign) {
    case 'low-yield': {
      if (entry.computed === null) return said;
      const times = rule === null || rule.effort === 0 ? 1 : entry.computed.hours / rule.effort;
      return said + 2 + Math.min(2, Math.max(0, times - 1));
    }
    case 'best-before':
      return said + (entry.date === null ? 0 : entry.date.days < 0 ? 3 : 1);
    case 'unfair':
    case 'ambition':
      return said;
  }
}

function byWeight(a: PruneCandidate, b: PruneCandidate): number {
  return b.weight - a.weight || compare(a.name, b.name) || compare(a.cardId, b.cardId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

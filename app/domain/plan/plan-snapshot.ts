// What a plan keeps of the portfolio it was made from, so that the next one can say what changed.

import type { CardId, MemberId } from '../ids';
import { isStage, type Stage } from '../life-cycle';
import type { PortfolioNetwork } from '../portfolio/network';
import { hoursAMonth } from '../portfolio/totals';
import { SEGMENT_MARKS, type SegmentMark, segmentMark } from '../segments';

export interface PlannedNetwork {
  readonly cardId: CardId;
  readonly name: string;
  readonly stage: Stage;
  readonly segment: SegmentMark | null;
  readonly ownerId: MemberId | null;
  readonly hoursPerMonth: number | null;
}

export interface PlanSnapshot {
  /** The day of the plan, an ISO date. */
  readonly on: string;
  readonly networks: readonly PlannedNetwork[];
}

/** One network as both plans have it. */
export interface Changed {
  readonly before: PlannedNetwork;
  readonly now: PlannedNetwork;
}

export interface PlanChanges {
  /** Candidates that were not known. */
  readonly found: readonly PlannedNetwork[];
  readonly joined: readonly PlannedNetwork[];
  /** Taken up for leaving. */
  readonly pruned: readonly PlannedNetwork[];
  readonly left: readonly PlannedNetwork[];
  /** Placed in another segment, or for the first time. */
  readonly placed: readonly Changed[];
  readonly handedOver: readonly Changed[];
  /** No longer on any board. */
  readonly gone: readonly PlannedNetwork[];
}

/** What is to be kept of a portfolio. */
export function planSnapshot(networks: readonly PortfolioNetwork[], today: string): PlanSnapshot {
  return {
    on: today,
    networks: networks.map((network) => ({
      cardId: network.cardId,
      name: network.name,
      stage: network.stage,
      segment: network.segment && segmentMark(network.segment),
      ownerId: network.ownerId,
      hoursPerMonth: hoursAMonth(network, today),
    })),
  };
}

/** Compares two portfolios. A network that came and moved on in between counts by where it is now. */
export function planChanges(before: PlanSnapshot, now: PlanSnapshot): PlanChanges {
  const then = new Map(before.networks.map((network) => [network.cardId, network]));
  const here = new Set(now.networks.map(({ cardId }) => cardId));
  const cameTo = (stage: Stage) =>
    now.networks.filter((network) => network.stage === stage && then.get(network.cardId)?.stage !== stage);
  const both = now.networks.flatMap((network): Changed[] => {
    const old = then.get(network.cardId);
    return old ? [{ before: old, now: network }] : [];
  });
  return {
    found: cameTo('join'),
    joined: cameTo('active').filter(({ cardId }) => then.get(cardId)?.stage !== 'prune'),
    pruned: cameTo('prune'),
    left: cameTo('left'),
    placed: both.filter((pair) => pair.before.segment !== pair.now.segment),
    handedOver: both.filter((pair) => pair.before.ownerId !== pair.now.ownerId),
    gone: before.networks.filter(({ cardId, stage }) => stage !== 'left' && !here.has(cardId)),
  };
}

/** Reads what was stored; null when it is no snapshot. */
export function parsePlanSnapshot(value: unknown): PlanSnapshot | null {
  const { on, networks } = Object(value) as Record<string, unknown>;
  if (typeof on !== 'string' || !Array.isArray(networks)) return null;
  return {
    on,
    networks: networks.flatMap((entry): PlannedNetwork[] => {
      const { cardId, name, stage, segment, ownerId, hoursPerMonth } = Object(entry) as Record<string, unknown>;
      if (typeof cardId !== 'string' || typeof name !== 'string' || !isStage(stage)) return [];
      return [
        {
          cardId: cardId as CardId,
          name,
          stage,
          segment: SEGMENT_MARKS.find((mark) => mark === segment) ?? null,
          ownerId: typeof ownerId === 'string' ? (ownerId as MemberId) : null,
          hoursPerMonth: typeof hoursPerMonth === 'number' ? hoursPerMonth : null,
        },
      ];
    }),
  };
}

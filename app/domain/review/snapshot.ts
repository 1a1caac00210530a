// The portfolio as it stood on one day: what a closed review leaves behind, and what two dates are compared by.

import type { BoardId, CardId, LabelId, MemberId } from '../ids';
import type { Stage } from '../life-cycle';
import type { CooperationLevel } from '../network/cooperation';
import { amountsIn, yearBefore } from '../portfolio/amounts';
import type { PortfolioNetwork } from '../portfolio/network';
import { parseSegment, type Segment } from '../segments';

/** One network in a snapshot. Hours, money and income are those of the twelve months before the day. */
export interface SnapshotNetwork {
  readonly cardId: CardId;
  readonly boardId: BoardId;
  readonly name: string;
  readonly stage: Stage;
  readonly ownerId: MemberId | null;
  readonly segment: Segment | null;
  readonly level: CooperationLevel | null;
  readonly labelIds: readonly LabelId[];
  /** Scoring model → points. */
  readonly scores: Readonly<Record<string, number>>;
  readonly hours: number | null;
  readonly money: number | null;
  readonly income: number | null;
  readonly yield: number | null;
}

/** A portfolio as it stands on a day. */
export function takeSnapshot(networks: readonly PortfolioNetwork[], today: string): SnapshotNetwork[] {
  const span = yearBefore(today);
  return networks.map((network) => {
    const { hours, money, income, yield: mean } = amountsIn(network, span);
    const scores: [string, number][] = [];
    for (const { modelId, points } of network.facts.scores) if (points !== null) scores.push([modelId, points]);
    return {
      cardId: network.cardId,
      boardId: network.boardId,
      name: network.name,
      stage: network.stage,
      ownerId: network.ownerId,
      segment: network.segment,
      level: network.level,
      labelIds: network.labelIds,
      scores: Object.fromEntries(scores),
      hours,
      money,
      income,
      yield: mean,
    };
  });
}

/** Reads a stored snapshot, which only this product has written. */
export function readSnapshot(json: unknown): SnapshotNetwork[] {
  const networks = Array.isArray(json) ? (json as SnapshotNetwork[]) : [];
  return networks.map((network) => ({ ...network, segment: parseSegment(network.segment) }));
}

import type { BoardId, CardId, MemberId } from '../ids';
import type { Stage } from '../life-cycle';
import type { Segment } from '../segments';
import type { PortfolioNetwork } from './network';
import { hoursAMonth } from './totals';

/** What the matrix shows of one network, and no more: 10,000 of them travel to the page. */
export interface MatrixDot {
  readonly id: CardId;
  readonly board: BoardId;
  readonly name: string;
  readonly stage: Stage;
  readonly owner: MemberId | null;
  /** Null: not placed yet. */
  readonly segment: Segment | null;
  /** A month's. */
  readonly hours: number | null;
  /** Under the organisation's main model, 0 to 1. */
  readonly score: number | null;
  /** Where it stood at the last review, when it has moved since. */
  readonly trailFrom: Segment | null;
}

/** What dots are made with beside the networks. */
export interface DotSources {
  readonly today: string;
  readonly mainModelId: string | null;
  /** Places at the last review, by card. */
  readonly lastReview: ReadonlyMap<CardId, Segment>;
}

/** The dots of networks, in their order. Networks that we left have no importance to place. */
export function matrixDots(networks: readonly PortfolioNetwork[], sources: DotSources): MatrixDot[] {
  return networks
    .filter(({ stage }) => stage !== 'left')
    .map((network) => {
      const score = network.facts.scores.find(({ modelId }) => modelId === sources.mainModelId);
      const hours = hoursAMonth(network, sources.today);
      return {
        id: network.cardId,
        board: network.boardId,
        name: network.name,
        stage: network.stage,
        owner: network.ownerId,
        segment: network.segment,
        hours: hours === null ? null : Math.round(hours * 10) / 10,
        score: score?.fraction ?? null,
        trailFrom: trailOf(network.segment, sources.lastReview.get(network.cardId)),
      };
    });
}

/** Less than half of the smallest step is no move. */
const SAME_PLACE = 0.05;

function trailOf(now: Segment | null, before: Segment | undefined): Segment | null {
  if (!now || !before) return null;
  const moved = Math.hypot(now.now - before.now, now.future - before.future);
  return moved < SAME_PLACE ? null : before;
}

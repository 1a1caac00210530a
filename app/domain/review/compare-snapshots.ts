// What changed in a portfolio between two dates.

import type { CardId, MemberId } from '../ids';
import type { Stage } from '../life-cycle';
import type { CooperationLevel } from '../network/cooperation';
import { type Segment, segmentMark } from '../segments';
import type { SnapshotNetwork } from './snapshot';

interface OnNetwork {
  readonly cardId: CardId;
  readonly name: string;
}
export type Change<T> = OnNetwork & { readonly from: T; readonly to: T };

/** Differences by kind. A network can stand under several. */
export interface PortfolioComparison {
  /** We take part now and did not then: it came to Active (or Prune), or was not in the portfolio. */
  readonly joined: readonly (OnNetwork & { readonly stage: Stage })[];
  /** New in the portfolio as a candidate. */
  readonly candidates: readonly OnNetwork[];
  /** Left, or gone from the portfolio. */
  readonly left: readonly (OnNetwork & { readonly from: Stage })[];
  /** Every other change of life-cycle stage. */
  readonly staged: readonly Change<Stage>[];
  /** Placed elsewhere on the matrix: another segment, or a fifth of an axis or more. */
  readonly placed: readonly Change<Segment | null>[];
  readonly rescored: readonly (Change<number | null> & { readonly modelId: string })[];
  readonly changedHands: readonly Change<MemberId | null>[];
  readonly levelled: readonly Change<CooperationLevel | null>[];
  readonly totals: {
    readonly networks: readonly [number, number];
    readonly hours: readonly [number, number];
    readonly money: readonly [number, number];
    readonly income: readonly [number, number];
  };
}

/** Smaller moves on the matrix are no news. */
const NEWS = 0.2;

/** Compares the portfolio of an earlier day with that of a later one. Names are those of the later day. */
export function compareSnapshots(
  before: readonly SnapshotNetwork[],
  after: readonly SnapshotNetwork[],
): PortfolioComparison {
  const earlier = new Map(before.map((network) => [network.cardId, network]));
  const later = new Map(after.map((network) => [network.cardId, network]));
  const pairs = after.flatMap((now) => {
    const then = earlier.get(now.cardId);
    return then ? [{ then, now, on: { cardId: now.cardId, name: now.name } }] : [];
  });
  const fresh = after.filter(({ cardId }) => !earlier.has(cardId));
  const gone = before.filter(({ cardId }) => !later.has(cardId));
  const changed = <T>(of: (network: SnapshotNetwork) => T): Change<T>[] =>
    pairs
      .filter(({ then, now }) => of(then) !== of(now))
      .map(({ then, now, on }) => ({ ...on, from: of(then), to: of(now) }));
  return {
    joined: [
      ...fresh.filter(({ stage }) => isIn(stage)).map(({ cardId, name, stage }) => ({ cardId, name, stage })),
      ...pairs
        .filter(({ then, now }) => !isIn(then.stage) && isIn(now.stage))
        .map(({ on, now }) => ({ ...on, stage: now.stage })),
    ],
    candidates: fresh.filter(({ stage }) => stage === 'join').map(({ cardId, name }) => ({ cardId, name })),
    left: [
      ...pairs
        .filter(({ then, now }) => then.stage !== 'left' && now.stage === 'left')
        .map(({ on, then }) => ({ ...on, from: then.stage })),
      ...gone.filter(({ stage }) => stage !== 'left').map(({ cardId, name, stage }) => ({ cardId, name, from: stage })),
    ],
    staged: changed(({ stage }) => stage).filter(({ from, to }) => to !== 'left' && (isIn(from) || !isIn(to))),
    placed: pairs
      .filter(({ then, now }) => isPlacedElsewhere(then.segment, now.segment))
      .map(({ then, now, on }) => ({ ...on, from: then.segment, to: now.segment })),
    rescored: pairs.flatMap(({ then, now, on }) =>
      [...new Set([...Object.keys(then.scores), ...Object.keys(now.scores)])]
        .filter((modelId) => then.scores[modelId] !== now.scores[modelId])
        .map((modelId) => ({ ...on, modelId, from: then.scores[modelId] ?? null, to: now.scores[modelId] ?? null })),
    ),
    changedHands: changed(({ ownerId }) => ownerId),
    levelled: changed(({ level }) => level),
    totals: {
      networks: [countIn(before), countIn(after)],
      hours: [sum(before, 'hours'), sum(after, 'hours')],
      money: [sum(before, 'money'), sum(after, 'money')],
      income: [sum(before, 'income'), sum(after, 'income')],
    },
  };
}

/** Whether nothing is to be told. */
export function isSamePortfolio(comparison: PortfolioComparison): boolean {
  const { totals: _, ...lists } = comparison;
  return Object.values(lists).every((list) => list.length === 0);
}

/** We take part in it, if only until we have left. */
function isIn(stage: Stage): boolean {
  return stage === 'active' || stage === 'prune';
}

function isPlacedElsewhere(then: Segment | null, now: Segment | null): boolean {
  if (then === null || now === null) return then !== now;
  return (
    segmentMark(then) !== segmentMark(now) ||
    Math.abs(then.now - now.now) >= NEWS ||
    Math.abs(then.future - now.future) >= NEWS
  );
}

function countIn(networks: readonly SnapshotNetwork[]): number {
  return networks.filter(({ stage }) => isIn(stage)).length;
}

/** Of the networks that we take part in. */
function sum(networks: readonly SnapshotNetwork[], field: 'hours' | 'money' | 'income'): number {
  return networks.reduce((total, network) => total + (isIn(network.stage) ? (network[field] ?? 0) : 0), 0);
}

import { expect, test } from 'vitest';
import type { BoardId, CardId, ScoringModelId } from '../ids';
import type { Segment } from '../segments';
import { matrixDots } from './matrix-dots';
import type { NetworkFacts, PortfolioNetwork } from './network';

const main = 'main' as ScoringModelId;
const network = (id: string, fields: Partial<PortfolioNetwork> = {}, facts: Partial<NetworkFacts> = {}) =>
  ({
    cardId: id as CardId,
    boardId: 'b' as BoardId,
    name: id,
    stage: 'active',
    ownerId: null,
    segment: null,
    hoursPerMonth: null,
    feePerYear: null,
    facts: { ledger: [], scores: [], ...facts },
    ...fields,
  }) as PortfolioNetwork;
const dots = (networks: PortfolioNetwork[], lastReview: [string, Segment][] = []) =>
  matrixDots(networks, {
    today: '2026-03-15',
    mainModelId: main,
    lastReview: new Map(lastReview.map(([id, place]) => [id as CardId, place])),
  });

test('a network that we left is not on the matrix', () => {
  expect(dots([network('in'), network('out', { stage: 'left' })]).map(({ id }) => id)).toEqual(['in']);
});

test('the ring is the score of the main model alone', () => {
  const score = (modelId: string, fraction: number) => ({ modelId: modelId as ScoringModelId, fraction });
  const scores = [score('other', 0.9), score('main', 0.4)] as unknown as NetworkFacts['scores'];
  expect(dots([network('a', {}, { scores }), network('b')]).map((dot) => dot.score)).toEqual([0.4, null]);
});

test('a trail comes from the last review when the network has moved since, and only then', () => {
  const here = { now: 0.5, future: 0.5 };
  const moved = { now: -0.5, future: 0.5 };
  const near = { now: 0.52, future: 0.48 };
  const networks = ['moved', 'near', 'new'].map((id) => network(id, { segment: here }));
  const trails = dots(
    [...networks, network('unplaced')],
    [
      ['moved', moved],
      ['near', near],
      ['unplaced', moved],
    ],
  );
  expect(trails.map(({ trailFrom }) => trailFrom)).toEqual([moved, null, null, null]);
});

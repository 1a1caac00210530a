import { describe, expect, test } from 'vitest';
import type { BoardId, CardId, MemberId } from '../ids';
import { compareSnapshots, isSamePortfolio } from './compare-snapshots';
import type { SnapshotNetwork } from './snapshot';

const network = (name: string, more: Partial<SnapshotNetwork> = {}): SnapshotNetwork => ({
  cardId: name as CardId,
  boardId: 'board' as BoardId,
  name,
  stage: 'active',
  ownerId: 'aino' as MemberId,
  segment: { now: 0.5, future: 0.5 },
  level: 'informal',
  labelIds: [],
  scores: { outcome: 10 },
  hours: 12,
  money: 100,
  income: null,
  yield: null,
  ...more,
});
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('comparing a portfolio on two dates', () => {
  test('the same portfolio has nothing to tell, also when a dot was nudged', () => {
    const nudged = network('Harbour', { segment: { now: 0.6, future: 0.5 } });
    expect(isSamePortfolio(compareSnapshots([network('Harbour')], [nudged]))).toBe(true);
  });

  test('joined are those we take part in now, whether they were candidates or unknown', () => {
    const before = [network('Talks', { stage: 'join' }), network('Old')];
    const after = [network('Talks'), network('Old'), network('Sudden'), network('Idea', { stage: 'join' })];
    const compared = compareSnapshots(before, after);
    expect(names(compared.joined).sort()).toEqual(['Sudden', 'Talks']);
    expect(names(compared.candidates)).toEqual(['Idea']);
    expect(compared.staged).toEqual([]);
    expect(compared.totals.networks).toEqual([1, 3]);
  });

  test('left are those that came to Left or are gone; those that had left before are no news', () => {
    const before = [network('Done'), network('Gone'), network('Long gone', { stage: 'left' })];
    const compared = compareSnapshots(before, [network('Done', { stage: 'left' })]);
    expect(names(compared.left).sort()).toEqual(['Done', 'Gone']);
  });

  test('other changes stand under their kinds with both values', () => {
    const after = network('Harbour', {
      stage: 'prune',
      ownerId: null,
      segment: { now: -0.5, future: 0.5 },
      scores: { outcome: 1 },
      level: 'formal',
    });
    const compared = compareSnapshots([network('Harbour')], [after]);
    expect(compared.staged).toMatchObject([{ from: 'active', to: 'prune' }]);
    expect(compared.changedHands).toMatchObject([{ from: 'aino', to: null }]);
    expect(compared.placed).toMatchObject([{ to: { now: -0.5 } }]);
    expect(compared.rescored).toMatchObject([{ modelId: 'outcome', from: 10, to: 1 }]);
    expect(compared.levelled).toMatchObject([{ from: 'informal', to: 'formal' }]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ColumnId, LabelId, MemberId } from '../../../domain/ids';
import { type ArrangementInput, arrange, cardsInOrder, cellKey, cellOf, NOTHING_ARRANGED } from './arrangement';
import { makeGrouping } from './card-grouping';
import { makeComparer } from './card-sorting';
import { testCard, testColumn, testId } from './test-board';

const join = testColumn('join');
const active = testColumn('active', { stage: 'active' });
const aino = testId<MemberId>('aino');
const bo = testId<MemberId>('bo');
const order = { members: [aino, bo], labels: [testId<LabelId>('l1'), testId<LabelId>('l2')] };

function input(fields: Partial<ArrangementInput> = {}): ArrangementInput {
  return {
    columns: [join, active],
    cards: [testCard('b'), testCard('a'), testCard('c', { column: active.id })],
    isShown: () => true,
    comparers: new Map(),
    grouping: makeGrouping(null, order),
    ...fields,
  };
}

describe('arranging a board', () => {
  it('shows each card once, in the order given by hand', () => {
    const seen = arrange(input(), NOTHING_ARRANGED);
    expect(cellOf(seen, cellKey('all', join.id))).toEqual([testId('a'), testId('b')]);
    expect(cardsInOrder(seen)).toEqual([testId('a'), testId('b'), testId('c')]);
  });
  it('leaves out archived cards and those of archived columns', () => {
    const cards = [testCard('a', { archived: '2026-01-01T00:00:00.000Z' }), testCard('b', { column: testId('gone') })];
    expect(cardsInOrder(arrange(input({ cards }), NOTHING_ARRANGED))).toEqual([]);
  });
  it('counts what the filter hides', () => {
    const seen = arrange(input({ isShown: (card) => card.name !== 'a' }), NOTHING_ARRANGED);
    expect(seen.hidden).toBe(1);
    expect(seen.counts.get(join.id)).toEqual({ shown: 1, total: 2 });
  });
  it('keeps what did not change', () => {
    const before = arrange(input(), NOTHING_ARRANGED);
    const after = arrange(input({ cards: [testCard('b'), testCard('a')] }), before);
    expect(cellOf(after, cellKey('all', join.id))).toBe(cellOf(before, cellKey('all', join.id)));
    expect(after.counts.get(join.id)).toBe(before.counts.get(join.id));
    expect(after.lanes).toBe(before.lanes);
    expect(after.columns).toBe(before.columns);
  });
  it('sorts one column by date with the undated last, and leaves the others', () => {
    const names = { collator: new Intl.Collator('en'), ofMember: () => null };
    const cards = [
      testCard('a'),
      testCard('b', { review: '2026-05-01' }),
      testCard('c', { review: '2026-06-01', bestBefore: '2026-04-01' }),
    ];
    const comparers = new Map<ColumnId, ReturnType<typeof makeComparer>>([[join.id, makeComparer('date', names)]]);
    const seen = arrange(input({ cards, comparers }), NOTHING_ARRANGED);
    expect(cellOf(seen, cellKey('all', join.id))).toEqual([testId('c'), testId('b'), testId('a')]);
  });
});

describe('lanes', () => {
  it('stand for the owners that have cards, and nobody', () => {
    const cards = [testCard('a', { owner: bo }), testCard('b'), testCard('c', { owner: testId('unknown') })];
    const seen = arrange(input({ cards, grouping: makeGrouping('owner', order) }), NOTHING_ARRANGED);
    expect(seen.lanes).toEqual([
      { by: 'owner', owner: bo },
      { by: 'owner', owner: null },
    ]);
    expect(cellOf(seen, cellKey('none', join.id))).toHaveLength(2);
  });
  it('show a card with several labels once, under the first of them', () => {
    const cards = [testCard('a', { labels: [...order.labels].reverse() })];
    const seen = arrange(input({ cards, grouping: makeGrouping('label', order) }), NOTHING_ARRANGED);
    expect(cardsInOrder(seen)).toHaveLength(1);
    expect(cellOf(seen, cellKey(testId('l1'), join.id))).toHaveLength(1);
  });
});

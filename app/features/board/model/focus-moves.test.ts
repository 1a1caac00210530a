import { describe, expect, it } from 'vitest';
import type { CardId, ColumnId } from '../../../domain/ids';
import { arrange, cellKey, NOTHING_ARRANGED } from './arrangement';
import { makeGrouping } from './card-grouping';
import { indexAt, moveTarget, neighboursOf, sortedIndex, stayingIn } from './drop-placement';
import { moveFocus } from './focus-moves';
import { testCard, testColumn, testId } from './test-board';

const columns = ['one', 'two', 'three'].map((name) => testColumn(name));
const card = (name: string, column: string, fields = {}) => testCard(name, { column: testId(column), ...fields });
const board = (group: 'segment' | null, cards: ReturnType<typeof card>[]) =>
  arrange(
    {
      columns,
      cards,
      isShown: () => true,
      comparers: new Map(),
      grouping: makeGrouping(group, { members: [], labels: [] }),
    },
    NOTHING_ARRANGED,
  );

const plain = board(null, [card('a', 'one'), card('b', 'one'), card('c', 'three')]);

describe('the focus', () => {
  it('steps over empty columns and stays at the edges', () => {
    expect(moveFocus(plain, testId('b'), 'right')).toBe(testId('c'));
    expect(moveFocus(plain, testId('c'), 'left')).toBe(testId('a'));
    expect(moveFocus(plain, testId('a'), 'up')).toBe(testId('a'));
    expect(moveFocus(plain, testId('c'), 'right')).toBe(testId('c'));
  });
  it('goes on into the next lane', () => {
    const lanes = board('segment', [card('a', 'one', { segment: { now: 1, future: 1 } }), card('b', 'one')]);
    expect(moveFocus(lanes, testId('a'), 'down')).toBe(testId('b'));
    expect(moveFocus(lanes, testId('b'), 'up')).toBe(testId('a'));
  });
  it('starts at the first card when the focused one is gone', () => {
    expect(moveFocus(plain, testId('gone'), 'down')).toBe(testId('a'));
  });
});

describe('a lifted card', () => {
  const held = new Set([testId<CardId>('a')]);
  const one = cellKey('all', testId<ColumnId>('one'));
  it('moves within its column and no further than its ends', () => {
    const target = { key: one, index: 0 };
    const lower = moveTarget(plain, held, target, 'down');
    expect(lower.index).toBe(1);
    expect(moveTarget(plain, held, lower, 'down')).toEqual(lower);
    expect(moveTarget(plain, held, target, 'up')).toEqual(target);
  });
  it('enters empty columns', () => {
    const two = cellKey('all', testId<ColumnId>('two'));
    expect(moveTarget(plain, held, { key: one, index: 1 }, 'right')).toEqual({ key: two, index: 0 });
  });
});

describe('a drop', () => {
  it('stands between the cards seen, or alone in an empty column', () => {
    const ids = [testId<CardId>('a'), testId<CardId>('b')];
    expect(neighboursOf(ids, 1)).toEqual({ after: ids[0], before: ids[1] });
    expect(neighboursOf(ids, 2)).toEqual({ after: ids[1], before: null });
    expect(neighboursOf([], 0)).toEqual({ after: null, before: null });
  });
  it('changes at the middle of each card', () => {
    const rows = [
      { start: 0, size: 100 },
      { start: 100, size: 40 },
    ];
    expect([0, 51, 119, 121, 900].map((y) => indexAt(rows, y))).toEqual([0, 1, 1, 2, 2]);
    expect(indexAt([], 5)).toBe(0);
  });
  it('finds its own place in a sorted column', () => {
    expect(sortedIndex([1, 3, 5], 4, (a, b) => a - b)).toBe(2);
    expect(sortedIndex([1, 3, 5], 9, (a, b) => a - b)).toBe(3);
  });
  it('keeps a list without held cards as it is', () => {
    const ids = [testId<CardId>('x')];
    expect(stayingIn(ids, new Set())).toBe(ids);
  });
});

import { expect, it } from 'vitest';
import type { CardId, ColumnId } from '../../../domain/ids';
import { arrange, cellKey, NOTHING_ARRANGED } from './arrangement';
import { makeGrouping } from './card-grouping';
import { type Drag, freezeCell, GAP, rowsOf } from './drag-rows';
import { testCard, testColumn, testId } from './test-board';

const id = (name: string) => testId<CardId>(name);
const one = cellKey('all', testId<ColumnId>('one'));
const two = cellKey('all', testId<ColumnId>('two'));
const board = (ones: string[], twos: string[]) =>
  arrange(
    {
      columns: [testColumn('one'), testColumn('two')],
      cards: [
        ...ones.map((name) => testCard(name, { column: testId('one') })),
        ...twos.map((name) => testCard(name, { column: testId('two') })),
      ],
      isShown: () => true,
      comparers: new Map(),
      grouping: makeGrouping(null, { members: [], labels: [] }),
    },
    NOTHING_ARRANGED,
  );
const drag = (fields: Partial<Drag>): Drag => ({
  by: 'pointer',
  lead: id('b'),
  held: [id('b')],
  heldSet: new Set([id('b')]),
  target: { key: two, index: 1 },
  frozen: null,
  gap: 80,
  ...fields,
});

it('a card in hand leaves its column and opens a gap where it would land', () => {
  const seen = board(['a', 'b'], ['c', 'd']);
  expect(rowsOf(seen, drag({}), one)).toEqual([id('a')]);
  expect(rowsOf(seen, drag({}), two)).toEqual([id('c'), GAP, id('d')]);
});

it('cards lifted by keyboard stand together where they would land', () => {
  const seen = board(['a', 'b'], ['c']);
  const lifted = drag({ by: 'keyboard', held: [id('a'), id('b')], heldSet: new Set([id('a'), id('b')]) });
  expect(rowsOf(seen, lifted, two)).toEqual([id('c'), id('a'), id('b')]);
});

it('a colleague’s move does not shift the column under the pointer, and no card is seen twice', () => {
  const frozen = freezeCell(two, [id('c'), id('d')]);
  const after = board(['a', 'b', 'c'], ['0new', 'd']);
  expect(rowsOf(after, drag({ frozen }), two)).toEqual([id('c'), GAP, id('d')]);
  expect(rowsOf(after, drag({ frozen }), one)).toEqual([id('a')]);
});

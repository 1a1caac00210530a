import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCards, archiveCards, renameCard, setLabel } from '../board-doc/card-commands';
import { archiveColumn, updateColumn } from '../board-doc/column-commands';
import type { BoardContent } from '../board-doc/content';
import { moveCards } from '../board-doc/place-commands';
import { readBoard } from '../board-doc/read';
import { at, seededNumbers, testAct, testBoard } from '../board-doc/testing';
import { actAtRandom } from '../board-doc/testing-acts';
import type { LabelId } from '../domain/ids';
import { BoardView } from './board-view';

const EMPTY: BoardContent = { columns: [], cards: [], fields: [] };

/** A view of a colleague's copy of a board, to which my acts come as updates. */
function watched(names: readonly string[] = ['A', 'B', 'C']) {
  const board = testBoard();
  const ids = addCards(
    board.doc,
    board.act,
    names.map((name) => ({ name })),
    { column: at(board.columns, 0) },
  );
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc));
  board.doc.on('update', (update: Uint8Array) => Y.applyUpdate(copy, update));
  const view = new BoardView(copy, EMPTY);
  view.goLive();
  const told: string[] = [];
  for (const [i, id] of ids.entries()) view.subscribeCard(id, () => told.push(`card ${names[i]}`));
  for (const [i, id] of board.columns.entries()) view.subscribeColumn(id, () => told.push(`column ${i}`));
  view.subscribeColumns(() => told.push('columns'));
  const after = (run: () => void): string[] => {
    told.length = 0;
    run();
    return [...told].sort();
  };
  return { ...board, ids, copy, view, after };
}

describe('subscribing to parts of a board', { timeout: 60_000 }, () => {
  test('renaming a card tells that card alone and keeps every other object', () => {
    const { doc, act, ids, view, columns, after } = watched();
    const [other, list] = [view.card(at(ids, 1)), view.columnCards(at(columns, 0))];
    expect(after(() => renameCard(doc, act, at(ids, 0), 'Z'))).toEqual(['card A']);
    expect(view.card(at(ids, 0))?.name).toBe('Z');
    expect(view.card(at(ids, 1))).toBe(other);
    expect(view.columnCards(at(columns, 0))).toBe(list);
  });

  test('a move tells the card and the two columns', () => {
    const { doc, act, ids, columns, view, after } = watched();
    expect(after(() => moveCards(doc, act, [at(ids, 0)], { column: at(columns, 2) }))).toEqual([
      'card A',
      'column 0',
      'column 2',
    ]);
    expect(view.columnCards(at(columns, 2))).toEqual([at(ids, 0)]);
  });

  test('archiving takes the card off its column', () => {
    const { doc, act, ids, columns, view, after } = watched();
    expect(after(() => archiveCards(doc, act, [at(ids, 1)]))).toEqual(['card B', 'column 0']);
    expect(view.columnCards(at(columns, 0))).toEqual([at(ids, 0), at(ids, 2)]);
    expect(view.card(at(ids, 1))?.archived).not.toBeNull();
  });

  test('a change that is none tells nobody', () => {
    const { copy, ids, after } = watched();
    const map = copy.getMap<Y.Map<unknown>>('cards').get(at(ids, 0));
    expect(after(() => map?.set('name', 'A'))).toEqual([]);
    expect(after(() => map?.set('unknown', 'x'))).toEqual([]);
  });

  test('renaming a column tells the list of columns; archiving one hides it', () => {
    const { doc, act, columns, view, after } = watched();
    expect(after(() => updateColumn(doc, act, at(columns, 0), { name: 'Z' }))).toEqual(['columns']);
    archiveColumn(doc, act, at(columns, 0));
    expect(view.columns()).toHaveLength(3);
    expect(view.allColumns()).toHaveLength(4);
  });

  test('undoing the removal of a card is followed, though its map is another', () => {
    const { copy, ids, view, columns } = watched();
    const undo = new Y.UndoManager(copy.getMap('cards'));
    copy.getMap('cards').delete(at(ids, 0));
    expect(view.card(at(ids, 0))).toBeNull();
    undo.undo();
    expect(view.card(at(ids, 0))?.name).toBe('A');
    setLabel(copy, testAct(4), [at(ids, 0)], 'k'.repeat(20) as LabelId, true);
    expect(view.card(at(ids, 0))?.labels).toHaveLength(1);
    expect(view.columnCards(at(columns, 0))).toHaveLength(3);
  });

  test('going live keeps what the server rendered where nothing differs', () => {
    const { doc, act, columns } = testBoard();
    const ids = addCards(doc, act, [{ name: 'A' }, { name: 'B' }], { column: at(columns, 0) });
    const rendered = structuredClone(readBoard(doc));
    renameCard(doc, act, at(ids, 1), 'Z');
    const view = new BoardView(doc, rendered);
    const [a, list, shown] = [view.card(at(ids, 0)), view.columnCards(at(columns, 0)), view.columns()];
    const told: string[] = [];
    for (const id of ids) view.subscribeCard(id, () => told.push(id));
    view.goLive();
    expect(view.card(at(ids, 0))).toBe(a);
    expect(view.columnCards(at(columns, 0))).toBe(list);
    expect(view.columns()).toBe(shown);
    expect(told).toEqual([at(ids, 1)]);
    expect(view.initial.cards.get(at(ids, 1))?.name).toBe('B');
  });

  const FRESH = Math.floor(Math.random() * 1_000_000);
  test.each([11, 12, 13, FRESH])('after any acts the snapshots equal a complete reading (seed %i)', (seed) => {
    const { doc, view, copy } = watched();
    const pick = seededNumbers(seed);
    const act = testAct(seed);
    for (let i = 0; i < 400; i++) {
      actAtRandom(doc, act, pick);
      if (i % 10 > 0) continue;
      const content = readBoard(copy);
      expect(view.content()).toEqual(content);
      for (const { id } of content.columns)
        expect(view.columnCards(id)).toEqual(
          content.cards.filter(({ column, archived }) => column === id && archived === null).map((card) => card.id),
        );
    }
  });
});

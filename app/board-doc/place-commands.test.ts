import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { type CardId, type ColumnId, newId } from '../domain/ids';
import { LONG_KEY } from '../domain/order-keys';
import { cardMap } from './act';
import { addCard, addCards, archiveCards } from './card-commands';
import { addColumn, archiveColumn, moveColumn, removeColumn, restoreColumn, updateColumn } from './column-commands';
import { emptyColumn, moveCards } from './place-commands';
import { readBoard, readColumns } from './read';
import { cardsOf, columnsOf, LOST_COLUMN } from './schema';
import { at, seededBytes, testBoard } from './testing';

const unknown = () => newId<CardId>(seededBytes(77));

/** The names in each column, as "A B | C | |". */
function shape(doc: Y.Doc): string {
  const { columns, cards } = readBoard(doc);
  return columns
    .map(({ id }) =>
      cards
        .filter((card) => card.column === id)
        .map(({ name }) => name)
        .join(' '),
    )
    .join(' | ');
}

function boardWith(...names: string[]) {
  const board = testBoard();
  const ids = addCards(
    board.doc,
    board.act,
    names.map((name) => ({ name })),
    { column: at(board.columns, 0) },
  );
  return { ...board, ids };
}

describe('moving cards', () => {
  test('a move is one write of the place and keeps the card in exactly one column', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C');
    const writes: string[] = [];
    cardsOf(doc).observeDeep((events) => {
      for (const event of events) writes.push(...[...event.keys.keys()].map((key) => `${event.path.length}:${key}`));
    });
    moveCards(doc, act, [at(ids, 1)], { column: at(columns, 1) });
    // The other write is the note in the card's history that its stage changed.
    expect(writes.map((write) => write.replace(/(stage):.*/, '$1'))).toEqual(['1:stage', '1:place']);
    expect(shape(doc)).toBe('A C | B |  | ');
  });

  test('several cards keep the order in which they stood, whatever the order of the selection', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C', 'D');
    moveCards(doc, act, [at(ids, 3)], { column: at(columns, 1) });
    moveCards(doc, act, [at(ids, 3), at(ids, 2), at(ids, 0)], { column: at(columns, 1), at: 'start' });
    expect(shape(doc)).toBe('B | A C D |  | ');
  });

  test.each([
    [{ after: 0 }, 'A D B C'],
    [{ before: 0 }, 'D A B C'],
    [{ at: 'start' as const }, 'D A B C'],
    [{}, 'A B C D'],
  ])('a card goes to %j', (where, expected) => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C', 'D');
    const { after, before, ...rest } = { after: undefined, before: undefined, ...where } as {
      after?: number;
      before?: number;
      at?: 'start';
    };
    moveCards(doc, act, [at(ids, 3)], {
      column: at(columns, 0),
      after: after === undefined ? null : at(ids, after),
      before: before === undefined ? null : at(ids, before),
      ...rest,
    });
    expect(shape(doc)).toBe(`${expected} |  |  | `);
  });

  test('beside a card that vanished: the other neighbour counts, else the end', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C');
    moveCards(doc, act, [at(ids, 2)], { column: at(columns, 0), after: unknown(), before: at(ids, 1) });
    expect(shape(doc)).toBe('A C B |  |  | ');
    moveCards(doc, act, [at(ids, 0)], { column: at(columns, 0), after: unknown() });
    expect(shape(doc)).toBe('C B A |  |  | ');
    moveCards(doc, act, [unknown(), at(ids, 0)], { column: at(columns, 3) });
    expect(shape(doc)).toBe('C B |  |  | A');
  });

  test('dropping where it stands writes nothing', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C');
    let updates = 0;
    doc.on('update', () => updates++);
    moveCards(doc, act, [at(ids, 1)], { column: at(columns, 0), after: at(ids, 0) });
    moveCards(doc, act, [at(ids, 1), at(ids, 2)], { column: at(columns, 0) });
    expect(updates).toBe(0);
  });

  test('a column whose keys grew long or fell together is keyed anew in the same transaction', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C');
    const [a, b] = ids.map((id) => cardMap(doc, id));
    a?.set('place', { column: columns[0], order: 'V' });
    b?.set('place', { column: columns[0], order: 'V' });
    const pair = readBoard(doc)
      .cards.slice(0, 2)
      .map(({ id }) => id);
    let updates = 0;
    doc.on('update', () => updates++);
    moveCards(doc, act, [at(ids, 2)], { column: at(columns, 0), after: at(pair, 0) });
    expect(updates).toBe(1);
    expect(readBoard(doc).cards.map(({ id }) => id)).toEqual([at(pair, 0), at(ids, 2), at(pair, 1)]);

    for (let i = 0; i < 400; i++) {
      const [first, second, third] = readBoard(doc).cards.map(({ id }) => id) as [CardId, CardId, CardId];
      moveCards(doc, act, [third], { column: at(columns, 0), after: first, before: second });
    }
    for (const { order } of readBoard(doc).cards) expect(order.length).toBeLessThanOrEqual(LONG_KEY);
  });

  test('a column is emptied into another; archived cards stay', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B', 'C');
    archiveCards(doc, act, [at(ids, 1)]);
    emptyColumn(doc, act, at(columns, 0), at(columns, 2));
    expect(shape(doc)).toBe('B |  | A C | ');
  });
});

describe('columns', () => {
  test('columns are added, changed and moved', () => {
    const { doc, act, columns } = testBoard();
    const radar = addColumn(doc, act, { name: 'Radar', stage: 'join', limit: 12 }, { before: at(columns, 0) });
    updateColumn(doc, act, at(columns, 1), { name: 'Members', colour: 'teal' });
    moveColumn(doc, act, at(columns, 3), { after: radar });
    expect(readColumns(doc).map(({ name }) => name)).toEqual(['Radar', 'Left', 'Join', 'Members', 'Prune']);
    expect(() => updateColumn(doc, act, radar, { name: '' })).toThrow('empty-name');
  });

  test('archiving a column hides it with its cards, restoring brings both', () => {
    const { doc, act, columns } = boardWith('A');
    archiveColumn(doc, act, at(columns, 0));
    expect(readColumns(doc)[0]?.archived).toBe(act.at);
    expect(shape(doc)).toBe('A |  |  | ');
    restoreColumn(doc, act, at(columns, 0));
    expect(readColumns(doc)[0]?.archived).toBeNull();
  });

  test('a removed column leaves its cards, archived ones too, in another', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B');
    archiveCards(doc, act, [at(ids, 0)]);
    removeColumn(doc, act, at(columns, 0), at(columns, 1));
    expect(shape(doc)).toBe('A B |  | ');
  });

  test('cards of an unknown column show in the first column that is not archived', () => {
    const { doc, act, columns, ids } = boardWith('A', 'B');
    addCard(doc, act, { name: 'C' }, { column: at(columns, 1) });
    cardMap(doc, at(ids, 0)).set('place', { column: 'nowhere', order: 'V' });
    cardMap(doc, at(ids, 1)).set('place', 'nonsense');
    archiveColumn(doc, act, at(columns, 0));
    const { cards } = readBoard(doc);
    expect(cards.filter(({ column }) => column === columns[1])).toHaveLength(3);
  });

  test('cards of a board without columns stand in one that is only shown, and come along when a column is made', () => {
    const { doc, act } = boardWith('A');
    for (const id of [...columnsOf(doc).keys()]) columnsOf(doc).delete(id);
    expect(readBoard(doc)).toMatchObject({ columns: [{ id: LOST_COLUMN }], cards: [{ column: LOST_COLUMN }] });
    const column: ColumnId = addColumn(doc, act, { name: 'New', stage: 'join' });
    expect(readBoard(doc).cards.map((card) => card.column)).toEqual([column]);
  });
});

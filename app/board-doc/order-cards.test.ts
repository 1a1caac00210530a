import { expect, test } from 'vitest';
import { addCards, archiveCards } from './card-commands';
import { orderCards } from './order-cards';
import { readBoard } from './read';
import { at, testBoard } from './testing';

function namesIn(board: ReturnType<typeof testBoard>): string[] {
  return readBoard(board.doc).cards.map(({ name }) => name);
}

test('cards are put into the given order; those not named follow as they stood', () => {
  const board = testBoard();
  const column = at(board.columns, 0);
  const names = ['b', 'x', 'c', 'a'].map((name) => ({ name }));
  const [b, x, c, a] = addCards(board.doc, board.act, names, { column });
  if (!a || !b || !c || !x) throw new Error('four cards were added');
  archiveCards(board.doc, board.act, [x]);
  orderCards(board.doc, board.act, column, [a, b, c]);
  expect(namesIn(board)).toEqual(['a', 'b', 'c', 'x']);
});

test('an order that holds already changes nothing', () => {
  const board = testBoard();
  const column = at(board.columns, 0);
  const ids = addCards(board.doc, board.act, [{ name: 'a' }, { name: 'b' }], { column });
  let changes = 0;
  board.doc.on('update', () => changes++);
  orderCards(board.doc, board.act, column, ids);
  expect(changes).toBe(0);
});

import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../board-doc/card-commands';
import { readBoard } from '../board-doc/read';
import { at, testAct, testBoard } from '../board-doc/testing';
import { findDescription } from '../board-doc/text';
import type { CardId } from '../domain/ids';
import { BoardView } from './board-view';
import { caretIndex, shift, TextBinding, type TextField } from './text-binding';
import { UndoHistory } from './undo-history';

/** A field as a browser draws it: the value that is shown, and the caret that drawing would throw to the end. */
class FakeField implements TextField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
}

/** Me with a field on a card's description, and a colleague on a copy of the document. */
function pair(text = 'Hello world') {
  const { doc, columns } = testBoard();
  const card: CardId = addCard(doc, testAct(3), { name: 'A', description: text }, { column: at(columns, 0) });
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'net' && Y.applyUpdate(copy, update, 'net'));
  copy.on('update', (update: Uint8Array, origin: unknown) => origin !== 'net' && Y.applyUpdate(doc, update, 'net'));
  const origin = {};
  const undo = new UndoHistory(doc, origin);
  const view = new BoardView(doc, readBoard(doc));
  view.goLive();
  const tell = vi.fn();
  const type = <T>(command: (doc: Y.Doc, act: ReturnType<typeof testAct>) => T): T =>
    undo.type(null, () => command(doc, testAct(1, origin)));
  const binding = new TextBinding({ doc, origin, view, undo, tell, type }, card);
  const field = new FakeField();
  const draw = (): void => {
    if (field.value === binding.shown.get()) return;
    field.value = binding.shown.get();
    field.setSelectionRange(field.value.length, field.value.length);
    binding.restoreSelection();
  };
  binding.attach(field);
  binding.connect();
  binding.shown.subscribe(draw);
  draw();
  const typeAt = (value: string, caret: number): void => {
    field.value = value;
    field.setSelectionRange(caret, caret);
    binding.change(value, caret);
  };
  const theirs = findDescription(copy, card) as Y.Text;
  return { doc, copy, card, binding, field, typeAt, theirs, undo, tell };
}

describe('a field that several people type into', () => {
  test('what I type reaches my colleague, and my caret stays', () => {
    const { typeAt, theirs, field } = pair();
    typeAt('Hello, world', 6);
    expect(theirs.toString()).toBe('Hello, world');
    expect(field.selectionStart).toBe(6);
  });

  test('what a colleague types before my caret moves it along; after it, not', () => {
    const { theirs, field } = pair();
    field.setSelectionRange(6, 11);
    theirs.insert(0, '>> ');
    expect(field.value).toBe('>> Hello world');
    expect([field.selectionStart, field.selectionEnd]).toEqual([9, 14]);
    theirs.insert(14, '!');
    expect([field.selectionStart, field.selectionEnd]).toEqual([9, 14]);
    theirs.delete(0, 9);
    expect(field.value).toBe('world!');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
  });

  test('a composition is not disturbed, and both texts are there after it', () => {
    const { theirs, field, binding, typeAt } = pair();
    binding.startComposing();
    typeAt('Hello wo^rld', 9);
    theirs.insert(0, 'Oh! ');
    expect(field.value).toBe('Hello wo^rld');
    field.value = 'Hello wôrld';
    binding.endComposing('Hello wôrld', 8);
    expect(field.value).toBe('Oh! Hello wôrld');
    expect(theirs.toString()).toBe('Oh! Hello wôrld');
    expect(field.selectionStart).toBe(12);
  });

  test('undo takes back my typing and not theirs', () => {
    const { theirs, field, typeAt, undo } = pair('');
    typeAt('mine', 4);
    theirs.insert(4, ' theirs');
    undo.undo();
    expect(field.value).toBe(' theirs');
  });

  test('my caret is told as a place in the text, and no more after I left', () => {
    const { binding, field, tell, copy, card, theirs } = pair();
    field.setSelectionRange(6, 11);
    binding.tellCaret();
    const { caret } = tell.mock.lastCall?.[0] ?? {};
    expect(caret.card).toBe(card);
    theirs.insert(0, '12');
    expect([caretIndex(copy, caret.anchor), caretIndex(copy, caret.head)]).toEqual([8, 13]);
    binding.blur();
    expect(tell).toHaveBeenLastCalledWith({ caret: null });
  });

  test.each([
    null,
    'x',
    {},
    { item: 'x' },
    { type: {}, item: { client: -1, clock: 1e9 } },
    { tname: 'cards', assoc: 0 },
  ])('a caret that makes no sense is nowhere: %j', (position) => {
    const { doc } = pair();
    const index = caretIndex(doc, position);
    expect(index === null || Number.isInteger(index)).toBe(true);
  });
});

test.each([
  [5, [{ insert: 'ab' }], 7],
  [0, [{ insert: 'ab' }], 0],
  [5, [{ retain: 5 }, { insert: 'ab' }], 5],
  [5, [{ retain: 4 }, { insert: 'ab' }], 7],
  [5, [{ delete: 3 }], 2],
  [5, [{ retain: 4 }, { delete: 9 }], 4],
  [5, [{ retain: 2 }, { delete: 1 }, { insert: 'xyz' }, { retain: 9 }, { insert: 'z' }], 7],
])('index %i after %j is %i', (index, delta, expected) => {
  expect(shift(index, delta)).toBe(expected);
});

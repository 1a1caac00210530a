import { describe, expect, test } from 'vitest';
import { addCard, renameCard } from '../board-doc/card-commands';
import { moveCards } from '../board-doc/place-commands';
import { readCardById } from '../board-doc/read';
import { at, testAct, testBoard } from '../board-doc/testing';
import { applyTextDiff, findDescription } from '../board-doc/text';
import { UndoHistory } from './undo-history';

function history() {
  const { doc, columns } = testBoard();
  const origin = {};
  const act = testAct(5, origin);
  const card = addCard(doc, testAct(6, 'somebody else'), { name: 'A' }, { column: at(columns, 0) });
  return { doc, act, columns, card, undo: new UndoHistory(doc, origin) };
}

describe('undo and redo', () => {
  test('discrete acts stay apart, however quickly they follow each other', () => {
    const { doc, act, columns, card, undo } = history();
    undo.act('Moved A', () => moveCards(doc, act, [card], { column: at(columns, 1) }));
    undo.act('Renamed A', () => renameCard(doc, act, card, 'B'));
    expect(undo.state.get()).toMatchObject({ canUndo: true, canRedo: false, lastAct: 'Renamed A' });
    expect(undo.undo()).toBe('Renamed A');
    expect(readCardById(doc, card)).toMatchObject({ name: 'A', column: columns[1] });
    expect(undo.state.get()).toMatchObject({ lastAct: 'Moved A', nextRedo: 'Renamed A' });
    expect(undo.undo()).toBe('Moved A');
    expect(readCardById(doc, card)?.column).toBe(columns[0]);
    expect(undo.redo()).toBe('Moved A');
    expect(undo.redo()).toBe('Renamed A');
    expect(undo.redo()).toBeNull();
    expect(readCardById(doc, card)).toMatchObject({ name: 'B', column: columns[1] });
  });

  test('typing in one go is one act; a discrete act ends it', () => {
    const { doc, act, card, undo } = history();
    const text = findDescription(doc, card);
    const type = (value: string): void =>
      undo.type('Typing', () => {
        if (text !== null) applyTextDiff(text, value, act.origin);
      });
    type('H');
    type('Hi');
    undo.act(null, () => renameCard(doc, act, card, 'B'));
    type('Hi!');
    undo.undo();
    expect(text?.toString()).toBe('Hi');
    expect(undo.undo()).toBe('');
    expect(undo.undo()).toBe('Typing');
    expect(text?.toString()).toBe('');
  });

  test('what others did is never taken back', () => {
    const { doc, card, undo } = history();
    renameCard(doc, testAct(9, 'a colleague'), card, 'Theirs');
    expect(undo.undo()).toBeNull();
    expect(readCardById(doc, card)?.name).toBe('Theirs');
    expect(undo.state.get().canUndo).toBe(false);
  });
});

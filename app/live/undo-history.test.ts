import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, renameCard } from '../board-doc/card-commands';
import { findDescription, setDescription } from '../board-doc/description';
import { moveCards } from '../board-doc/place-commands';
import { readCardById } from '../board-doc/read';
import { cardsOf } from '../board-doc/schema';
import { at, testAct, testBoard } from '../board-doc/testing';
import { UndoHistory } from './undo-history';

function history() {
  const { doc, columns } = testBoard();
  const origin = {};
  const act = testAct(5, origin);
  const card = addCard(doc, testAct(6, 'somebody else'), { name: 'A' }, { column: at(columns, 0) });
  return { doc, act, columns, card, undo: new UndoHistory(doc, origin, [cardsOf(doc)]) };
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
    // As an editor writes: by itself, under an origin of its own.
    const editor = {};
    undo.track(editor, 'Typing');
    const text = new Y.XmlText();
    doc.transact(() => findDescription(doc, card)?.insert(0, [text]), 'somebody else');
    const type = (letters: string): void => doc.transact(() => text.insert(text.length, letters), editor);
    type('H');
    type('i');
    undo.act(null, () => renameCard(doc, act, card, 'B'));
    type('!');
    expect(undo.undo()).toBe('Typing');
    expect(text.toString()).toBe('Hi');
    expect(undo.undo()).toBe('');
    expect(undo.undo()).toBe('Typing');
    expect(text.toString()).toBe('');
  });

  test('a block that I began stays when a colleague has written in it', () => {
    const { doc, card, undo } = history();
    const editor = {};
    undo.track(editor, 'Typing');
    const fragment = findDescription(doc, card);
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    doc.transact(() => {
      fragment?.insert(0, [paragraph]);
      paragraph.insert(0, [text]);
      text.insert(0, 'mine');
    }, editor);
    doc.transact(() => text.insert(4, ' theirs'), 'a colleague');
    undo.undo();
    expect(readCardById(doc, card)?.description).toBe('theirs');
    doc.transact(() => text.delete(0, text.length), 'a colleague');
    undo.redo();
    expect(readCardById(doc, card)?.description).toBe('mine');
    undo.undo();
    expect(readCardById(doc, card)?.description).toBe('');
  });

  test('what I put in as a whole goes as a whole', () => {
    const { doc, card, act, undo } = history();
    undo.act('Set', () => setDescription(doc, act, card, '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- c'));
    undo.undo();
    expect(findDescription(doc, card)?.length).toBe(0);
  });

  test('what others did is never taken back', () => {
    const { doc, card, undo } = history();
    renameCard(doc, testAct(9, 'a colleague'), card, 'Theirs');
    expect(undo.undo()).toBeNull();
    expect(readCardById(doc, card)?.name).toBe('Theirs');
    expect(undo.state.get().canUndo).toBe(false);
  });
});

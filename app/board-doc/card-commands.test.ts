import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { type CardId, type LabelId, type MemberId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { cardMap } from './act';
import { BoardError } from './board-error';
import {
  addCard,
  addCards,
  archiveCards,
  duplicateCard,
  namesInPaste,
  restoreCards,
  setCardFields,
  setDeputy,
  setFieldsOfCards,
  setFieldValue,
  setLabel,
  setVote,
} from './card-commands';
import { addChecklist, addItems, moveItem, removeItem, setItem } from './checklist-commands';
import { removeLabel, replaceMember } from './handover-commands';
import { addField, addLink, setLink } from './link-commands';
import { readBoard, readCardById } from './read';
import { at, seededBytes, testBoard } from './testing';
import { putCard, takeCard } from './transfer-commands';

const random = seededBytes(99);
const member = () => newId<MemberId>(random);

/** The code of the BoardError that a command throws. */
function refusal(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof BoardError ? error.code : String(error);
  }
}

function changesOf(doc: Y.Doc, run: () => void): number {
  let updates = 0;
  const count = () => updates++;
  doc.on('update', count);
  run();
  doc.off('update', count);
  return updates;
}

describe('cards', () => {
  test('a new card stands at the end of its column, complete and empty', () => {
    const { doc, act, columns } = testBoard();
    const first = addCard(doc, act, { name: ' Nordic Data Forum ' }, { column: at(columns, 0) });
    const second = addCard(doc, act, { name: 'Harbour Cluster' }, { column: at(columns, 0) });
    const { cards } = readBoard(doc);
    expect(cards.map(({ id }) => id)).toEqual([first, second]);
    expect(cards[0]).toMatchObject({ name: 'Nordic Data Forum', owner: null, archived: null, description: '' });
    expect(cards[0]?.created).toBe(act.at);
  });

  test('a pasted list makes its cards at once, in order and in one transaction', () => {
    const { doc, act, columns } = testBoard();
    const names = namesInPaste('- One\r\n\n* Two\n 3. Three\n\t\nFour (4.5) ');
    expect(names).toEqual(['One', 'Two', 'Three', 'Four (4.5)']);
    const updates = changesOf(doc, () => {
      addCards(
        doc,
        act,
        names.map((name) => ({ name })),
        { column: at(columns, 1), at: 'start' },
      );
    });
    expect(updates).toBe(1);
    expect(readBoard(doc).cards.map(({ name }) => name)).toEqual(names);
  });

  test('setting what is already set changes nothing', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A', segment: { now: 0.5, future: -0.5 } }, { column: at(columns, 0) });
    const updates = changesOf(doc, () =>
      setCardFields(doc, act, id, { name: 'A', owner: null, segment: { now: 0.5, future: -0.5 }, purpose: '' }),
    );
    expect(updates).toBe(0);
  });

  test('limits and forms are refused by code before anything is written', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    const before = JSON.stringify(readBoard(doc));
    const set = (fields: Parameters<typeof setCardFields>[3]) => refusal(() => setCardFields(doc, act, id, fields));
    expect(set({ name: '  ' })).toBe('empty-name');
    expect(set({ name: 'x'.repeat(LIMITS.cardName + 1) })).toBe('too-long');
    expect(set({ purpose: 'x'.repeat(LIMITS.cardPurpose + 1) })).toBe('too-long');
    expect(set({ review: '2026-02-30' })).toBe('bad-date');
    expect(set({ hours: -1 })).toBe('bad-number');
    expect(set({ hours: Number.NaN })).toBe('bad-number');
    expect(set({ segment: { now: 2, future: 0 } })).toBe('bad-value');
    expect(set({ webAddress: 'javascript:alert(1)' })).toBe('bad-address');
    expect(set({ owner: 'nobody' as MemberId })).toBe('bad-value');
    expect(refusal(() => setCardFields(doc, act, newId<CardId>(random), { name: 'B' }))).toBe('no-such-card');
    expect(refusal(() => namesInPaste('a\n'.repeat(LIMITS.pastedCards + 1)))).toBe('too-many');
    expect(JSON.stringify(readBoard(doc))).toBe(before);
  });

  test.each([
    ['example.org', 'https://example.org'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    [' http://example.org/ ', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['', null],
  ])('the web address %j is kept as %j', (typed, kept) => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    setCardFields(doc, act, id, { webAddress: typed });
    expect(readCardById(doc, id)?.webAddress).toBe(kept);
  });

  test('labels, deputies, votes and values come and go on several cards', () => {
    const { doc, act, columns } = testBoard();
    const ids = addCards(doc, act, [{ name: 'A' }, { name: 'B' }], { column: at(columns, 0) });
    const [label, person, gone] = [newId<LabelId>(random), member(), newId<CardId>(random)];
    setLabel(doc, act, [...ids, gone], label, true);
    setDeputy(doc, act, ids, person, true);
    setDeputy(doc, act, [at(ids, 1)], person, false);
    setVote(doc, act, at(ids, 0), person, true);
    setFieldsOfCards(doc, act, ids, { owner: person, review: '2026-09-01' });
    const field = addField(doc, act, { name: 'Fee', type: 'number' });
    setFieldValue(doc, act, at(ids, 0), field, 250);
    const [a, b] = readBoard(doc).cards;
    expect(a).toMatchObject({ labels: [label], deputies: [person], votes: [person], values: { [field]: 250 } });
    expect(b).toMatchObject({ labels: [label], deputies: [], owner: person, review: '2026-09-01' });
  });

  test('archived cards keep their place and come back to it', () => {
    const { doc, act, columns } = testBoard();
    const ids = addCards(doc, act, [{ name: 'A' }, { name: 'B' }, { name: 'C' }], { column: at(columns, 0) });
    archiveCards(doc, act, [at(ids, 1)]);
    expect(readCardById(doc, at(ids, 1))?.archived).toBe(act.at);
    restoreCards(doc, act, [at(ids, 1)]);
    expect(readBoard(doc).cards.map(({ id, archived }) => [id, archived])).toEqual(ids.map((id) => [id, null]));
  });

  test('a duplicate has everything but votes, and stands just after', () => {
    const { doc, act, columns } = testBoard();
    const [id, next] = addCards(doc, act, [{ name: 'A', description: '**why**' }, { name: 'B' }], {
      column: at(columns, 0),
    }) as [CardId, CardId];
    addChecklist(doc, act, id, 'Entry', ['Visit', 'Apply']);
    setVote(doc, act, id, member(), true);
    const copy = duplicateCard(doc, act, id);
    expect(readBoard(doc).cards.map((card) => card.id)).toEqual([id, copy, next]);
    const { checklists, description, votes } = readCardById(doc, copy) ?? {};
    expect(description).toBe('**why**');
    expect(votes).toEqual([]);
    expect(checklists?.[0]?.items.map(({ text }) => text)).toEqual(['Visit', 'Apply']);
    cardMap(doc, copy).set('name', 'Other');
    expect(readCardById(doc, id)?.name).toBe('A');
  });
});

describe('checklists and links', () => {
  test('items are added, done, assigned, moved and removed', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    const list = addChecklist(doc, act, id, 'Entry');
    const items = addItems(doc, act, id, list, ['one', 'two', 'three']);
    const person = member();
    setItem(doc, act, id, list, at(items, 0), { done: true, assignee: person, due: '2026-05-01' });
    moveItem(doc, act, id, list, at(items, 0), { after: at(items, 2) });
    removeItem(doc, act, id, list, at(items, 1));
    expect(readCardById(doc, id)?.checklists[0]?.items).toMatchObject([
      { text: 'three', done: false },
      { text: 'one', done: true, assignee: person, due: '2026-05-01' },
    ]);
    expect(refusal(() => setItem(doc, act, id, list, at(items, 1), { done: true }))).toBe('no-such-thing');
  });

  test('a link keeps its place when it is changed, and only addresses for a browser are taken', () => {
    const { doc, act, columns } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    const link = addLink(doc, act, id, { url: 'example.org' });
    addLink(doc, act, id, { name: 'Minutes', url: 'https://example.org/minutes' });
    setLink(doc, act, id, link, { name: 'Home' });
    expect(readCardById(doc, id)?.links.map(({ name }) => name)).toEqual(['Home', 'Minutes']);
    expect(refusal(() => addLink(doc, act, id, { url: 'data:text/html,x' }))).toBe('bad-address');
  });
});

describe('through the whole board', () => {
  test('a member takes over everything that another had', () => {
    const { doc, act, columns } = testBoard();
    const [from, to] = [member(), member()];
    const id = addCard(
      doc,
      act,
      { name: 'A', owner: from, deputies: [from, to], votes: [from] },
      { column: at(columns, 0) },
    );
    const list = addChecklist(doc, act, id, 'Entry', ['Visit']);
    const item = readCardById(doc, id)?.checklists[0]?.items[0];
    if (item) setItem(doc, act, id, list, item.id, { assignee: from });
    replaceMember(doc, act, from, to);
    expect(JSON.stringify(readBoard(doc))).not.toContain(from);
    expect(readCardById(doc, id)).toMatchObject({ owner: to, deputies: [to], votes: [to] });
  });

  test('a label that is deleted leaves every card', () => {
    const { doc, act, columns } = testBoard();
    const label = newId<LabelId>(random);
    addCards(
      doc,
      act,
      [
        { name: 'A', labels: [label] },
        { name: 'B', labels: [label] },
      ],
      { column: at(columns, 0) },
    );
    removeLabel(doc, act, label);
    expect(readBoard(doc).cards.flatMap(({ labels }) => labels)).toEqual([]);
  });

  test('a card goes to another board under its own id, with its custom values', () => {
    const [here, there] = [testBoard(1), testBoard(5)];
    const field = addField(here.doc, here.act, { name: 'Fee', type: 'number' });
    const twin = addField(there.doc, there.act, { name: 'Fee', type: 'number' });
    const other = addField(here.doc, here.act, { name: 'Note', type: 'text' });
    const id = addCard(
      here.doc,
      here.act,
      { name: 'A', values: { [field]: 5, [other]: 'x' } },
      { column: at(here.columns, 0) },
    );
    addChecklist(here.doc, here.act, id, 'Entry', ['Visit']);
    const before = readCardById(here.doc, id);
    const snapshot = takeCard(here.doc, here.act, id);
    putCard(there.doc, there.act, snapshot, { column: at(there.columns, 2) });
    expect(readBoard(here.doc).cards).toEqual([]);
    const after = readCardById(there.doc, id);
    expect(after).toMatchObject({ name: 'A', checklists: before?.checklists, created: before?.created });
    expect(after?.values).toEqual({ [twin]: 5, [other]: 'x' });
    expect(refusal(() => putCard(there.doc, there.act, snapshot, { column: at(there.columns, 2) }))).toBe(
      'already-here',
    );
  });
});

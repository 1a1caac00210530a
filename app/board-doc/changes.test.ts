import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type LabelId, type MemberId, newId } from '../domain/ids';
import {
  addCard,
  archiveCards,
  restoreCards,
  setCardFields,
  setDeputy,
  setFieldValue,
  setLabel,
  setVote,
} from './card-commands';
import { type BoardChange, describeChanges } from './changes';
import { addChecklist, addItems, removeChecklist, removeItem, renameChecklist, setItem } from './checklist-commands';
import { addColumn, archiveColumn, moveColumn, removeColumn, updateColumn } from './column-commands';
import { setDescription } from './description';
import { addField, addLink, removeLink, setLink } from './link-commands';
import { migrateBoardDoc } from './migrate';
import { moveCards } from './place-commands';
import { cardsOf } from './schema';
import { at, seededBytes, testBoard } from './testing';

const random = seededBytes(3);

/** A server's copy of a board, and what it says about each update that it receives from a client. */
function observed() {
  const { doc, act, columns } = testBoard();
  const card = addCard(doc, act, { name: 'Harbour Cluster' }, { column: at(columns, 0) });
  const server = new Y.Doc();
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  migrateBoardDoc(server);
  let said: BoardChange[] = [];
  server.on('afterTransaction', (transaction: Y.Transaction) => {
    said = [...said, ...describeChanges(transaction, server)];
  });
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(server, update));
  const after = (run: () => void): BoardChange[] => {
    said = [];
    run();
    return said;
  };
  return { doc, act, columns, card, server, after };
}

const on = (cardId: string) => ({ cardId, cardName: 'Harbour Cluster' });

describe('what a transaction changed', () => {
  test('a move names both columns with their stages; a move within a column is no news', () => {
    const { doc, act, columns, card, after } = observed();
    expect(after(() => moveCards(doc, act, [card], { column: at(columns, 2) }))).toEqual([
      {
        ...on(card),
        kind: 'card.moved',
        from: { id: columns[0], name: 'Join', stage: 'join' },
        to: { id: columns[2], name: 'Prune', stage: 'prune' },
      },
    ]);
    const other = addCard(doc, act, { name: 'B' }, { column: at(columns, 2) });
    expect(after(() => moveCards(doc, act, [card], { column: at(columns, 2), after: other }))).toEqual([]);
  });

  test('a card is added, renamed, edited, archived, restored and removed', () => {
    const { doc, act, columns, card, after } = observed();
    expect(
      after(() => void addCard(doc, act, { name: 'B', description: 'x' }, { column: at(columns, 1) })),
    ).toMatchObject([{ kind: 'card.added', cardName: 'B', column: { name: 'Active' } }]);
    const owner = newId<MemberId>(random);
    expect(
      after(() => setCardFields(doc, act, card, { owner, review: '2026-05-01', segment: { now: 1, future: -1 } })),
    ).toEqual([
      { ...on(card), kind: 'card.edited', field: 'owner', from: null, to: owner },
      { ...on(card), kind: 'card.edited', field: 'segment', from: null, to: [1, -1] },
      { ...on(card), kind: 'card.edited', field: 'review', from: null, to: '2026-05-01' },
    ]);
    expect(after(() => archiveCards(doc, act, [card]))).toEqual([{ ...on(card), kind: 'card.archived' }]);
    expect(after(() => restoreCards(doc, act, [card]))).toEqual([{ ...on(card), kind: 'card.restored' }]);
    expect(after(() => setDescription(doc, act, card, 'Hello'))).toEqual([{ ...on(card), kind: 'description.edited' }]);
    expect(after(() => setCardFields(doc, act, card, { name: 'Port' }))).toEqual([
      { cardId: card, cardName: 'Port', kind: 'card.renamed', from: 'Harbour Cluster', to: 'Port' },
    ]);
    expect(after(() => cardsOf(doc).delete(card))).toEqual([{ kind: 'card.removed', cardId: card, cardName: 'Port' }]);
  });

  test('people, labels, votes, links and values', () => {
    const { doc, act, card, after } = observed();
    const [label, member] = [newId<LabelId>(random), newId<MemberId>(random)];
    expect(after(() => setLabel(doc, act, [card], label, true))).toEqual([
      { ...on(card), kind: 'label.added', labelId: label },
    ]);
    expect(after(() => setLabel(doc, act, [card], label, false))).toMatchObject([{ kind: 'label.removed' }]);
    expect(after(() => setDeputy(doc, act, [card], member, true))).toMatchObject([
      { kind: 'deputy.added', memberId: member },
    ]);
    expect(after(() => setVote(doc, act, card, member, true))).toMatchObject([
      { kind: 'vote.added', memberId: member },
    ]);
    const link = addLink(doc, act, card, { name: 'Site', url: 'example.org' });
    expect(after(() => setLink(doc, act, card, link, { name: 'Home' }))).toMatchObject([
      { kind: 'link.changed', name: 'Home' },
    ]);
    expect(after(() => removeLink(doc, act, card, link))).toMatchObject([{ kind: 'link.removed', name: 'Home' }]);
    const field = addField(doc, act, { name: 'Fee', type: 'number' });
    expect(after(() => setFieldValue(doc, act, card, field, 10))).toEqual([
      { ...on(card), kind: 'value.changed', fieldId: field, fieldName: 'Fee', from: null, to: 10 },
    ]);
  });

  test('checklists and their items', () => {
    const { doc, act, card, after } = observed();
    let list = addChecklist(doc, act, card, 'First');
    expect(after(() => (list = addChecklist(doc, act, card, 'Entry', ['Visit'])))).toEqual([
      { ...on(card), kind: 'checklist.added', name: 'Entry' },
    ]);
    expect(after(() => renameChecklist(doc, act, card, list, 'Joining'))).toMatchObject([
      { kind: 'checklist.renamed', name: 'Joining' },
    ]);
    let items = addItems(doc, act, card, list, ['Call']);
    expect(after(() => (items = addItems(doc, act, card, list, ['Apply'])))).toMatchObject([
      { kind: 'item.added', text: 'Apply' },
    ]);
    expect(after(() => setItem(doc, act, card, list, at(items, 0), { done: true }))).toMatchObject([
      { kind: 'item.done', text: 'Apply' },
    ]);
    expect(after(() => removeItem(doc, act, card, list, at(items, 0)))).toMatchObject([
      { kind: 'item.removed', text: 'Apply' },
    ]);
    expect(after(() => removeChecklist(doc, act, card, list))).toMatchObject([
      { kind: 'checklist.removed', name: 'Joining' },
    ]);
  });

  test('columns, also one that is removed with its cards moved on', () => {
    const { doc, act, columns, card, after } = observed();
    expect(after(() => void addColumn(doc, act, { name: 'Radar', stage: 'join' }))).toMatchObject([
      { kind: 'column.added', column: { name: 'Radar' } },
    ]);
    expect(after(() => updateColumn(doc, act, at(columns, 1), { name: 'In', stage: 'left' }))).toMatchObject([
      { kind: 'column.renamed', from: 'Active', to: 'In' },
      { kind: 'column.edited', field: 'stage', from: 'active', to: 'left' },
    ]);
    expect(after(() => moveColumn(doc, act, at(columns, 1), { at: 'start' }))).toMatchObject([
      { kind: 'column.moved' },
    ]);
    expect(after(() => archiveColumn(doc, act, at(columns, 2)))).toMatchObject([{ kind: 'column.archived' }]);
    expect(after(() => removeColumn(doc, act, at(columns, 0), at(columns, 3)))).toEqual([
      { kind: 'column.removed', column: { id: columns[0], name: 'Join', stage: 'join' } },
      {
        ...on(card),
        kind: 'card.moved',
        from: { id: columns[0], name: 'Join', stage: 'join' },
        to: { id: columns[3], name: 'Left', stage: 'left' },
      },
    ]);
  });

  test('nonsense is described as nothing rather than thrown at', () => {
    const { doc, columns, card, after } = observed();
    const map = cardsOf(doc).get(card) as Y.Map<unknown>;
    const said = after(() =>
      doc.transact(() => {
        map.set('place', 7);
        map.set('labels', 'x');
        map.set('checklists', new Y.Map([['a', new Y.Map([['items', new Y.Array()]])]]));
        cardsOf(doc).set('no id', new Y.Map());
        cardsOf(doc).set(at(columns, 0), 'no card');
      }),
    );
    expect(said).toEqual([]);
  });
});

// Random acts on a board, for tests that look for the sequence nobody thought of.

import * as Y from 'yjs';
import type { CardId, ColumnId, LabelId, MemberId } from '../domain/ids';
import { isId } from '../domain/ids';
import type { Act } from './act';
import { BoardError } from './board-error';
import {
  addCards,
  archiveCards,
  duplicateCard,
  renameCard,
  restoreCards,
  setFieldsOfCards,
  setLabel,
} from './card-commands';
import { addChecklist, addItems, moveItem, setItem } from './checklist-commands';
import { addColumn, archiveColumn, moveColumn, removeColumn, restoreColumn, updateColumn } from './column-commands';
import { findDescription } from './description';
import { replaceMember } from './handover-commands';
import { emptyColumn, moveCards } from './place-commands';
import { readCardById, readColumns } from './read';
import { cardsOf } from './schema';

/** A random number below a limit. */
export type Pick = (limit: number) => number;

type RandomAct = (doc: Y.Doc, act: Act, pick: Pick) => void;

const MEMBERS = ['m', 'n', 'o'].map((letter) => letter.repeat(20) as MemberId);
const LABELS = ['k', 'l'].map((letter) => letter.repeat(20) as LabelId);

/** Each act with how often it comes up. */
const ACTS: readonly (readonly [number, RandomAct])[] = [
  [30, (doc, act, pick) => moveCards(doc, act, someCards(doc, pick), somePlace(doc, pick))],
  [8, (doc, act, pick) => void addCards(doc, act, names(pick), { column: someColumn(doc, pick) })],
  [8, (doc, act, pick) => renameCard(doc, act, someCard(doc, pick), `Card ${pick(1000)}`)],
  [6, (doc, act, pick) => archiveCards(doc, act, someCards(doc, pick))],
  [6, (doc, act, pick) => restoreCards(doc, act, someCards(doc, pick))],
  [6, (doc, act, pick) => setLabel(doc, act, someCards(doc, pick), of(LABELS, pick), pick(2) === 0)],
  [
    6,
    (doc, act, pick) => setFieldsOfCards(doc, act, someCards(doc, pick), { owner: of(MEMBERS, pick), hours: pick(9) }),
  ],
  [8, typeSomething],
  [3, (doc, act, pick) => void addChecklist(doc, act, someCard(doc, pick), `List ${pick(9)}`, ['one', 'two'])],
  [5, changeItems],
  [2, (doc, act, pick) => void duplicateCard(doc, act, someCard(doc, pick))],
  [2, (doc, act, pick) => archiveColumn(doc, act, someColumn(doc, pick))],
  [3, (doc, act, pick) => restoreColumn(doc, act, someColumn(doc, pick))],
  [3, (doc, act, pick) => moveColumn(doc, act, someColumn(doc, pick), { after: someColumn(doc, pick) })],
  [2, (doc, act, pick) => void addColumn(doc, act, { name: `Column ${pick(99)}`, stage: 'active' })],
  [2, (doc, act, pick) => removeColumn(doc, act, someColumn(doc, pick), someColumn(doc, pick))],
  [
    2,
    (doc, act, pick) => updateColumn(doc, act, someColumn(doc, pick), { name: `Column ${pick(99)}`, limit: pick(9) }),
  ],
  [2, (doc, act, pick) => emptyColumn(doc, act, someColumn(doc, pick), someColumn(doc, pick))],
  [1, (doc, act, pick) => replaceMember(doc, act, of(MEMBERS, pick), of(MEMBERS, pick))],
];
const BAG = ACTS.flatMap(([weight, run]) => Array.from({ length: weight }, () => run));

/** Does one random thing; a command that refuses has done nothing. */
export function actAtRandom(doc: Y.Doc, act: Act, pick: Pick): void {
  const run = BAG[pick(BAG.length)];
  try {
    run?.(doc, act, pick);
  } catch (error) {
    if (!(error instanceof BoardError)) throw error;
  }
}

function typeSomething(doc: Y.Doc, act: Act, pick: Pick): void {
  const fragment = findDescription(doc, someCard(doc, pick));
  if (fragment === null) return;
  doc.transact(() => {
    const blocks = fragment.toArray();
    const block = blocks[pick(blocks.length + 1)];
    const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
    if (text instanceof Y.XmlText) {
      text.insert(pick(text.length + 1), 'word ');
      if (pick(4) === 0) text.delete(0, Math.min(text.length, pick(4)));
    } else if (block !== undefined) fragment.delete(blocks.indexOf(block), 1);
    else {
      const made = new Y.XmlElement('paragraph');
      made.insert(0, [new Y.XmlText('line')]);
      fragment.insert(pick(blocks.length + 1), [made]);
    }
  }, act.origin);
}

function changeItems(doc: Y.Doc, act: Act, pick: Pick): void {
  const card = someCard(doc, pick);
  const list = readCardById(doc, card)?.checklists[0];
  const [first, second] = list?.items ?? [];
  if (list === undefined) return;
  if (first === undefined || pick(3) === 0) addItems(doc, act, card, list.id, [`item ${pick(99)}`]);
  else if (pick(2) === 0) setItem(doc, act, card, list.id, first.id, { done: pick(2) === 0 });
  else moveItem(doc, act, card, list.id, first.id, { after: second?.id });
}

function someCard(doc: Y.Doc, pick: Pick): CardId {
  const ids = [...cardsOf(doc).keys()].filter(isId);
  return (ids[pick(Math.max(1, ids.length))] ?? 'x') as CardId;
}

function someCards(doc: Y.Doc, pick: Pick): CardId[] {
  return Array.from({ length: 1 + pick(3) }, () => someCard(doc, pick));
}

function someColumn(doc: Y.Doc, pick: Pick): ColumnId {
  const columns = readColumns(doc);
  return columns[pick(Math.max(1, columns.length))]?.id ?? ('x' as ColumnId);
}

function somePlace(doc: Y.Doc, pick: Pick) {
  const beside = someCard(doc, pick);
  const where = [{ after: beside }, { before: beside }, { at: 'start' as const }, {}][pick(4)];
  return { column: someColumn(doc, pick), ...where };
}

function names(pick: Pick): { name: string }[] {
  return Array.from({ length: 1 + pick(3) }, () => ({ name: `New ${pick(1000)}` }));
}

function of<T>(list: readonly T[], pick: Pick): T {
  const one = list[pick(list.length)];
  if (one === undefined) throw new RangeError('an empty list');
  return one;
}

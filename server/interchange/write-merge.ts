import * as Y from 'yjs';
import { innerMap, write, writeMembership } from '../../app/board-doc/act';
import type { CardContent, ColumnContent } from '../../app/board-doc/content';
import { writeDescription } from '../../app/board-doc/description';
import { newCardMap, newChecklistMap } from '../../app/board-doc/new-card';
import { readBoard } from '../../app/board-doc/read';
import { mapIn } from '../../app/board-doc/read-values';
import { cardsOf, columnsOf, fieldsOf } from '../../app/board-doc/schema';
import type { ColumnId, RandomBytes } from '../../app/domain/ids';
import { keysBetween, type OrderKey } from '../../app/domain/order-keys';
import type { BoardMerge, CardChange, ChecklistChange } from './merge-board';

const columnMapOf = ({ id: _, ...column }: ColumnContent): Y.Map<unknown> => new Y.Map(Object.entries(column));

/** Writes a merge into the document that it was made for, in one transaction. */
export function writeMerge(doc: Y.Doc, merge: BoardMerge, randomBytes: RandomBytes): void {
  const here = readBoard(doc);
  const lastOrders = new Map<ColumnId, OrderKey>();
  for (const card of here.cards) lastOrders.set(card.column, card.order);
  const next = (column: ColumnId): OrderKey => {
    const order = oneKey(lastOrders.get(column) ?? null, randomBytes);
    lastOrders.set(column, order);
    return order;
  };
  doc.transact(() => {
    let lastColumn = here.columns.at(-1)?.order ?? null;
    for (const column of merge.newColumns) {
      lastColumn = oneKey(lastColumn, randomBytes);
      columnsOf(doc).set(column.id, columnMapOf({ ...column, order: lastColumn }));
    }
    for (const { id, set } of merge.columns) {
      const map = mapIn(columnsOf(doc).get(id));
      if (map) for (const [key, value] of Object.entries(set)) write(map, key, value);
    }
    let lastField = here.fields.at(-1)?.order ?? null;
    for (const { id, ...field } of merge.newFields) {
      lastField = oneKey(lastField, randomBytes);
      fieldsOf(doc).set(id, { ...field, options: [...field.options], order: lastField });
    }
    const byId = new Map(here.cards.map((card) => [card.id, card]));
    for (const change of merge.cards) {
      const map = mapIn(cardsOf(doc).get(change.id));
      const card = byId.get(change.id);
      if (map && card) writeCard(map, card, change, next, randomBytes);
    }
    for (const card of merge.newCards) {
      const place = { column: card.column, order: next(card.column) };
      cardsOf(doc).set(card.id, newCardMap(card, place, card.created));
    }
  });
}

function writeCard(
  map: Y.Map<unknown>,
  card: CardContent,
  change: CardChange,
  next: (column: ColumnId) => OrderKey,
  randomBytes: RandomBytes,
): void {
  for (const [key, value] of Object.entries(change.fields)) write(map, key, value);
  if (change.archived !== undefined) write(map, 'archived', change.archived);
  if (change.column !== undefined) map.set('place', { column: change.column, order: next(change.column) });
  if (change.description !== undefined) writeDescription(map, change.description);
  for (const set of ['deputies', 'labels', 'votes'] as const) {
    for (const id of change[set].remove) writeMembership(map, set, id, false);
    for (const id of change[set].add) writeMembership(map, set, id, true);
  }
  let lastList = card.checklists.at(-1)?.order ?? null;
  for (const { id, ...checklist } of change.newChecklists) {
    lastList = oneKey(lastList, randomBytes);
    innerMap(map, 'checklists').set(id, newChecklistMap({ ...checklist, order: lastList }));
  }
  for (const checklist of change.checklists) writeChecklist(map, card, checklist, randomBytes);
  let lastLink = card.links.at(-1)?.order ?? null;
  for (const { id, name, url } of change.newLinks) {
    lastLink = oneKey(lastLink, randomBytes);
    innerMap(map, 'links').set(id, { name, url, order: lastLink });
  }
  for (const [key, value] of change.network) write(map, key, value);
  for (const [field, value] of change.values) write(innerMap(map, 'values'), field, value);
}

function writeChecklist(
  map: Y.Map<unknown>,
  card: CardContent,
  change: ChecklistChange,
  randomBytes: RandomBytes,
): void {
  const list = mapIn(innerMap(map, 'checklists').get(change.id));
  if (!list) return;
  if (change.name !== undefined) write(list, 'name', change.name);
  const items = innerMap(list, 'items');
  for (const { id, set } of change.items) {
    const item = mapIn(items.get(id));
    if (item) for (const [key, value] of Object.entries(set)) write(item, key, value);
  }
  let last = card.checklists.find(({ id }) => id === change.id)?.items.at(-1)?.order ?? null;
  for (const { id, ...item } of change.newItems) {
    last = oneKey(last, randomBytes);
    items.set(id, new Y.Map<unknown>(Object.entries({ ...item, order: last })));
  }
}

function oneKey(after: OrderKey | null, randomBytes: RandomBytes): OrderKey {
  const [key] = keysBetween(after, null, 1, randomBytes);
  if (key === undefined) throw new RangeError('a key was asked for');
  return key;
}

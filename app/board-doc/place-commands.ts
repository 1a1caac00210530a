// Where cards stand: finding a place and moving there. A move is one write of {column, order} on each card.

import type * as Y from 'yjs';
import type { CardId, ColumnId } from '../domain/ids';
import { compareByOrder, type OrderKey } from '../domain/order-keys';
import { type Act, columnMap } from './act';
import { type SiblingPlace, siblingIndex, siblingKeys } from './ordered';
import { type ColumnFinder, readColumnFinder, readStanding, type Standing, standingsOf } from './places';
import { readColumns } from './read';
import { mapIn } from './read-values';
import { cardsOf, LOST_COLUMN } from './schema';
import { recordStage } from './stage-history';

/**
 * A place in a column: beside a card, or at an end (the end when nothing is said). `after` is tried first, then
 * `before`; a card that has vanished meanwhile is passed over.
 */
export interface Place extends SiblingPlace<CardId> {
  readonly column: ColumnId;
}

/** Moves cards to a place, in the order in which they stood. Cards that are gone are left out. */
export function moveCards(doc: Y.Doc, act: Act, ids: readonly CardId[], place: Place): void {
  doc.transact(() => {
    requireColumn(doc, place.column);
    const columns = readColumns(doc);
    const findColumn = readColumnFinder(columns);
    const moved = standingInOrder(doc, ids, findColumn, columns);
    const chosen = new Set(moved.map(({ id }) => id));
    const all = standingsOf(doc, place.column, findColumn);
    const others = all.filter(({ id }) => !chosen.has(id));
    const index = siblingIndex(others, place);
    const wanted = [...others.slice(0, index), ...moved, ...others.slice(index)];
    if (wanted.length === all.length && wanted.every(({ id }, i) => id === all[i]?.id)) return;
    const keys = makeRoom(doc, act, place.column, others, index, moved.length);
    const stages = new Map(columns.map(({ id, stage }) => [id, stage]));
    for (const [i, { id, column }] of moved.entries()) {
      const [from, to] = [stages.get(column), stages.get(place.column)];
      const map = mapIn(cardsOf(doc).get(id));
      if (map && from && to && from !== to) recordStage(map, act, from, to);
      setPlace(doc, id, place.column, keys[i]);
    }
  }, act.origin);
}

/** Order keys for that many new cards at a place, making room when there is none. Inside a transaction. */
export function keysAt(doc: Y.Doc, act: Act, place: Place, count: number): OrderKey[] {
  requireColumn(doc, place.column);
  const others = standingsOf(doc, place.column, readColumnFinder(readColumns(doc)));
  return makeRoom(doc, act, place.column, others, siblingIndex(others, place), count);
}

/** Moves every card of a column that is not archived to the end of another. */
export function emptyColumn(doc: Y.Doc, act: Act, column: ColumnId, into: ColumnId): void {
  const standings = standingsOf(doc, column, readColumnFinder(readColumns(doc)));
  const ids = standings.map(({ id }) => id).filter((id) => mapIn(cardsOf(doc).get(id))?.get('archived') == null);
  moveCards(doc, act, ids, { column: into });
}

function requireColumn(doc: Y.Doc, column: ColumnId): void {
  if (column !== LOST_COLUMN) columnMap(doc, column);
}

/** Keys among the cards of a column; the whole column is keyed anew when there is no room. */
function makeRoom(doc: Y.Doc, act: Act, column: ColumnId, others: readonly Standing[], index: number, count: number) {
  return siblingKeys(others, index, count, act, (id, order) => setPlace(doc, id, column, order));
}

function setPlace(doc: Y.Doc, id: CardId, column: ColumnId, order: OrderKey | undefined): void {
  mapIn(cardsOf(doc).get(id))?.set('place', { column, order });
}

function standingInOrder(
  doc: Y.Doc,
  ids: readonly CardId[],
  findColumn: ColumnFinder,
  columns: readonly { readonly id: ColumnId }[],
): Standing[] {
  const position = new Map(columns.map(({ id }, i) => [id, i]));
  const byId = new Map<CardId, Standing>();
  for (const id of ids) {
    const standing = readStanding(id, cardsOf(doc).get(id), findColumn);
    if (standing !== null) byId.set(id, standing);
  }
  return [...byId.values()].sort(
    (a, b) =>
      (position.get(a.column) ?? 0) - (position.get(b.column) ?? 0) || compareByOrder(a.order, a.id, b.order, b.id),
  );
}

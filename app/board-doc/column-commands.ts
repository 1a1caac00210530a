// Acts on columns. A column is archived with its cards; it is removed only when its cards have another column.

import * as Y from 'yjs';
import { type Colour, isColour } from '../domain/colours';
import { type ColumnId, newId } from '../domain/ids';
import { isStage, type Stage } from '../domain/life-cycle';
import { LIMITS } from '../domain/limits';
import type { OrderKey } from '../domain/order-keys';
import { type Act, columnMap, requireName, write } from './act';
import { BoardError } from './board-error';
import type { ColumnContent } from './content';
import { onlyKey, type SiblingPlace, siblingIndex, siblingKeys } from './ordered';
import { moveCards } from './place-commands';
import { readColumnFinder, standingsOf } from './places';
import { readColumns } from './read';
import { numberIn } from './read-values';
import { columnsOf } from './schema';

/** What can be set on a column. */
export interface ColumnFields {
  readonly name: string;
  readonly stage: Stage;
  readonly colour: Colour | null;
  /** Soft limit of cards; null for none. */
  readonly limit: number | null;
}

/** Where a column goes among the others. */
export type ColumnPlace = SiblingPlace<ColumnId>;

/** Adds a column; returns its id. */
export function addColumn(
  doc: Y.Doc,
  act: Act,
  column: Partial<ColumnFields> & { readonly id?: ColumnId; readonly name: string; readonly stage: Stage },
  place: ColumnPlace = {},
): ColumnId {
  const { name, stage, colour = null, limit = null } = checkColumn(column);
  const present = readColumns(doc);
  if (present.length >= LIMITS.columnsPerBoard) throw new BoardError('too-many', LIMITS.columnsPerBoard);
  const id = column.id ?? newId<ColumnId>(act.randomBytes);
  doc.transact(() => {
    const order = orderAt(doc, act, present, place);
    columnsOf(doc).set(id, new Y.Map<unknown>(Object.entries({ name, stage, order, colour, limit, archived: null })));
  }, act.origin);
  return id;
}

/** Changes a column's name, stage, colour or limit. */
export function updateColumn(doc: Y.Doc, act: Act, id: ColumnId, fields: Partial<ColumnFields>): void {
  const map = columnMap(doc, id);
  const checked = Object.entries(checkColumn(fields));
  doc.transact(() => {
    for (const [key, value] of checked) write(map, key, value);
  }, act.origin);
}

/** Moves a column among the others. */
export function moveColumn(doc: Y.Doc, act: Act, id: ColumnId, place: ColumnPlace): void {
  const map = columnMap(doc, id);
  doc.transact(() => {
    const all = readColumns(doc);
    const others = all.filter((column) => column.id !== id);
    if (siblingIndex(others, place) === all.findIndex((column) => column.id === id)) return;
    map.set('order', orderAt(doc, act, others, place));
  }, act.origin);
}

/** Archives a column; its cards are hidden with it. */
export function archiveColumn(doc: Y.Doc, act: Act, id: ColumnId): void {
  const map = columnMap(doc, id);
  doc.transact(() => write(map, 'archived', act.at), act.origin);
}

/** Brings a column back with the cards that were hidden with it. */
export function restoreColumn(doc: Y.Doc, act: Act, id: ColumnId): void {
  const map = columnMap(doc, id);
  doc.transact(() => write(map, 'archived', null), act.origin);
}

/** Removes a column for good; all its cards, archived ones too, go to the end of another. */
export function removeColumn(doc: Y.Doc, act: Act, id: ColumnId, into: ColumnId): void {
  columnMap(doc, id);
  if (id === into) throw new BoardError('last-column');
  columnMap(doc, into);
  doc.transact(() => {
    const standings = standingsOf(doc, id, readColumnFinder(readColumns(doc)));
    moveCards(
      doc,
      act,
      standings.map((standing) => standing.id),
      { column: into },
    );
    columnsOf(doc).delete(id);
  }, act.origin);
}

function checkColumn(fields: Partial<ColumnFields>): Partial<ColumnFields> & { name: string; stage: Stage };
function checkColumn({ name, stage, colour, limit }: Partial<ColumnFields>): Partial<ColumnFields> {
  if (stage !== undefined && !isStage(stage)) throw new BoardError('bad-value');
  if (colour !== undefined && colour !== null && !isColour(colour)) throw new BoardError('bad-value');
  if (limit !== undefined && limit !== null && numberIn(limit, LIMITS.cardsPerBoard) === null)
    throw new BoardError('bad-number', LIMITS.cardsPerBoard);
  return {
    ...(name !== undefined && { name: requireName(name, LIMITS.columnName) }),
    ...(stage !== undefined && { stage }),
    ...(colour !== undefined && { colour }),
    ...(limit !== undefined && { limit }),
  };
}

function orderAt(doc: Y.Doc, act: Act, others: readonly ColumnContent[], place: ColumnPlace): OrderKey {
  return onlyKey(
    siblingKeys(others, siblingIndex(others, place), 1, act, (id, order) => columnMap(doc, id).set('order', order)),
  );
}

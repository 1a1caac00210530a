// The board as a Yjs document, schema version 2. The top-level maps are root types: every client has them without
// creating them. A card or column is one Y.Map under its id, made once and never reinserted.
//
//   meta    : { schema }
//   columns : columnId → Y.Map { name, stage, order, colour, limit, archived }
//   fields  : fieldId → plain { name, type, options, order }
//   cards   : cardId → Y.Map { place: {column, order}, name, purpose, text: Y.XmlFragment, owner, deputies: Y.Map,
//             labels: Y.Map, segment, review, bestBefore, joined, webAddress, hours,
//             checklists: Y.Map<id, Y.Map{name, order, items: Y.Map<id, Y.Map{text, done, order, assignee, due}>}>,
//             links: Y.Map<id, plain {name, url, order}>, values: Y.Map, votes: Y.Map, archived, created }
//
// `place` is ONE plain value, so a move is one write and a card is never in two columns. `text` is the description; in
// version 1 it was markdown in a Y.Text under `description`.

import * as Y from 'yjs';
import type { Colour } from '../domain/colours';
import { type ColumnId, newId, type RandomBytes } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import { freshKeys } from '../domain/order-keys';

export const SCHEMA_VERSION = 2;

/** Stands for "some column" when a document has cards and no column at all. */
export const LOST_COLUMN = 'lostcolumn0000000000' as ColumnId;

export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');
export const columnsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('columns');
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('fields');
export const cardsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('cards');

/** A column to begin with. Its name is the maker's, in the maker's language. */
export interface InitialColumn {
  readonly id?: ColumnId;
  readonly name: string;
  readonly stage: Stage;
  readonly colour?: Colour | null;
}

/** A new board document with its first columns. */
export function createBoardDoc(columns: readonly InitialColumn[], randomBytes: RandomBytes): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => initialiseBoard(doc, columns, randomBytes));
  return doc;
}

/** Writes the schema and the first columns into an empty document, inside the caller's transaction. */
export function initialiseBoard(doc: Y.Doc, columns: readonly InitialColumn[], randomBytes: RandomBytes): void {
  metaOf(doc).set('schema', SCHEMA_VERSION);
  const keys = freshKeys(columns.length, randomBytes);
  columns.forEach(({ id, name, stage, colour = null }, i) => {
    columnsOf(doc).set(
      id ?? newId<ColumnId>(randomBytes),
      new Y.Map<unknown>(Object.entries({ name, stage, order: keys[i], colour, limit: null, archived: null })),
    );
  });
}

/** Whether the document holds a board (and has not just been created empty on this device). */
export function isBoardDoc(doc: Y.Doc): boolean {
  return metaOf(doc).has('schema');
}

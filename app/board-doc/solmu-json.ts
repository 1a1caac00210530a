// A board as Solmu's own JSON: exactly what the document holds, so that what was exported comes back the same.

import * as Y from 'yjs';
import { newId, type RandomBytes } from '../domain/ids';
import { BoardError } from './board-error';
import type { BoardContent, CardContent, ColumnContent, FieldContent } from './content';
import { newCardMap } from './new-card';
import { readBoard } from './read';
import { idIn, recordIn } from './read-values';
import { cardsOf, columnsOf, fieldsOf, metaOf, SCHEMA_VERSION } from './schema';

export const BOARD_FORMAT = 'solmu.board';

/** What the JSON of a board's document holds. */
export interface BoardExport extends BoardContent {
  readonly format: typeof BOARD_FORMAT;
  readonly version: number;
}

/** A board's content with the mark of its format, ready for JSON. */
export function exportBoardContent(doc: Y.Doc): BoardExport {
  return { format: BOARD_FORMAT, version: SCHEMA_VERSION, ...readBoard(doc) };
}

/** Writes content into an empty document, inside one transaction. Cards keep the ids and places they are given. */
export function writeBoardContent(doc: Y.Doc, { columns, cards, fields }: BoardContent, origin: unknown = null): void {
  doc.transact(() => {
    metaOf(doc).set('schema', SCHEMA_VERSION);
    for (const { id, ...column } of columns) columnsOf(doc).set(id, new Y.Map<unknown>(Object.entries(column)));
    for (const { id, ...field } of fields) fieldsOf(doc).set(id, { ...field, options: [...field.options] });
    for (const card of cards)
      cardsOf(doc).set(card.id, newCardMap(card, { column: card.column, order: card.order }, card.created));
  }, origin);
}

/**
 * Reads a board from parsed JSON that anybody may have written. It goes through a document and is read back, so that
 * what comes out is what a board can hold; refuses what is no board, or one of a newer Solmu.
 */
export function importBoardContent(json: unknown): BoardContent {
  const record = recordIn(json);
  if (record?.format !== BOARD_FORMAT || typeof record.version !== 'number') throw new BoardError('unknown-format');
  if (record.version > SCHEMA_VERSION) throw new BoardError('unknown-format', SCHEMA_VERSION);
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const column of listOf(record.columns)) putLoose(columnsOf(doc), column, looseMap(column));
      for (const field of listOf(record.fields)) putLoose(fieldsOf(doc), field, withoutId(field));
      for (const card of listOf(record.cards)) putLoose(cardsOf(doc), card, looseCard(card));
    });
    return readBoard(doc);
  } finally {
    doc.destroy();
  }
}

/** The same content under new ids, for a second copy beside the first. */
export function withNewIds(content: BoardContent, randomBytes: RandomBytes): BoardContent {
  const ids = new Map<string, string>();
  const fresh = <T extends string>(id: T): T => {
    const known = ids.get(id) ?? newId(randomBytes);
    ids.set(id, known);
    return known as T;
  };
  const columns: ColumnContent[] = content.columns.map((column) => ({ ...column, id: fresh(column.id) }));
  const fields: FieldContent[] = content.fields.map((field) => ({ ...field, id: fresh(field.id) }));
  const cards: CardContent[] = content.cards.map((card) => ({
    ...card,
    id: fresh(card.id),
    column: fresh(card.column),
    checklists: card.checklists.map((list) => ({
      ...list,
      id: fresh(list.id),
      items: list.items.map((item) => ({ ...item, id: fresh(item.id) })),
    })),
    links: card.links.map((link) => ({ ...link, id: fresh(link.id) })),
    values: Object.fromEntries(Object.entries(card.values).map(([id, value]) => [fresh(id), value])),
  }));
  return { columns, cards, fields };
}

type Loose = Record<string, unknown>;

function listOf(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map(recordIn).filter((entry) => entry !== null) : [];
}

function putLoose(map: Y.Map<unknown>, entry: Loose, value: unknown): void {
  const id = idIn<string>(entry.id);
  if (id !== null) map.set(id, value);
}

function withoutId({ id: _, ...rest }: Loose): Loose {
  return rest;
}

function looseMap(entry: Loose): Y.Map<unknown> {
  return new Y.Map(Object.entries(withoutId(entry)).filter(([, value]) => isPlain(value)));
}

/** A card's map with whatever the JSON says, of whatever type; reading it back sorts out what is not a card's. */
function looseCard(card: Loose): Y.Map<unknown> {
  const { column, order, description, deputies, labels, votes, checklists, links, values, ...fields } = card;
  const map = looseMap(fields);
  map.set('place', { column: idIn<string>(column), order: typeof order === 'string' ? order : null });
  map.set('description', new Y.Text(typeof description === 'string' ? description : ''));
  for (const [key, ids] of Object.entries({ deputies, labels, votes }))
    map.set(key, new Y.Map(idsOf(ids).map((id) => [id, true] as const)));
  map.set('values', new Y.Map(Object.entries(recordIn(values) ?? {}).filter(([, value]) => isPlain(value))));
  map.set('links', looseMaps(links, withoutId));
  map.set('checklists', looseMaps(checklists, looseChecklist));
  return map;
}

function looseChecklist({ items, ...fields }: Loose): Y.Map<unknown> {
  const list = looseMap(fields);
  list.set('items', looseMaps(items, looseMap));
  return list;
}

function looseMaps(entries: unknown, make: (entry: Loose) => unknown): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const entry of listOf(entries)) putLoose(map, entry, make(entry));
  return map;
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((id) => idIn<string>(id)).filter((id) => id !== null) : [];
}

/** A value that Yjs stores as it is. */
function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || recordIn(value) !== null;
}

// A board as Solmu's own JSON: exactly what the document holds, so that what was exported comes back the same.

import * as Y from 'yjs';
import { newId, type RandomBytes } from '../domain/ids';
import { type CardFacets, facetEntries } from '../domain/network/facets';
import { LEDGER_FIELDS } from '../domain/network/value';
import { BoardError } from './board-error';
import type { BoardContent, CardContent, ColumnContent, FieldContent } from './content';
import { newCardMap } from './new-card';
import { readBoard, readBoardMaps } from './read';
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
 * Reads a board from parsed JSON that anybody may have written: by the same defensive reading as a document, so that
 * what comes out is what a board can hold. Refuses what is no board, or one of a newer Solmu.
 */
export function importBoardContent(json: unknown): BoardContent {
  const record = recordIn(json);
  if (record?.format !== BOARD_FORMAT || typeof record.version !== 'number') throw new BoardError('unknown-format');
  if (record.version > SCHEMA_VERSION) throw new BoardError('unknown-format', SCHEMA_VERSION);
  return readBoardMaps({
    columns: mapOf(record.columns, fieldsAsMap),
    fields: mapOf(record.fields, (field) => field),
    cards: mapOf(record.cards, cardAsMap),
  });
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

// The JSON in the shape of the document: lists of things with ids become maps by id.

type Loose = Record<string, unknown>;

function mapOf(list: unknown, shape: (entry: Loose) => unknown): Map<string, unknown> {
  const map = new Map<string, unknown>();
  for (const entry of Array.isArray(list) ? list.map(recordIn) : []) {
    const id = idIn<string>(entry?.id);
    if (entry !== null && id !== null) map.set(id, shape(entry));
  }
  return map;
}

function fieldsAsMap(entry: Loose): Map<string, unknown> {
  return new Map(Object.entries(entry));
}

function cardAsMap(card: Loose): Map<string, unknown> {
  const map = fieldsAsMap(card);
  map.set('place', { column: card.column, order: card.order });
  for (const key of ['deputies', 'labels', 'votes']) map.set(key, setOf(card[key]));
  map.set('checklists', mapOf(card.checklists, checklistAsMap));
  map.set(
    'links',
    mapOf(card.links, (link) => link),
  );
  map.set('values', fieldsAsMap(recordIn(card.values) ?? {}));
  for (const [key, value] of facetEntries(facetsIn(card))) map.set(key, value);
  return map;
}

/** A card's facets as somebody may have written them: lists where lists belong. Reading refuses the rest. */
function facetsIn(card: Loose): Partial<CardFacets> {
  const records = (key: string): Loose[] =>
    listIn(card[key])
      .map(recordIn)
      .filter((entry) => entry !== null);
  const facets = {
    reasons: listIn(card.reasons),
    effects: listIn(card.effects),
    themes: listIn(card.themes),
    levels: records('levels'),
    stages: records('stages'),
    partners: records('partners').map((tie) => ({ ...tie, roles: listIn(tie.roles), contacts: listIn(tie.contacts) })),
    services: records('services'),
    exchanges: records('exchanges'),
    ledger: records('ledger').map((entry) => ({ ...NO_AMOUNTS, ...entry })),
    signs: records('signs'),
    scores: records('scores').map((score) => ({ ...score, participants: listIn(score.participants) })),
    care: records('care'),
    handovers: records('handovers'),
  };
  return facets as unknown as Partial<CardFacets>;
}

const NO_AMOUNTS = Object.fromEntries(LEDGER_FIELDS.map((field) => [field, null]));

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checklistAsMap(list: Loose): Map<string, unknown> {
  return fieldsAsMap(list).set('items', mapOf(list.items, fieldsAsMap));
}

function setOf(list: unknown): Map<string, boolean> {
  const ids = Array.isArray(list) ? list.map((id) => idIn<string>(id)).filter((id) => id !== null) : [];
  return new Map(ids.map((id) => [id, true]));
}

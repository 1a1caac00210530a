// The document as plain values. Whatever a client wrote, reading never throws, and every card is in exactly one column.

import type * as Y from 'yjs';
import { type Colour, isColour } from '../domain/colours';
import type { CardId, ChecklistId, ChecklistItemId, ColumnId, FieldId, LabelId, LinkId, MemberId } from '../domain/ids';
import { isStage } from '../domain/life-cycle';
import { LIMITS } from '../domain/limits';
import { CHECKLIST_KINDS } from '../domain/network/checklist-kinds';
import { LEADERSHIPS, RELATION_STAGES, STRATEGIC_POSITIONS } from '../domain/network/cooperation';
import { readFacets } from '../domain/network/read-facets';
import { FEE_MODELS, FEE_PERIODS } from '../domain/network/value';
import { compareByOrder } from '../domain/order-keys';
import { parseSegment } from '../domain/segments';
import {
  type BoardContent,
  type CardContent,
  type CardNetwork,
  type ChecklistContent,
  type ChecklistItemContent,
  type ColumnContent,
  FIELD_TYPES,
  type FieldContent,
  type FieldValue,
  type LinkContent,
} from './content';
import { readDescription } from './description';
import { readColumnFinder } from './places';
import {
  addressIn,
  dateIn,
  entriesIn,
  idIn,
  idsIn,
  inOrder,
  instantIn,
  numberIn,
  orderIn,
  type ReadableMap,
  readableIn,
  recordIn,
  textIn,
  wordIn,
} from './read-values';
import { cardsOf, columnsOf, fieldsOf, LOST_COLUMN } from './schema';

const NO_DATE = '1970-01-01T00:00:00.000Z';

/** The three maps that make up a board. */
export interface BoardMaps {
  readonly columns: ReadableMap;
  readonly cards: ReadableMap;
  readonly fields: ReadableMap;
}

/** The whole board. */
export function readBoard(doc: Y.Doc): BoardContent {
  return readBoardMaps({ columns: columnsOf(doc), cards: cardsOf(doc), fields: fieldsOf(doc) });
}

/** The whole board from its maps, which need not be in a document. */
export function readBoardMaps(maps: BoardMaps): BoardContent {
  const columns = readColumnMap(maps.columns);
  const findColumn = readColumnFinder(columns);
  const position = new Map(columns.map(({ id }, i) => [id, i]));
  const cards: CardContent[] = [];
  for (const [key, value] of maps.cards.entries()) {
    const card = readCard(key, value, findColumn);
    if (card !== null) cards.push(card);
  }
  cards.sort(
    (a, b) =>
      (position.get(a.column) ?? 0) - (position.get(b.column) ?? 0) || compareByOrder(a.order, a.id, b.order, b.id),
  );
  const lost = columns.length === 0 && cards.length > 0;
  return { columns: lost ? [lostColumn()] : columns, cards, fields: readFieldMap(maps.fields) };
}

/** The columns in their order, archived ones too. */
export function readColumns(doc: Y.Doc): ColumnContent[] {
  return readColumnMap(columnsOf(doc));
}

/** The custom fields in their order. */
export function readFields(doc: Y.Doc): FieldContent[] {
  return readFieldMap(fieldsOf(doc));
}

/** One column; null when what stands under the id is none. */
export function readColumn(key: string, value: unknown): ColumnContent | null {
  const id = idIn<ColumnId>(key);
  const map = readableIn(value);
  if (id === null || map === null) return null;
  const stage = map.get('stage');
  return {
    id,
    name: textIn(map.get('name'), LIMITS.columnName),
    stage: isStage(stage) ? stage : 'active',
    order: orderIn(map.get('order')),
    colour: colourIn(map.get('colour')),
    limit: numberIn(map.get('limit'), LIMITS.cardsPerBoard),
    archived: instantIn(map.get('archived')),
  };
}

/** One card; null when what stands under the id is none. `findColumn` gives the column that shows it. */
export function readCard(key: string, value: unknown, findColumn: (column: unknown) => ColumnId): CardContent | null {
  const id = idIn<CardId>(key);
  const map = readableIn(value);
  if (id === null || map === null) return null;
  const place = recordIn(map.get('place'));
  return {
    id,
    column: findColumn(place?.column),
    order: orderIn(place?.order),
    name: textIn(map.get('name'), LIMITS.cardName),
    purpose: textIn(map.get('purpose'), LIMITS.cardPurpose),
    description: readDescription(map),
    owner: idIn<MemberId>(map.get('owner')),
    deputies: idsIn<MemberId>(map.get('deputies')),
    labels: idsIn<LabelId>(map.get('labels')),
    segment: parseSegment(map.get('segment')),
    review: dateIn(map.get('review')),
    bestBefore: dateIn(map.get('bestBefore')),
    joined: dateIn(map.get('joined')),
    webAddress: addressIn(map.get('webAddress'), LIMITS.webAddress),
    hours: numberIn(map.get('hours'), LIMITS.hoursPerMonth),
    ...readNetwork(map),
    checklists: readChecklists(map.get('checklists')),
    links: readLinks(map.get('links')),
    values: readFieldValues(map.get('values')),
    votes: idsIn<MemberId>(map.get('votes')),
    archived: instantIn(map.get('archived')),
    created: instantIn(map.get('created')) ?? NO_DATE,
  };
}

/** What a card says of its network beside the fields that every card has had from the start. */
export function readNetwork(map: ReadableMap): CardNetwork {
  return {
    position: wordIn(map.get('position'), STRATEGIC_POSITIONS),
    relation: wordIn(map.get('relation'), RELATION_STAGES),
    nextStep: textIn(map.get('nextStep'), LIMITS.nextStep),
    nextStepOn: dateIn(map.get('nextStepOn')),
    leadership: wordIn(map.get('leadership'), LEADERSHIPS),
    ledBy: textIn(map.get('ledBy'), LIMITS.ledBy),
    feeModel: wordIn(map.get('feeModel'), FEE_MODELS),
    feeAmount: numberIn(map.get('feeAmount'), LIMITS.money),
    feePer: wordIn(map.get('feePer'), FEE_PERIODS),
    scout: idIn<MemberId>(map.get('scout')),
    ...readFacets(map.entries()),
  };
}

/** One card by its id; null when the board has no such card. */
export function readCardById(doc: Y.Doc, id: CardId): CardContent | null {
  return readCard(id, cardsOf(doc).get(id), readColumnFinder(readColumns(doc)));
}

/** The column shown when a document has cards and no column. */
export function lostColumn(): ColumnContent {
  return {
    id: LOST_COLUMN,
    name: '',
    stage: 'join',
    order: orderIn(null),
    colour: null,
    limit: null,
    archived: null,
  };
}

function readColumnMap(map: ReadableMap): ColumnContent[] {
  const columns: ColumnContent[] = [];
  for (const [key, value] of map.entries()) {
    const column = readColumn(key, value);
    if (column !== null) columns.push(column);
  }
  return inOrder(columns);
}

function readFieldMap(map: ReadableMap): FieldContent[] {
  const fields: FieldContent[] = [];
  for (const [id, value] of entriesIn<FieldId>(map)) {
    const record = recordIn(value);
    if (record === null) continue;
    const options = Array.isArray(record.options) ? record.options : [];
    fields.push({
      id,
      name: textIn(record.name, LIMITS.fieldName),
      type: FIELD_TYPES.find((type) => type === record.type) ?? 'text',
      options: options.filter((option) => typeof option === 'string').slice(0, LIMITS.fieldOptions),
      order: orderIn(record.order),
    });
  }
  return inOrder(fields);
}

function readChecklists(value: unknown): ChecklistContent[] {
  const checklists: ChecklistContent[] = [];
  for (const [id, entry] of entriesIn<ChecklistId>(value)) {
    const map = readableIn(entry);
    if (map === null) continue;
    checklists.push({
      id,
      name: textIn(map.get('name'), LIMITS.checklistName),
      kind: wordIn(map.get('kind'), CHECKLIST_KINDS),
      order: orderIn(map.get('order')),
      items: readItems(map.get('items')),
    });
  }
  return inOrder(checklists);
}

function readItems(value: unknown): ChecklistItemContent[] {
  const items: ChecklistItemContent[] = [];
  for (const [id, entry] of entriesIn<ChecklistItemId>(value)) {
    const map = readableIn(entry);
    if (map === null) continue;
    items.push({
      id,
      text: textIn(map.get('text'), LIMITS.checklistItem),
      done: map.get('done') === true,
      order: orderIn(map.get('order')),
      assignee: idIn<MemberId>(map.get('assignee')),
      due: dateIn(map.get('due')),
    });
  }
  return inOrder(items);
}

function readLinks(value: unknown): LinkContent[] {
  const links: LinkContent[] = [];
  for (const [id, entry] of entriesIn<LinkId>(value)) {
    const record = recordIn(entry);
    const url = addressIn(record?.url, LIMITS.webAddress);
    if (record === null || url === null) continue;
    links.push({ id, name: textIn(record.name, LIMITS.linkName), url, order: orderIn(record.order) });
  }
  return inOrder(links);
}

function readFieldValues(value: unknown): Record<FieldId, FieldValue> {
  const values: Record<FieldId, FieldValue> = {};
  for (const [id, entry] of entriesIn<FieldId>(value)) {
    if (typeof entry === 'string') values[id] = textIn(entry, LIMITS.fieldValue);
    else if (typeof entry === 'boolean' || (typeof entry === 'number' && Number.isFinite(entry))) values[id] = entry;
  }
  return values;
}

function colourIn(value: unknown): Colour | null {
  return isColour(value) ? value : null;
}

// The document as immutable snapshots, kept up to date from Yjs events: an edit of one card makes one new card object;
// a column's list is sorted anew only when a card came, went, moved or was archived.

import type * as Y from 'yjs';
import type { BoardContent, CardContent, ColumnContent, FieldContent } from '../board-doc/content';
import { type ColumnFinder, readColumnFinder } from '../board-doc/places';
import { lostColumn, readBoard, readCard, readColumns, readFields } from '../board-doc/read';
import { mapIn, recordIn } from '../board-doc/read-values';
import { cardsOf, columnsOf, fieldsOf } from '../board-doc/schema';
import type { CardId, ColumnId } from '../domain/ids';
import { compareByOrder } from '../domain/order-keys';
import { type BoardSnapshot, sameContent, snapshotOf } from './board-snapshot';
import { Listeners } from './listeners';

const NONE: readonly CardId[] = [];

/** Which cards left a column's list and which came into it. A card that changed its place in the column did both. */
interface Shift {
  readonly gone: Set<CardId>;
  readonly come: CardId[];
}
type Shifts = Map<ColumnId, Shift>;

/** So many are put in place one by one; more are sorted in. */
const FEW = 16;

export class BoardView {
  /** What the server rendered; hydration reads it even when the live board has moved on. */
  readonly initial: BoardSnapshot;
  readonly #initialContent: BoardContent;
  readonly #initialColumns: readonly ColumnContent[];
  readonly #doc: Y.Doc;
  readonly #listeners = new Listeners();
  #live = false;
  #columns: readonly ColumnContent[];
  #visibleColumns: readonly ColumnContent[];
  #fields: readonly FieldContent[];
  #cards: Map<CardId, CardContent>;
  #columnCards: Map<ColumnId, readonly CardId[]>;
  #findColumn: ColumnFinder = readColumnFinder([]);
  #content: BoardContent | null = null;
  #ordered: readonly CardId[] | null = null;
  #changedCards = new Set<string>();
  #columnsChanged = false;
  #fieldsChanged = false;

  constructor(doc: Y.Doc, initial: BoardContent) {
    this.#doc = doc;
    this.initial = snapshotOf(initial);
    this.#initialContent = initial;
    this.#initialColumns = visible(initial.columns);
    this.#columns = this.initial.columns;
    this.#visibleColumns = this.#initialColumns;
    this.#content = initial;
    this.#fields = this.initial.fields;
    this.#cards = new Map(this.initial.cards);
    this.#columnCards = new Map(this.initial.columnCards);
  }

  /** Whether the snapshots come from the document rather than from what the server rendered. */
  get isLive(): boolean {
    return this.#live;
  }

  /** The columns in order, archived ones too. */
  allColumns = (): readonly ColumnContent[] => this.#columns;
  /** The columns in order, without archived ones. */
  columns = (): readonly ColumnContent[] => this.#visibleColumns;
  /** The ids of a column's cards in order, without archived ones. */
  columnCards = (column: ColumnId): readonly CardId[] => this.#columnCards.get(column) ?? NONE;
  card = (id: CardId): CardContent | null => this.#cards.get(id) ?? null;
  fields = (): readonly FieldContent[] => this.#fields;

  initialContent = (): BoardContent => this.#initialContent;
  initialColumns = (): readonly ColumnContent[] => this.#initialColumns;

  /** The whole board as of the last frame; made when asked for. */
  content = (): BoardContent => {
    this.#content ??= { columns: this.#columns, cards: this.#orderedCards(), fields: this.#fields };
    return this.#content;
  };

  subscribeCard = (id: CardId, listener: () => void): (() => void) => this.#listeners.add(`card:${id}`, listener);
  subscribeColumn = (id: ColumnId, listener: () => void): (() => void) => this.#listeners.add(`column:${id}`, listener);
  subscribeColumns = (listener: () => void): (() => void) => this.#listeners.add('columns', listener);
  /** Any change, at most once an animation frame: for filters, counts and searches over the whole board. */
  subscribeAll = (listener: () => void): (() => void) => this.#listeners.addThrottled(listener);
  /** Told once, when the document takes over from what the server rendered. */
  subscribeLive = (listener: () => void): (() => void) => this.#listeners.add('live', listener);

  /** Takes the document as the source from now on. Objects whose content is the same stay the same objects. */
  goLive(): void {
    if (this.#live) return;
    this.#live = true;
    const { columns, cards, fields } = readBoard(this.#doc);
    const before = this.#cards;
    this.#findColumn = readColumnFinder(columns);
    this.#setColumns(columns);
    this.#setFields(fields);
    this.#cards = new Map();
    this.#ordered = null;
    for (const card of cards) {
      const old = before.get(card.id);
      this.#cards.set(card.id, old && sameContent(old, card) ? old : card);
    }
    for (const id of new Set([...before.keys(), ...this.#cards.keys()]))
      if (before.get(id) !== this.#cards.get(id)) this.#listeners.tell(`card:${id}`);
    const lists = snapshotOf({ columns, cards, fields }).columnCards;
    for (const column of new Set([...this.#columnCards.keys(), ...lists.keys()]))
      this.#setList(column, lists.get(column) ?? NONE);
    cardsOf(this.#doc).observeDeep(this.#noteCards);
    columnsOf(this.#doc).observeDeep(this.#noteColumns);
    fieldsOf(this.#doc).observe(this.#noteFields);
    this.#doc.on('afterTransaction', this.#flush);
    this.#touch();
    this.#listeners.tell('live');
  }

  /** Stops listening to the document. */
  destroy(): void {
    if (!this.#live) return;
    cardsOf(this.#doc).unobserveDeep(this.#noteCards);
    columnsOf(this.#doc).unobserveDeep(this.#noteColumns);
    fieldsOf(this.#doc).unobserve(this.#noteFields);
    this.#doc.off('afterTransaction', this.#flush);
    this.#listeners.stop();
  }

  // Observers only note what changed. The work is done once all of a transaction's observers have run, so that a
  // transaction which makes a column and fills it is seen as a whole.
  #noteCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [card] = event.path;
      if (card === undefined) for (const key of event.keys.keys()) this.#changedCards.add(key);
      else this.#changedCards.add(String(card));
    }
  };

  #noteColumns = (): void => {
    this.#columnsChanged = true;
  };

  #noteFields = (): void => {
    this.#fieldsChanged = true;
  };

  #flush = (): void => {
    const changed = this.#changedCards;
    if (changed.size === 0 && !this.#columnsChanged && !this.#fieldsChanged) return;
    const shifts: Shifts = new Map();
    this.#changedCards = new Set();
    if (this.#fieldsChanged) this.#setFields(readFields(this.#doc));
    const columnsChanged = this.#columnsChanged || (changed.size > 0 && this.#columns.length === 0);
    this.#columnsChanged = false;
    this.#fieldsChanged = false;
    if (columnsChanged) {
      for (const id of this.#refreshColumns()) changed.add(id);
    }
    for (const key of changed) this.#refreshCard(key as CardId, shifts);
    for (const [column, shift] of shifts) this.#setList(column, this.#shifted(column, shift));
    this.#touch();
  };

  /** Reads the columns anew; returns the cards that another column shows now. */
  #refreshColumns(): CardId[] {
    const columns = readColumns(this.#doc);
    const cards = cardsOf(this.#doc);
    this.#findColumn = readColumnFinder(columns);
    const displaced: CardId[] = [];
    for (const card of this.#cards.values()) {
      const place = recordIn(mapIn(cards.get(card.id))?.get('place'));
      if (this.#findColumn(place?.column) !== card.column) displaced.push(card.id);
    }
    this.#setColumns(columns.length === 0 && cards.size > 0 ? [lostColumn()] : columns);
    return displaced;
  }

  #refreshCard(id: CardId, shifts: Shifts): void {
    const before = this.#cards.get(id);
    const after = readCard(id, cardsOf(this.#doc).get(id), this.#findColumn) ?? undefined;
    if (sameContent(before, after)) return;
    if (after) this.#cards.set(id, after);
    else this.#cards.delete(id);
    const stood = before?.archived === null ? before : undefined;
    const stands = after?.archived === null ? after : undefined;
    if (before?.column !== after?.column || before?.order !== after?.order) this.#ordered = null;
    if (stood?.column !== stands?.column || stood?.order !== stands?.order) {
      if (stood) shiftOf(shifts, stood.column).gone.add(id);
      if (stands) shiftOf(shifts, stands.column).come.push(id);
    }
    this.#listeners.tell(`card:${id}`);
  }

  /** A column's list after cards went and came. The rest of the list is in order as it was. */
  #shifted(column: ColumnId, { gone, come }: Shift): readonly CardId[] {
    const list = this.columnCards(column).filter((id) => !gone.has(id));
    if (come.length > FEW) return [...list, ...come].sort((a, b) => this.#compare(a, b));
    for (const id of come) {
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#compare(list[middle] ?? id, id) < 0) low = middle + 1;
        else high = middle;
      }
      list.splice(low, 0, id);
    }
    return list;
  }

  #setList(column: ColumnId, list: readonly CardId[]): void {
    if (sameContent(list, this.columnCards(column))) return;
    this.#columnCards.set(column, list);
    this.#listeners.tell(`column:${column}`);
  }

  #setColumns(columns: readonly ColumnContent[]): void {
    if (sameContent(columns, this.#columns)) return;
    const before = new Map(this.#columns.map((column) => [column.id, column]));
    this.#columns = columns.map((column) => {
      const old = before.get(column.id);
      return old && sameContent(old, column) ? old : column;
    });
    this.#visibleColumns = visible(this.#columns);
    this.#ordered = null;
    this.#listeners.tell('columns');
  }

  #setFields(fields: readonly FieldContent[]): void {
    if (!sameContent(fields, this.#fields)) this.#fields = fields;
  }

  #compare(a: CardId, b: CardId): number {
    return compareByOrder(this.#cards.get(a)?.order ?? '', a, this.#cards.get(b)?.order ?? '', b);
  }

  #orderedCards(): CardContent[] {
    if (this.#ordered === null) {
      const position = new Map(this.#columns.map(({ id }, i) => [id, i]));
      const at = (card: CardContent): number => position.get(card.column) ?? 0;
      this.#ordered = [...this.#cards.values()]
        .sort((a, b) => at(a) - at(b) || compareByOrder(a.order, a.id, b.order, b.id))
        .map(({ id }) => id);
    }
    return this.#ordered.map((id) => this.#cards.get(id)).filter((card) => card !== undefined);
  }

  #touch(): void {
    this.#listeners.tellThrottled(() => {
      this.#content = null;
    });
  }
}

function visible(columns: readonly ColumnContent[]): readonly ColumnContent[] {
  return columns.filter(({ archived }) => archived === null);
}

function shiftOf(shifts: Shifts, column: ColumnId): Shift {
  let shift = shifts.get(column);
  if (shift === undefined) {
    shift = { gone: new Set(), come: [] };
    shifts.set(column, shift);
  }
  return shift;
}

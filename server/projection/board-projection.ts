import * as Y from 'yjs';
import type { CardContent } from '../../app/board-doc/content';
import { readColumnFinder } from '../../app/board-doc/places';
import {
  type BoardRows,
  type CardRow,
  type ColumnRow,
  projectCard,
  projectColumns,
  projectContent,
} from '../../app/board-doc/projection';
import { readBoard, readCard, readColumns } from '../../app/board-doc/read';
import { cardsOf, columnsOf } from '../../app/board-doc/schema';
import { compareByOrder } from '../../app/domain/order-keys';

/**
 * The rows of one live board, kept up by reading only the cards that changed: reading a board of thousands whole would
 * hold up everybody's typing. Gives at all times what `projectBoard` would.
 */
export class BoardProjection {
  readonly #doc: Y.Doc;
  #changed: Set<string> | 'all' = 'all';
  #contents = new Map<string, CardContent>();
  #rows = new Map<string, CardRow>();
  #columns: readonly ColumnRow[] = [];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Takes note of what a transaction touched. */
  note(transaction: Y.Transaction): void {
    const cards = cardsOf(this.#doc);
    for (const [type, keys] of transaction.changed) {
      if (this.#changed === 'all') return;
      const [root, key] = placeOf(type);
      if (root === columnsOf(this.#doc)) this.#changed = 'all';
      else if (root !== cards) continue;
      else if (key !== null) this.#changed.add(key);
      else for (const cardId of keys) if (cardId !== null) this.#changed.add(cardId);
    }
  }

  /** The rows of the document as it is now. Rows that did not change are the same objects as before. */
  read(): BoardRows {
    const changed = this.#changed;
    this.#changed = new Set();
    if (changed === 'all') this.#readWhole();
    else this.#readChanged(changed);
    return { columns: this.#columns, cards: [...this.#rows.values()] };
  }

  #readWhole(): void {
    const content = readBoard(this.#doc);
    const rows = projectContent(content);
    this.#columns = rows.columns;
    this.#contents = new Map(content.cards.map((card) => [card.id, card]));
    this.#rows = new Map(rows.cards.map((row) => [row.cardId, row]));
  }

  #readChanged(changed: ReadonlySet<string>): void {
    const columns = readColumns(this.#doc);
    if (columns.length === 0) {
      this.#readWhole();
      return;
    }
    const findColumn = readColumnFinder(columns);
    const reordered = new Set<string>();
    for (const cardId of changed) {
      const before = this.#contents.get(cardId);
      const now = readCard(cardId, cardsOf(this.#doc).get(cardId), findColumn);
      if (before?.column !== now?.column || before?.order !== now?.order) {
        if (before) reordered.add(before.column);
        if (now) reordered.add(now.column);
      }
      this.#replace(cardId, now, columns);
    }
    if (reordered.size > 0) this.#reorder(reordered, projectColumns(columns));
  }

  #replace(cardId: string, card: CardContent | null, columns: ReturnType<typeof readColumns>): void {
    if (card === null) {
      this.#contents.delete(cardId);
      this.#rows.delete(cardId);
      return;
    }
    this.#contents.set(cardId, card);
    const column = projectColumns(columns).find(({ columnId }) => columnId === card.column);
    this.#rows.set(cardId, projectCard(card, column, this.#rows.get(cardId)?.position ?? 0));
  }

  #reorder(columnIds: ReadonlySet<string>, columns: readonly ColumnRow[]): void {
    this.#columns = columns;
    const cards = new Map<string, CardContent[]>([...columnIds].map((id) => [id, []]));
    for (const card of this.#contents.values()) cards.get(card.column)?.push(card);
    for (const inColumn of cards.values()) {
      inColumn.sort((a, b) => compareByOrder(a.order, a.id, b.order, b.id));
      inColumn.forEach(({ id }, position) => {
        const row = this.#rows.get(id);
        if (row && row.position !== position) this.#rows.set(id, { ...row, position });
      });
    }
  }
}

/** The root that a type stands under, and the key there that leads to it (null: it is the root). */
function placeOf(type: { readonly _item: Y.Item | null; readonly parent: unknown }): [unknown, string | null] {
  let at: { readonly _item: Y.Item | null; readonly parent: unknown } = type;
  let key: string | null = null;
  while (at.parent instanceof Y.AbstractType) {
    key = at._item?.parentSub ?? null;
    at = at.parent;
  }
  return [at, key];
}

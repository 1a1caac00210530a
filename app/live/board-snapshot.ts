// A board as components read it: plain, immutable, with each column's visible cards in order.

import type { BoardContent, CardContent, ColumnContent, FieldContent } from '../board-doc/content';
import type { CardId, ColumnId } from '../domain/ids';

export interface BoardSnapshot {
  readonly columns: readonly ColumnContent[];
  readonly fields: readonly FieldContent[];
  readonly cards: ReadonlyMap<CardId, CardContent>;
  /** The cards of each column that are not archived, in order. */
  readonly columnCards: ReadonlyMap<ColumnId, readonly CardId[]>;
}

/** A snapshot of a board's content, whose cards are in order. */
export function snapshotOf(content: BoardContent): BoardSnapshot {
  const columnCards = new Map<ColumnId, CardId[]>(content.columns.map(({ id }) => [id, []]));
  for (const { id, column, archived } of content.cards) if (archived === null) columnCards.get(column)?.push(id);
  return {
    columns: content.columns,
    fields: content.fields,
    cards: new Map(content.cards.map((card) => [card.id, card])),
    columnCards,
  };
}

/** Whether two plain values hold the same. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((element, i) => sameContent(element, b[i]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return keys.every((key) => Object.hasOwn(right, key) && sameContent(left[key], right[key]));
}

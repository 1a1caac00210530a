// Where cards stand. One rule for reading and for commands: a card whose column is unknown shows in the first column.

import type * as Y from 'yjs';
import type { CardId, ColumnId } from '../domain/ids';
import type { OrderKey } from '../domain/order-keys';
import type { ColumnContent } from './content';
import { idIn, inOrder, mapIn, orderIn, recordIn } from './read-values';
import { cardsOf, LOST_COLUMN } from './schema';

/** Gives, for what a card's place names, the column that shows it. */
export type ColumnFinder = (column: unknown) => ColumnId;

/** Knows the columns of a board; cards of unknown columns go to the first one that is not archived. */
export function readColumnFinder(columns: readonly ColumnContent[]): ColumnFinder {
  const known = new Set<unknown>(columns.map(({ id }) => id));
  const first = (columns.find(({ archived }) => archived === null) ?? columns[0])?.id ?? LOST_COLUMN;
  return (column) => (known.has(column) ? (column as ColumnId) : first);
}

/** A card's standing in its column. */
export interface Standing {
  readonly id: CardId;
  readonly column: ColumnId;
  readonly order: OrderKey;
}

/** Where one card stands; null when it is none. */
export function readStanding(key: string, value: unknown, findColumn: ColumnFinder): Standing | null {
  const map = mapIn(value);
  const id = map === null ? null : idIn<CardId>(key);
  if (map === null || id === null) return null;
  const place = recordIn(map.get('place'));
  return { id, column: findColumn(place?.column), order: orderIn(place?.order) };
}

/** All cards of one column in their order, archived ones too. */
export function standingsOf(doc: Y.Doc, column: ColumnId, findColumn: ColumnFinder): Standing[] {
  const standings: Standing[] = [];
  for (const [key, value] of cardsOf(doc).entries()) {
    const map = mapIn(value);
    // Most cards are of another column: the cheapest question first.
    if (map === null || findColumn(recordIn(map.get('place'))?.column) !== column) continue;
    const standing = readStanding(key, map, findColumn);
    if (standing !== null) standings.push(standing);
  }
  return inOrder(standings);
}

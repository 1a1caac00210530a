import type { CardId } from '../../../domain/ids';
import { type Arrangement, type CellKey, cellKey, cellOf, columnOfCell, laneOfCell } from './arrangement';
import { laneKey } from './card-grouping';
import type { Direction } from './focus-moves';

/** Where cards in hand would land: before the card that stands at `index` among those of the cell that stay. */
export interface DropTarget {
  readonly key: CellKey;
  readonly index: number;
}

/** The neighbours that tell a place in the whole column, hidden cards included; both null in an empty column. */
export interface Neighbours {
  readonly after: CardId | null;
  readonly before: CardId | null;
}

/** The cards of a cell that stay while others are in hand. */
export function stayingIn(ids: readonly CardId[], held: ReadonlySet<CardId>): readonly CardId[] {
  return ids.some((id) => held.has(id)) ? ids.filter((id) => !held.has(id)) : ids;
}

/** The neighbours of a drop among the cards seen. Cards that a filter hides come to stand below the drop. */
export function neighboursOf(staying: readonly CardId[], index: number): Neighbours {
  return { after: staying[index - 1] ?? null, before: staying[index] ?? null };
}

/** Where a card would stand by itself in a sorted cell. */
export function sortedIndex<T>(staying: readonly T[], card: T, compare: (a: T, b: T) => number): number {
  const index = staying.findIndex((other) => compare(card, other) < 0);
  return index < 0 ? staying.length : index;
}

/** Where cards in hand go by an arrow key: up and down within the column and over lanes, sideways at the same height. */
export function moveTarget(
  arrangement: Arrangement,
  held: ReadonlySet<CardId>,
  target: DropTarget,
  direction: Direction,
): DropTarget {
  const { columns, lanes } = arrangement;
  const column = columns.indexOf(columnOfCell(target.key));
  const lane = lanes.findIndex((each) => laneKey(each) === laneOfCell(target.key));
  const at = (laneIndex: number, columnIndex: number): { key: CellKey; size: number } | null => {
    const [inLane, inColumn] = [lanes[laneIndex], columns[columnIndex]];
    if (!inLane || !inColumn) return null;
    const key = cellKey(laneKey(inLane), inColumn);
    return { key, size: stayingIn(cellOf(arrangement, key), held).length };
  };
  if (direction === 'left' || direction === 'right') {
    const next = at(lane, column + (direction === 'left' ? -1 : 1));
    return next ? { key: next.key, index: Math.min(target.index, next.size) } : target;
  }
  const here = at(lane, column);
  const index = target.index + (direction === 'up' ? -1 : 1);
  if (here && index >= 0 && index <= here.size) return { key: target.key, index };
  const next = at(lane + (direction === 'up' ? -1 : 1), column);
  return next ? { key: next.key, index: direction === 'up' ? next.size : 0 } : target;
}

/** A row as a virtual list knows it. */
export interface MeasuredRow {
  readonly start: number;
  readonly size: number;
}

/** The index at which a pointer at height `y` would insert: before the first row whose middle is below it. */
export function indexAt(rows: readonly MeasuredRow[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.start + row.size / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

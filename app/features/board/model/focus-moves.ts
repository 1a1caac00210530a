import type { CardId } from '../../../domain/ids';
import { type Arrangement, cellKey, cellOf, columnOfCell, findCard, laneOfCell } from './arrangement';
import { laneKey } from './card-grouping';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The direction that a key stands for: arrows, or H J K L. */
export function directionOfKey(key: string): Direction | null {
  switch (key) {
    case 'ArrowUp':
    case 'k':
      return 'up';
    case 'ArrowDown':
    case 'j':
      return 'down';
    case 'ArrowLeft':
    case 'h':
      return 'left';
    case 'ArrowRight':
    case 'l':
      return 'right';
    default:
      return null;
  }
}

/** The first card that is seen: where the focus goes when it is nowhere. */
export function firstCard(arrangement: Arrangement): CardId | null {
  for (const lane of arrangement.lanes)
    for (const column of arrangement.columns) {
      const first = cellOf(arrangement, cellKey(laneKey(lane), column))[0];
      if (first) return first;
    }
  return null;
}

/** The card that the focus goes to from another; the same when there is none that way. Empty columns are stepped over. */
export function moveFocus(arrangement: Arrangement, from: CardId, direction: Direction): CardId {
  const place = findCard(arrangement, from);
  if (!place) return firstCard(arrangement) ?? from;
  const { columns, lanes } = arrangement;
  const column = columns.indexOf(columnOfCell(place.key));
  const lane = lanes.findIndex((each) => laneKey(each) === laneOfCell(place.key));
  const idsAt = (laneIndex: number, columnIndex: number): readonly CardId[] => {
    const [inLane, inColumn] = [lanes[laneIndex], columns[columnIndex]];
    return inLane && inColumn ? cellOf(arrangement, cellKey(laneKey(inLane), inColumn)) : [];
  };
  if (direction === 'left' || direction === 'right') {
    const step = direction === 'left' ? -1 : 1;
    for (let next = column + step; next >= 0 && next < columns.length; next += step) {
      const ids = idsAt(lane, next);
      if (ids.length > 0) return ids[Math.min(place.index, ids.length - 1)] ?? from;
    }
    return from;
  }
  const step = direction === 'up' ? -1 : 1;
  const within = idsAt(lane, column)[place.index + step];
  if (within) return within;
  for (let next = lane + step; next >= 0 && next < lanes.length; next += step) {
    const ids = idsAt(next, column);
    if (ids.length > 0) return (step > 0 ? ids[0] : ids[ids.length - 1]) ?? from;
  }
  return from;
}

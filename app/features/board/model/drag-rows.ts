import type { CardId } from '../../../domain/ids';
import { type Arrangement, type CellKey, cellOf } from './arrangement';
import { type DropTarget, stayingIn } from './drop-placement';

/** Cards in hand. By pointer they float over a gap; by keyboard they stand, lifted, where they would land. */
export interface Drag {
  readonly by: 'pointer' | 'keyboard';
  /** The card that was taken hold of; the others come along. */
  readonly lead: CardId;
  readonly held: readonly CardId[];
  readonly heldSet: ReadonlySet<CardId>;
  readonly target: DropTarget;
  /** The cell under the pointer as it was when the pointer came: others' moves wait there, so that nothing slips away. */
  readonly frozen: FrozenCell | null;
  /** Height of the gap, in pixels. */
  readonly gap: number;
}

/** A cell as it was at a moment. */
export interface FrozenCell {
  readonly key: CellKey;
  readonly ids: readonly CardId[];
  readonly idSet: ReadonlySet<CardId>;
}

/** Keeps a cell as it is now. */
export function freezeCell(key: CellKey, ids: readonly CardId[]): FrozenCell {
  return { key, ids, idSet: new Set(ids) };
}

/** What stands in a list: a card, or the gap where those in hand would land. */
export type Row = CardId | typeof GAP;
export const GAP = 'gap';

/** The cards of a cell that are not in hand, as they are seen during a drag. */
export function stayingDuring(arrangement: Arrangement, drag: Drag | null, key: CellKey): readonly CardId[] {
  const ids = cellOf(arrangement, key);
  if (!drag) return ids;
  if (drag.frozen?.key === key) return stayingIn(drag.frozen.ids, drag.heldSet);
  const frozen = drag.frozen?.idSet;
  const staying = stayingIn(ids, drag.heldSet);
  return frozen ? stayingIn(staying, frozen) : staying;
}

/** The rows of a cell, with the gap or the lifted cards at their place. */
export function rowsOf(arrangement: Arrangement, drag: Drag | null, key: CellKey): readonly Row[] {
  const staying = stayingDuring(arrangement, drag, key);
  if (!drag || drag.target.key !== key) return staying;
  const inHand: readonly Row[] = drag.by === 'pointer' ? [GAP] : drag.held;
  return [...staying.slice(0, drag.target.index), ...inHand, ...staying.slice(drag.target.index)];
}

import type { CardId, ColumnId } from '../../../domain/ids';
import type { CellKey } from '../model/arrangement';

/** A point or a thing of the window at which something opens. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PickKind = 'owner' | 'labels' | 'segment' | 'date' | 'move';

/** What is open on the board, one at a time. */
export type Editing =
  | { readonly kind: 'rename'; readonly card: CardId }
  | { readonly kind: 'rename-column'; readonly column: ColumnId }
  | { readonly kind: 'add'; readonly cell: CellKey }
  | { readonly kind: 'pick'; readonly what: PickKind; readonly cards: readonly CardId[]; readonly anchor: Anchor }
  | { readonly kind: 'card-menu'; readonly card: CardId; readonly anchor: Anchor }
  | { readonly kind: 'column-menu'; readonly column: ColumnId; readonly anchor: Anchor }
  | { readonly kind: 'column-form'; readonly column: ColumnId; readonly anchor: Anchor }
  | null;

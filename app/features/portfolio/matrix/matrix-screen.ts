import type { CardId } from '../../../domain/ids';
import type { Segment } from '../../../domain/segments';
import { createStore } from '../../../live/store';
import type { Point } from './matrix-view';

/** A network in hand: where it would stand if it were let go. Null: among those that are not placed. */
export interface Lifted {
  readonly id: CardId;
  readonly from: Segment | null;
  readonly at: Segment | null;
  readonly by: 'pointer' | 'keys';
  /** Where the pointer is, in pixels of the picture. */
  readonly point: Point | null;
}

/** The rectangle of a lasso, in pixels of the picture. */
export interface Lasso {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NONE: ReadonlySet<CardId> = new Set();

/** What one person does with the matrix, outside React, so that a moving hand renders only what it moves. */
export class MatrixScreen {
  /** The dot that takes part in the tab order. */
  readonly focus = createStore<CardId | null>(null);
  readonly hover = createStore<CardId | null>(null);
  readonly lifted = createStore<Lifted | null>(null);
  readonly selection = createStore(NONE);
  readonly lasso = createStore<Lasso | null>(null);
  /** Whose small card is open. */
  readonly opened = createStore<CardId | null>(null);
  /** What a screen reader is to be told; the turn tells one sentence from the same said again. */
  readonly announcement = createStore<{ readonly text: string; readonly turn: number }>({ text: '', turn: 0 });

  announce(text: string): void {
    this.announcement.set({ text, turn: this.announcement.get().turn + 1 });
  }

  toggleSelected(id: CardId): void {
    const next = new Set(this.selection.get());
    if (!next.delete(id)) next.add(id);
    this.selection.set(next);
  }

  select(ids: Iterable<CardId>, adds: boolean): void {
    this.selection.set(new Set([...(adds ? this.selection.get() : []), ...ids]));
  }

  clearSelection(): void {
    this.selection.set(NONE);
  }
}

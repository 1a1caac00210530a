import type { RefObject } from 'react';
import type { MoveActs } from '../acts/move-acts';
import { type CellKey, columnOfCell } from '../model/arrangement';
import type { BoardScreen } from '../view/board-screen';
import { scrollNearEdge } from './auto-scroll';
import { followPointer, type Point } from './follow-pointer';

const UNFOLD_AFTER = 450;

/**
 * Cards in hand under a pointer. Finds, once a frame, the cell and the place under it from the lists' own measures (so
 * cards that are not rendered count), scrolls near edges, unfolds a folded column that is lingered on.
 */
export class PointerDrag {
  #pointer;
  #lingersOn: { key: CellKey; since: number } | null = null;

  constructor(
    private readonly screen: BoardScreen,
    private readonly acts: MoveActs,
    /** The box in which the columns, or the lanes, scroll. */
    private readonly board: RefObject<HTMLElement | null>,
    start: Point,
  ) {
    this.#pointer = followPointer(start, (point, now) => {
      this.#scroll(point);
      this.#aim(point, now);
    });
  }

  /** Takes a last look, so that a fast drop lands where the pointer is. */
  drop(): void {
    this.#aim(this.#pointer.point(), 0);
    this.#pointer.stop();
    this.acts.drop();
  }

  cancel(): void {
    this.#pointer.stop();
    this.acts.cancel();
  }

  #scroll({ x, y }: Point): void {
    const board = this.board.current;
    if (board) {
      scrollNearEdge(board, x, y, 'x');
      if (board.scrollHeight > board.clientHeight) scrollNearEdge(board, x, y, 'y');
    }
    const target = this.screen.drag.get()?.target.key;
    const scroller = target && this.screen.cells.get(target)?.list?.scroller;
    if (scroller) scrollNearEdge(scroller, x, y, 'y');
  }

  #aim(point: Point, now: number): void {
    const key = this.#cellUnder(point);
    if (!key) return;
    const list = this.screen.cells.get(key)?.list;
    this.#linger(key, list === null, now);
    const index = list ? list.indexAt(point.y) : this.screen.cardsIn(key).length;
    this.acts.aim(this.acts.settle({ key, index }));
  }

  /** The cell that the pointer is over; beside all of them, the nearest. */
  #cellUnder({ x, y }: Point): CellKey | null {
    let nearest: CellKey | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [key, { area }] of this.screen.cells) {
      const rect = area.getBoundingClientRect();
      const away = outside(x, rect.left, rect.right) * 4 + outside(y, rect.top, rect.bottom);
      if (away < least) [nearest, least] = [key, away];
    }
    return nearest;
  }

  #linger(key: CellKey, isFolded: boolean, now: number): void {
    if (!isFolded) {
      this.#lingersOn = null;
      return;
    }
    if (this.#lingersOn?.key !== key) this.#lingersOn = { key, since: now };
    else if (now - this.#lingersOn.since > UNFOLD_AFTER) this.screen.unfold(columnOfCell(key));
  }
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, 0, value - high);
}

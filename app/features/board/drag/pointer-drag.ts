import type { MoveActs } from '../acts/move-acts';
import { type CellKey, columnOfCell } from '../model/arrangement';
import type { BoardScreen } from '../view/board-screen';
import { scrollNearEdge } from './auto-scroll';

const UNFOLD_AFTER = 450;

interface Pointer {
  readonly x: number;
  readonly y: number;
}

/**
 * Follows the pointer of a drag, once a frame: finds the cell and the place under it from the lists' own measures (so
 * cards that are not rendered count), scrolls near edges, unfolds a folded column that is lingered on.
 */
export class PointerDrag {
  #frame = 0;
  #pointer: Pointer;
  #lingersOn: { key: CellKey; since: number } | null = null;

  constructor(
    private readonly screen: BoardScreen,
    private readonly acts: MoveActs,
    /** The box in which the columns, or the lanes, scroll. */
    private readonly board: () => HTMLElement | null,
    start: Pointer,
  ) {
    this.#pointer = start;
    window.addEventListener('pointermove', this.#note, { passive: true });
    window.addEventListener('touchmove', this.#noteTouch, { passive: true });
    this.#frame = requestAnimationFrame(this.#follow);
  }

  /** Takes a last look, so that a fast drop lands where the pointer is. */
  finish(): void {
    this.#aim();
    this.stop();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('pointermove', this.#note);
    window.removeEventListener('touchmove', this.#noteTouch);
  }

  #note = (event: PointerEvent): void => {
    this.#pointer = { x: event.clientX, y: event.clientY };
  };

  #noteTouch = (event: TouchEvent): void => {
    const touch = event.touches[0];
    if (touch) this.#pointer = { x: touch.clientX, y: touch.clientY };
  };

  #follow = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#follow);
    this.#scroll();
    this.#aim(now);
  };

  #scroll(): void {
    const { x, y } = this.#pointer;
    const board = this.board();
    if (board) {
      scrollNearEdge(board, x, y, 'x');
      if (board.scrollHeight > board.clientHeight) scrollNearEdge(board, x, y, 'y');
    }
    const target = this.screen.drag.get()?.target.key;
    const scroller = target && this.screen.cells.get(target)?.list?.scroller;
    if (scroller) scrollNearEdge(scroller, x, y, 'y');
  }

  #aim(now = 0): void {
    const key = this.#cellUnder();
    if (!key) return;
    const list = this.screen.cells.get(key)?.list;
    this.#linger(key, list === null, now);
    const index = list ? list.indexAt(this.#pointer.y) : this.screen.cardsIn(key).length;
    this.acts.aim(this.acts.settle({ key, index }));
  }

  /** The cell that the pointer is over; beside all of them, the nearest. */
  #cellUnder(): CellKey | null {
    const { x, y } = this.#pointer;
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

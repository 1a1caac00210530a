import type { RefObject } from 'react';
import type { ColumnId } from '../../../domain/ids';
import type { ColumnActs } from '../acts/column-acts';
import type { BoardScreen } from '../view/board-screen';
import { scrollNearEdge } from './auto-scroll';
import { followPointer, type Point } from './follow-pointer';

/** A column in hand under a pointer: the others make room for it as its head passes their middles. */
export class ColumnDrag {
  #pointer;

  constructor(
    private readonly screen: BoardScreen,
    private readonly acts: ColumnActs,
    private readonly board: RefObject<HTMLElement | null>,
    private readonly id: ColumnId,
    start: Point,
  ) {
    const index = this.#others().length;
    const from = screen.source.columns().findIndex((column) => column.id === id);
    this.#show(from < 0 ? index : from);
    this.#pointer = followPointer(start, (point) => {
      if (this.board.current) scrollNearEdge(this.board.current, point.x, point.y, 'x');
      this.#aim(point);
    });
  }

  drop(): void {
    this.#aim(this.#pointer.point());
    this.#pointer.stop();
    const index = this.screen.columnDrag.get()?.index ?? 0;
    const others = this.#others();
    const after = others[index - 1] ?? null;
    this.acts.move(this.id, { after, before: others[index] ?? null });
    this.#end();
  }

  cancel(): void {
    this.#pointer.stop();
    this.#end();
  }

  #end(): void {
    this.screen.flip.capture('column');
    this.screen.columnDrag.set(null);
  }

  #aim({ x }: Point): void {
    const index = this.#others().filter((id) => {
      const rect = this.board.current?.querySelector(`[data-column="${id}"]`)?.getBoundingClientRect();
      return rect !== undefined && rect.left + rect.width / 2 < x;
    }).length;
    this.#show(index);
  }

  #show(index: number): void {
    if (this.screen.columnDrag.get()?.index === index) return;
    this.screen.flip.capture('column');
    this.screen.columnDrag.set({ id: this.id, index });
  }

  #others(): ColumnId[] {
    return this.screen.source
      .columns()
      .map((column) => column.id)
      .filter((id) => id !== this.id);
  }
}

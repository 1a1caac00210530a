import type { MouseEvent, TouchEvent } from 'react';
import { type CardId, type ColumnId, parseId } from '../../../domain/ids';

/** What was taken hold of. */
export type Grip =
  | { readonly kind: 'card'; readonly id: CardId; readonly element: HTMLElement }
  | { readonly kind: 'column'; readonly id: ColumnId; readonly element: HTMLElement };

type PressEvent = MouseEvent | TouchEvent;
type Serve = (grip: Grip, event: PressEvent) => void;

/** Takes presses on cards and heads of columns, and passes them to the drag engine as soon as that is here. */
export class DragStarter {
  grip: Grip | null = null;
  #serve: Serve | null = null;
  #waiting: (() => void) | null = null;

  /** The engine says that it is here; returns how it leaves. */
  serve(serve: Serve): () => void {
    this.#serve = serve;
    this.#waiting?.();
    this.#waiting = null;
    return () => {
      this.#serve = null;
    };
  }

  /** A press that may become a drag. */
  press(event: PressEvent): void {
    const grip = gripAt(event.target);
    if (!grip) return;
    this.grip = grip;
    if (this.#serve) this.#serve(grip, event);
    else this.#waiting = () => this.#serve?.(grip, event);
  }

  /** The press ended before the engine came. */
  release(): void {
    this.#waiting = null;
  }
}

/** What can be taken hold of at a point of the page; controls keep their presses to themselves. */
function gripAt(target: EventTarget): Grip | null {
  if (!(target instanceof Element) || target.closest('input, textarea, [data-no-drag]')) return null;
  const card = target.closest<HTMLElement>('[data-card]');
  const cardId = parseId<CardId>(card?.dataset.card);
  if (card && cardId) return { kind: 'card', id: cardId, element: card };
  const head = target.closest<HTMLElement>('[data-column-grip]');
  const columnId = parseId<ColumnId>(head?.dataset.columnGrip);
  return head && columnId ? { kind: 'column', id: columnId, element: head } : null;
}

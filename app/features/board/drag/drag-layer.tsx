import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { CardId, ColumnId } from '../../../domain/ids';
import { useBoard } from '../view/board-context';
import { HeldCards } from './held-cards';
import { PointerDrag } from './pointer-drag';
import { swallowNextClick } from './swallow-click';

// Cards find their place from the lists' measures (PointerDrag); only columns are compared by dnd-kit.
const collide: CollisionDetection = (args) => (args.active.data.current?.type === 'column' ? closestCenter(args) : []);

// We tell screen readers ourselves, with names, columns and positions.
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Everything that can be dragged by pointer or touch stands inside. Keys lift cards without it (MoveActs). */
export function DragLayer({ board, children }: { board: RefObject<HTMLElement | null>; children: ReactNode }) {
  const { screen, acts } = useBoard();
  const pointer = useRef<PointerDrag | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );

  function handleStart({ active, activatorEvent }: DragStartEvent) {
    swallowNextClick();
    screen.editing.set(null);
    if (active.data.current?.type !== 'card') return;
    const id = active.id as CardId;
    const height = screen.linkOf(id)?.offsetHeight ?? 64;
    if (!acts.lift(id, 'pointer', height)) return;
    pointer.current = new PointerDrag(screen, acts, () => board.current, pointOf(activatorEvent));
  }

  function handleEnd({ active, over }: DragEndEvent) {
    if (active.data.current?.type === 'column') dropColumn(active.id as string, over?.id as string | undefined);
    if (!pointer.current) return;
    pointer.current.finish();
    pointer.current = null;
    acts.drop();
  }

  function handleCancel() {
    pointer.current?.stop();
    pointer.current = null;
    acts.cancel();
  }

  function dropColumn(active: string, over: string | undefined) {
    const columns = screen.source.columns().map((column) => sortableColumn(column.id));
    const [from, to] = [columns.indexOf(active), columns.indexOf(over ?? '')];
    const column = screen.source.columns()[from];
    const target = screen.source.columns()[to];
    if (!column || !target || from === to) return;
    acts.columns.move(column.id, from < to ? { after: target.id } : { before: target.id });
  }

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={collide}
      autoScroll={AUTO_SCROLL}
      accessibility={SILENT}
      onDragStart={handleStart}
      onDragEnd={handleEnd}
      onDragCancel={handleCancel}
    >
      {children}
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        <HeldCards />
      </DragOverlay>
    </DndContext>
  );
}

// dnd-kit scrolls for columns; cards are scrolled by PointerDrag, which it would race.
const AUTO_SCROLL = { canScroll: (element: Element) => element.hasAttribute('data-columns-scroller') };

/** The id under which a column is dragged; a card might have the same id as a column. */
export function sortableColumn(id: ColumnId): string {
  return `column:${id}`;
}

function pointOf(event: Event | null): { x: number; y: number } {
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? event.touches[0] : event;
  const { clientX = 0, clientY = 0 } = (touch ?? {}) as Partial<MouseEvent>;
  return { x: clientX, y: clientY };
}

import {
  DndContext,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useBoard } from '../view/board-context';
import { ColumnDrag } from './column-drag';
import type { DragStarter, Grip } from './drag-starter';
import { HeldCards } from './held-cards';
import { PointerDrag } from './pointer-drag';
import { swallowClicks } from './swallow-click';

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

/**
 * dnd-kit's sensors and overlay, beside the board rather than around it: one draggable stands in for whatever card or
 * column is taken hold of, so a drag renders no card that does not move, and the script comes when first needed. Where
 * things land is found by PointerDrag and ColumnDrag from the lists' own measures. Keys lift cards without this.
 */
export default function DragEngine({ starter, board }: { starter: DragStarter; board: RefObject<HTMLElement | null> }) {
  const { screen, acts } = useBoard();
  const current = useRef<PointerDrag | ColumnDrag | null>(null);
  const letClicks = useRef<(() => void) | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );

  function handleStart({ activatorEvent }: DragStartEvent) {
    const grip = starter.grip;
    if (!grip) return;
    letClicks.current = swallowClicks();
    screen.editing.set(null);
    const start = pointOf(activatorEvent);
    if (grip.kind === 'column') current.current = new ColumnDrag(screen, acts.columns, board, grip.id, start);
    else if (acts.lift(grip.id, 'pointer', grip.element.offsetHeight))
      current.current = new PointerDrag(screen, acts, board, start);
  }

  function handleEnd() {
    letClicks.current?.();
    current.current?.drop();
    current.current = null;
  }

  function handleCancel() {
    letClicks.current?.();
    current.current?.cancel();
    current.current = null;
  }

  return (
    <DndContext
      id="board"
      sensors={sensors}
      autoScroll={false}
      accessibility={SILENT}
      onDragStart={handleStart}
      onDragEnd={handleEnd}
      onDragCancel={handleCancel}
    >
      <Stand starter={starter} />
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        <HeldCards />
      </DragOverlay>
    </DndContext>
  );
}

/** The one draggable; it is whatever was taken hold of last. */
function Stand({ starter }: { starter: DragStarter }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'held' });
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(
    () =>
      starter.serve((grip: Grip, event) => {
        setNodeRef(grip.element);
        latest.current?.[event.type === 'touchstart' ? 'onTouchStart' : 'onMouseDown']?.(event);
      }),
    [starter, setNodeRef],
  );
  return null;
}

function pointOf(event: Event | null): { x: number; y: number } {
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? event.touches[0] : event;
  const { clientX = 0, clientY = 0 } = (touch ?? {}) as Partial<MouseEvent>;
  return { x: clientX, y: clientY };
}

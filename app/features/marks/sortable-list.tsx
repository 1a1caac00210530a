import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';

interface Sortable {
  readonly id: string;
  readonly text: string;
}

/** Lets the lines of a list be moved by pointer, touch or keys, and says to the ear where one is. */
export function SortableList<T extends Sortable>({
  items,
  onMove,
  children,
}: {
  /** In the order in which they are shown. */
  items: readonly T[];
  /** One was put where another stands. */
  onMove: (item: T, placeOf: T) => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const contextId = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const find = (id: string | number | undefined) => items.find((item) => item.id === id);
  const textOf = (id: string | number) => find(id)?.text ?? '';
  const placeOf = (id: string | number) => items.findIndex((item) => item.id === id) + 1;
  const total = items.length;

  function handleDragEnd({ active, over }: DragEndEvent) {
    const [item, target] = [find(active.id), find(over?.id)];
    if (item && target && item !== target) onMove(item, target);
  }

  return (
    <DndContext
      id={contextId}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={handleDragEnd}
      accessibility={{
        screenReaderInstructions: {
          draggable: t`Press space to lift the item, arrows to move it, space to drop it, Escape to put it back.`,
        },
        announcements: {
          onDragStart: ({ active }) => t`Picked up “${textOf(active.id)}”.`,
          onDragOver: ({ active, over }) =>
            over && over.id !== active.id
              ? t`“${textOf(active.id)}” at place ${placeOf(over.id)} of ${total}.`
              : undefined,
          onDragEnd: ({ active, over }) =>
            t`Dropped “${textOf(active.id)}” at place ${placeOf(over?.id ?? active.id)} of ${total}.`,
          onDragCancel: ({ active }) => t`“${textOf(active.id)}” is back where it was.`,
        },
      }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

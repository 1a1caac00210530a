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
import { useId } from 'react';
import { moveItem } from '../../../board-doc/checklist-commands';
import type { ChecklistContent } from '../../../board-doc/content';
import { useCardScope } from '../card-scope';
import { ChecklistItem } from './checklist-item';

/** The items in their order; a handle drags one by pointer, touch or keys. */
export function SortableItems({ checklist }: { checklist: ChecklistContent }) {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const contextId = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = checklist.items.map(({ id }) => id);
  const textOf = (id: string | number) => checklist.items.find((item) => item.id === id)?.text ?? '';
  const placeOf = (id: string | number) => checklist.items.findIndex((item) => item.id === id) + 1;
  const total = ids.length;

  function handleDragEnd({ active, over }: DragEndEvent) {
    const item = ids.find((id) => id === active.id);
    const target = ids.find((id) => id === over?.id);
    if (!item || !target || item === target) return;
    const place = ids.indexOf(target) > ids.indexOf(item) ? { after: target } : { before: target };
    run((doc, act) => moveItem(doc, act, card.id, checklist.id, item, place));
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
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul className="flex flex-col">
          {checklist.items.map((item, index) => (
            <ChecklistItem
              key={item.id}
              checklist={checklist.id}
              item={item}
              before={ids[index - 1] ?? null}
              after={ids[index + 1] ?? null}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

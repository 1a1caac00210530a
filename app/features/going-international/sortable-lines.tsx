import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useLingui } from '@lingui/react/macro';
import { GripVertical } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useFetcher } from 'react-router';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import { cx } from '../../ui/cx';

/** The lines of a part in their order; a handle moves one by pointer, touch or keys. */
export function SortableLines({
  lines,
  children,
}: {
  lines: readonly PlanLine[];
  children: (line: PlanLine) => ReactNode;
}) {
  const { t } = useLingui();
  const contextId = useId();
  const fetcher = useFetcher();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // A line stands where it was put while the server is told.
  const shown = moved(lines, fetcher.formData?.get('line') ?? null, fetcher.formData?.get('placeOf') ?? null);
  const textOf = (id: string | number) => lines.find((line) => line.id === id)?.text ?? '';
  const placeOf = (id: string | number) => shown.findIndex((line) => line.id === id) + 1;
  const total = shown.length;

  function handleDragEnd({ active, over }: DragEndEvent) {
    if (!over || over.id === active.id) return;
    const fields = { intent: 'line.move', line: String(active.id), placeOf: String(over.id) };
    void fetcher.submit(fields, { method: 'post' });
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
      <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul className="w-full divide-y divide-line border-line border-y">
          {shown.map((line) => (
            <SortableLine key={line.id} line={line}>
              {children(line)}
            </SortableLine>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function SortableLine({ line, children }: { line: PlanLine; children: ReactNode }) {
  const { t } = useLingui();
  const sortable = useSortable({ id: line.id });
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={cx(
        'group relative flex items-start gap-1 bg-canvas print:break-inside-avoid',
        sortable.isDragging && 'z-10 bg-raised shadow-lift',
      )}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={t`Move “${line.text}”`}
        className="my-1.5 flex h-8 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-ink-faint opacity-60 hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:h-10 pointer-coarse:w-8 print:hidden"
      >
        <GripVertical aria-hidden="true" className="size-4" />
      </button>
      {children}
    </li>
  );
}

/** The lines with one put in the place of another. */
function moved(lines: readonly PlanLine[], id: unknown, placeOf: unknown): readonly PlanLine[] {
  const line = lines.find((one) => one.id === id);
  const to = lines.findIndex((one) => one.id === placeOf);
  if (!line || to < 0) return lines;
  return lines.filter((one) => one !== line).toSpliced(to, 0, line);
}

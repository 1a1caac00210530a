import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useLingui } from '@lingui/react/macro';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFetcher } from 'react-router';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import { cx } from '../../ui/cx';
import { SortableList } from '../marks/sortable-list';

/** The lines of a part in their order; a handle moves one by pointer, touch or keys. */
export function SortableLines({
  lines,
  children,
}: {
  lines: readonly PlanLine[];
  children: (line: PlanLine) => ReactNode;
}) {
  const fetcher = useFetcher();
  // A line stands where it was put while the server is told.
  const shown = moved(lines, fetcher.formData?.get('line') ?? null, fetcher.formData?.get('placeOf') ?? null);
  return (
    <SortableList
      items={shown}
      onMove={(line, placeOf) =>
        void fetcher.submit({ intent: 'line.move', line: line.id, placeOf: placeOf.id }, { method: 'post' })
      }
    >
      <ul className="w-full divide-y divide-line border-line border-y">
        {shown.map((line) => (
          <SortableLine key={line.id} line={line}>
            {children(line)}
          </SortableLine>
        ))}
      </ul>
    </SortableList>
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

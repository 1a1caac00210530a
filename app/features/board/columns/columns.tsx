import { Trans } from '@lingui/react/macro';
import { Columns3 } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { ColumnContent } from '../../../board-doc/content';
import type { ColumnId } from '../../../domain/ids';
import { useColumns } from '../../../live/hooks';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { useBoard } from '../view/board-context';
import type { ColumnDragState } from '../view/board-screen';
import { AddColumn } from './add-column';
import { Column } from './column';

/** The columns side by side. On phones one at a time, snapping; a drag unsnaps them. */
export function Columns({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { screen, openCard } = useBoard();
  const opened = useStore(openCard, (id) => id);
  const columns = useColumns();
  const held = useStore(screen.columnDrag, (drag) => drag);
  const order = columnOrder(columns, held);
  const isDragging = useStore(screen.drag, (drag) => drag !== null) || held !== null;
  const isBare = useStore(screen.arrangement, (arrangement) =>
    [...arrangement.counts.values()].every((count) => count.total === 0),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: plays when columns changed places
  useLayoutEffect(() => screen.flip.play(), [screen, order.join()]);
  // An open card lies over the right part: its own column stays in sight beside it.
  useEffect(() => {
    if (opened) screen.reveal(opened);
  }, [screen, opened]);
  return (
    <div
      ref={scroller}
      data-columns-scroller=""
      className={cx(
        'flex min-h-0 flex-1 items-start gap-3 overflow-x-auto overflow-y-hidden px-4 pt-1 pb-3 max-sm:px-[7vw]',
        !isDragging && 'max-sm:snap-x max-sm:snap-mandatory',
        opened && 'xl:scroll-pr-[39rem] xl:pr-[39rem] xl:scroll-pl-4',
      )}
    >
      {columns.map((column) => {
        const index = order.indexOf(column.id);
        return (
          <Column
            key={column.id}
            column={column}
            index={index}
            isOnly={isBare && index === 0}
            isHeld={held?.id === column.id}
          />
        );
      })}
      {columns.length === 0 ? (
        <EmptyState icon={<Columns3 aria-hidden="true" />} title={<Trans>No columns yet</Trans>} action={<AddColumn />}>
          <Trans>Columns follow the life cycle of your networks: Join, Active, Prune, Left.</Trans>
        </EmptyState>
      ) : (
        <div className="shrink-0" style={{ order: columns.length }}>
          <AddColumn />
        </div>
      )}
    </div>
  );
}

/** The columns as they stand while one is in hand. */
function columnOrder(columns: readonly ColumnContent[], held: ColumnDragState | null): ColumnId[] {
  const ids = columns.map((column) => column.id);
  if (!held || !ids.includes(held.id)) return ids;
  const others = ids.filter((id) => id !== held.id);
  return [...others.slice(0, held.index), held.id, ...others.slice(held.index)];
}

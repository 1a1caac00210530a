import { horizontalListSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import { Trans } from '@lingui/react/macro';
import { Columns3 } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { useColumns } from '../../../live/hooks';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { sortableColumn } from '../drag/drag-layer';
import { useBoard } from '../view/board-context';
import { useStore } from '../view/use-store';
import { AddColumn } from './add-column';
import { Column } from './column';

/** The columns side by side. On phones one at a time, snapping; a drag unsnaps them. */
export function Columns({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { screen } = useBoard();
  const columns = useColumns();
  const ids = useMemo(() => columns.map((column) => sortableColumn(column.id)), [columns]);
  const isDragging = useStore(screen.drag, (drag) => drag !== null);
  const isBare = useStore(screen.arrangement, (arrangement) =>
    [...arrangement.counts.values()].every((count) => count.total === 0),
  );
  return (
    <div
      ref={scroller}
      data-columns-scroller=""
      className={cx(
        'flex min-h-0 flex-1 items-start gap-3 overflow-x-auto overflow-y-hidden px-4 pt-1 pb-3 max-sm:px-[7vw]',
        !isDragging && 'max-sm:snap-x max-sm:snap-mandatory',
      )}
    >
      <SortableContext id="columns" items={ids} strategy={horizontalListSortingStrategy}>
        {columns.map((column, index) => (
          <Column key={column.id} column={column} index={index} isOnly={isBare && index === 0} />
        ))}
      </SortableContext>
      {columns.length === 0 ? (
        <EmptyState icon={<Columns3 aria-hidden="true" />} title={<Trans>No columns yet</Trans>} action={<AddColumn />}>
          <Trans>Columns follow the life cycle of your networks: Join, Active, Prune, Left.</Trans>
        </EmptyState>
      ) : (
        <AddColumn />
      )}
    </div>
  );
}

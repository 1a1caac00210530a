import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { memo, type RefObject, useCallback, useRef } from 'react';
import type { ColumnContent } from '../../../board-doc/content';
import type { Stage } from '../../../domain/life-cycle';
import { cx } from '../../../ui/cx';
import { CellList } from '../cards/cell-list';
import { useCellHandle } from '../cards/use-cell-handle';
import { sortableColumn } from '../drag/drag-layer';
import { type CellKey, cellKey } from '../model/arrangement';
import { useBoard } from '../view/board-context';
import { useStore } from '../view/use-store';
import { ColumnHeader } from './column-header';
import { EmptyCell } from './empty-cell';
import { FoldedColumn } from './folded-column';
import { QuickAdd } from './quick-add';
import { useNearViewport } from './use-near-viewport';

export const EDGES: Record<Stage, string> = {
  join: 'border-t-stage-join-solid',
  active: 'border-t-stage-active-solid',
  prune: 'border-t-stage-prune-solid',
  left: 'border-t-stage-left-solid',
};

/** One column of the board: its head, its cards, and where cards are added. Dragged by its head. */
export const Column = memo(function Column({
  column,
  index,
  isOnly,
}: {
  column: ColumnContent;
  index: number;
  /** Alone on an empty board, or first on one without cards: it teaches. */
  isOnly: boolean;
}) {
  const { screen, canEdit } = useBoard();
  const isFolded = useStore(screen.folded, (folded) => folded.has(column.id));
  const area = useRef<HTMLElement>(null);
  const sortable = useSortable({ id: sortableColumn(column.id), data: { type: 'column' }, disabled: !canEdit });
  const { setNodeRef } = sortable;
  const refs = useCallback(
    (node: HTMLElement | null) => {
      area.current = node;
      setNodeRef(node);
    },
    [setNodeRef],
  );
  return (
    <section
      ref={refs}
      aria-label={column.name}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={cx(
        'flex max-h-full shrink-0 snap-center flex-col rounded-md border-t-3 bg-sunken',
        EDGES[column.stage],
        isFolded ? 'w-11' : 'w-[86vw] max-w-80 sm:w-72',
        sortable.isDragging && 'z-10 opacity-90 shadow-lift',
      )}
    >
      {isFolded ? (
        <FoldedColumn column={column} area={area} grip={sortable.listeners} />
      ) : (
        <>
          <ColumnHeader column={column} grip={sortable.listeners} setGrip={sortable.setActivatorNodeRef} />
          <ColumnBody id={cellKey('all', column.id)} stage={column.stage} area={area} index={index} isOnly={isOnly} />
        </>
      )}
    </section>
  );
});

const ColumnBody = memo(function ColumnBody({
  id,
  stage,
  area,
  index,
  isOnly,
}: {
  id: CellKey;
  stage: Stage;
  area: RefObject<HTMLElement | null>;
  index: number;
  isOnly: boolean;
}) {
  const body = useRef<HTMLDivElement>(null);
  const isNear = useNearViewport(body, index < 8);
  return (
    <div ref={body} className="flex min-h-24 flex-1 flex-col overflow-hidden">
      {isNear ? (
        <CellList cell={id} stage={stage} area={area} className="min-h-0 flex-1" />
      ) : (
        <FarCell id={id} area={area} />
      )}
      <EmptyCell id={id} stage={stage} isFirst={isOnly} />
      <QuickAdd cell={id} />
    </div>
  );
});

function FarCell({ id, area }: { id: CellKey; area: RefObject<HTMLElement | null> }) {
  useCellHandle(id, area, null);
  return <div className="min-h-40 flex-1" />;
}

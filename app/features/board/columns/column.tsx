import { memo, type RefObject, useEffect, useRef } from 'react';
import type { ColumnContent } from '../../../board-doc/content';
import type { Stage } from '../../../domain/life-cycle';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { CellList } from '../cards/cell-list';
import { useCellHandle } from '../cards/use-cell-handle';
import { type CellKey, cellKey } from '../model/arrangement';
import { useBoard } from '../view/board-context';
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
  isHeld,
}: {
  column: ColumnContent;
  /** Where it stands, also while columns make room for one in hand: a place in the page moves no element. */
  index: number;
  /** First on a board without cards: it teaches. */
  isOnly: boolean;
  isHeld: boolean;
}) {
  const { screen } = useBoard();
  const isFolded = useStore(screen.folded, (folded) => folded.has(column.id));
  const area = useRef<HTMLElement>(null);
  useEffect(
    () => (area.current ? screen.flip.register('column', column.id, area.current) : undefined),
    [screen, column.id],
  );
  return (
    <section
      ref={area}
      aria-label={column.name}
      data-column={column.id}
      style={{ order: index }}
      className={cx(
        'flex max-h-full shrink-0 snap-center flex-col rounded-md border-t-3 bg-sunken',
        EDGES[column.stage],
        isFolded ? 'w-11' : 'w-[86vw] max-w-80 sm:w-72',
        isHeld && 'opacity-80 shadow-lift outline-2 outline-accent outline-dashed',
      )}
    >
      {isFolded ? (
        <FoldedColumn column={column} area={area} />
      ) : (
        <>
          <ColumnHeader column={column} isGrip />
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

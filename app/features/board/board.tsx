import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type CardId, parseId } from '../../domain/ids';
import { useStore } from '../../live/use-store';
import { loadHiddenItems } from './cards/use-hidden-items';
import { Columns } from './columns/columns';
import { useDragEngine } from './drag/use-drag-engine';
import { BoardHeader } from './header/board-header';
import type { BoardInfo } from './header/board-info';
import { Lanes } from './lanes/lanes';
import { BulkBar } from './overlays/bulk-bar';
import { Overlays } from './overlays/overlays';
import { useMoveResult } from './overlays/use-move-result';
import { Announcer } from './view/announcer';
import { useBoard } from './view/board-context';
import { useBoardShortcuts } from './view/use-board-shortcuts';
import { useFoldsKept } from './view/use-folds-kept';

/** The board as people see it: header, columns or lanes, and what opens over them. */
export function Board({ board, children }: { board: BoardInfo; children?: ReactNode }) {
  const { screen } = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const [filterOpen, setFilterOpen] = useState(false);
  const isGrouped = useStore(screen.arrangement, (arrangement) => arrangement.lanes[0]?.by !== 'all');
  useBoardShortcuts(() => setFilterOpen(true));
  useFoldsKept(board.id);
  useMoveResult();
  const { handlers, engine } = useDragEngine(scroller);
  useEffect(loadHiddenItems, []);
  useEffect(() => screen.keepUp(), [screen]);
  const columns = useMemo(
    () => (isGrouped ? <Lanes scroller={scroller} /> : <Columns scroller={scroller} />),
    [isGrouped],
  );

  return (
    <div data-board="" className="flex h-full min-h-0 flex-col">
      <BoardHeader board={board} filterOpen={filterOpen} onFilterOpen={setFilterOpen} />
      <div
        className="relative flex min-h-0 flex-1 flex-col"
        {...handlers}
        onPointerOver={(event) => {
          if (event.pointerType === 'mouse') screen.pointed = cardUnder(event.target);
        }}
        onPointerLeave={() => {
          screen.pointed = null;
        }}
      >
        {columns}
        {children}
      </div>
      {engine}
      <BulkBar />
      <Overlays />
      <Announcer />
    </div>
  );
}

function cardUnder(target: EventTarget): CardId | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  return parseId<CardId>(link?.dataset.card);
}

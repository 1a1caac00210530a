import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { CardId } from '../../../domain/ids';
import type { Stage } from '../../../domain/life-cycle';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import type { CellKey } from '../model/arrangement';
import { GAP, type Row } from '../model/drag-rows';
import { useBoard } from '../view/board-context';
import type { CellList as CellListHandle } from '../view/board-screen';
import { settleMoves } from '../view/settle-moves';
import { CardItem } from './card-item';
import { guessHeight } from './row-height';
import { useCellHandle } from './use-cell-handle';
import { useHiddenItems } from './use-hidden-items';
import { useRows } from './use-rows';

const BETWEEN = 6;
// What the server renders, and the first client render repeats: the cards of a tall window.
const FIRST_RECT = { width: 280, height: 900 };

/** The cards of a cell, of which only those in sight are in the page. */
export function CellList({
  cell,
  stage,
  area,
  className,
}: {
  cell: CellKey;
  stage: Stage;
  /** What takes a drop for this list. */
  area: RefObject<HTMLElement | null>;
  className?: string;
}) {
  const { screen } = useBoard();
  const rows = useRows(screen, cell);
  const hidden = useHiddenItems();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const pinned = usePinned(rows);
  const getItemKey = useCallback((index: number) => rows[index] ?? index, [rows]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey,
    overscan: 4,
    gap: BETWEEN,
    paddingStart: 2,
    paddingEnd: 6,
    initialRect: FIRST_RECT,
    useFlushSync: false,
    rangeExtractor: useCallback((range: Range) => withPinned(range, pinned), [pinned]),
  });
  useCellHandle(cell, area, useHandle(virtualizer, rows, scroller, list));
  useGlide(rows);

  function heightOf(row: Row | undefined): number {
    if (row === GAP) return screen.drag.get()?.gap ?? 64;
    return guessHeight(row ? screen.source.card(row) : null, hidden);
  }

  const items = virtualizer.getVirtualItems();
  // Each list has one stop for Tab: the card last focused, else the first in the page.
  const tabStop = pinned >= 0 ? pinned : items[0]?.index;
  return (
    <div
      ref={scroller}
      data-scroller=""
      className={cx('overflow-y-auto overflow-x-hidden overscroll-y-contain px-2 [overflow-anchor:none]', className)}
      // Firefox makes scrolling boxes focusable, which would add a stop without a name.
      tabIndex={-1}
    >
      <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const position = { transform: `translateY(${item.start}px)` };
          if (row === GAP)
            return (
              <li key={GAP} aria-hidden="true" className="absolute inset-x-0 top-0" style={position}>
                <div
                  className="rounded-sm border border-accent border-dashed bg-accent-tint"
                  style={{ height: item.size }}
                />
              </li>
            );
          return (
            <li
              key={row}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className="absolute inset-x-0 top-0"
              style={position}
            >
              <CardItem id={row} stage={stage} isTabStop={item.index === tabStop} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The index of the card that must stay in the page though out of sight: the focused one, or the one in hand. */
function usePinned(rows: readonly Row[]): number {
  const { screen } = useBoard();
  const focused = useStore(screen.focus, (id) => (id !== null && rows.includes(id) ? id : null));
  return useMemo(() => (focused === null ? -1 : rows.indexOf(focused)), [rows, focused]);
}

function withPinned(range: Range, pinned: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (pinned < 0 || pinned >= range.count || indexes.includes(pinned)) return indexes;
  return [...indexes, pinned].sort((a, b) => a - b);
}

function useHandle(
  virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>,
  rows: readonly Row[],
  scroller: RefObject<HTMLDivElement | null>,
  list: RefObject<HTMLUListElement | null>,
): CellListHandle {
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  return useMemo(
    () => ({
      get scroller() {
        return scroller.current;
      },
      indexAt(clientY: number) {
        const top = list.current?.getBoundingClientRect().top ?? 0;
        const index = indexBelow(virtualizer, latest.current.length, clientY - top);
        const gap = latest.current.indexOf(GAP);
        return gap >= 0 && gap < index ? index - 1 : index;
      },
      reveal(id: CardId) {
        const index = latest.current.indexOf(id);
        if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
      },
    }),
    [virtualizer, scroller, list],
  );
}

/** How many rows have their middle above a height of the list; from the list's own measures, so rows far off count too. */
function indexBelow(virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>, count: number, y: number): number {
  let low = 0;
  let high = Math.min(count, virtualizer.measurementsCache.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = virtualizer.measurementsCache[middle];
    if (row && row.start + row.size / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Once changed rows are in the page, what moved glides to its place. */
function useGlide(rows: readonly Row[]) {
  const { screen } = useBoard();
  const seen = useRef(rows);
  useLayoutEffect(() => {
    if (seen.current === rows) return;
    seen.current = rows;
    settleMoves(screen);
  }, [rows, screen]);
}

import { type RefObject, useEffect } from 'react';
import type { CellKey } from '../model/arrangement';
import { useBoard } from '../view/board-context';
import type { CellList } from '../view/board-screen';

/** Makes a cell known to drags and to the keyboard while it is in the page. */
export function useCellHandle(cell: CellKey, area: RefObject<HTMLElement | null>, list: CellList | null): void {
  const { screen } = useBoard();
  useEffect(() => {
    if (!area.current) return;
    const handle = { area: area.current, list };
    screen.cells.set(cell, handle);
    return () => {
      if (screen.cells.get(cell) === handle) screen.cells.delete(cell);
    };
  }, [screen, cell, area, list]);
}

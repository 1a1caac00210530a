import { useMemo, useSyncExternalStore } from 'react';
import type { CellKey } from '../model/arrangement';
import { type Row, rowsOf } from '../model/drag-rows';
import type { BoardScreen } from '../view/board-screen';

/** The rows of one cell; the same array until they change, so that a drag elsewhere renders nothing here. */
export function useRows(screen: BoardScreen, key: CellKey): readonly Row[] {
  const { subscribe, read } = useMemo(() => {
    let rows: readonly Row[] = [];
    return {
      subscribe(listener: () => void) {
        const stops = [screen.arrangement.subscribe(listener), screen.drag.subscribe(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      read() {
        const next = rowsOf(screen.arrangement.get(), screen.drag.get(), key);
        if (!isSame(rows, next)) rows = next;
        return rows;
      },
    };
  }, [screen, key]);
  return useSyncExternalStore(subscribe, read, read);
}

function isSame(a: readonly Row[], b: readonly Row[]): boolean {
  return a === b || (a.length === b.length && a.every((row, i) => row === b[i]));
}

import { useEffect } from 'react';
import type { BoardId } from '../../../domain/ids';
import { useBoard } from './board-context';

/** Keeps which columns and lanes this person folded, in their browser, for each board. */
export function useFoldsKept(board: BoardId): void {
  const { screen } = useBoard();
  useEffect(() => {
    const key = `solmu.board.folded.${board}`;
    screen.folded.set(new Set(read(key)));
    return screen.folded.subscribe(() => {
      // What a drag unfolds in passing is not a choice.
      if (screen.drag.get() === null) write(key, [...screen.folded.get()]);
    });
  }, [screen, board]);
}

function read(key: string): string[] {
  try {
    return (localStorage.getItem(key) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function write(key: string, folded: readonly string[]): void {
  try {
    if (folded.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, folded.join(' '));
  } catch {
    // A browser that keeps nothing unfolds everything at the next visit.
  }
}

import { useSyncExternalStore } from 'react';
import { useLiveBoard } from './live-board-provider';
import type { SaveState } from './save-state';

const CONNECTING: SaveState = { status: 'connecting' };

/** Whether what I did is safe, and a way to try again after a refusal. */
export function useSaveState(): SaveState & { readonly retry: () => void } {
  const board = useLiveBoard();
  const state = useSyncExternalStore(board.saveState.subscribe, board.saveState.get, () => CONNECTING);
  return { ...state, retry: board.retry };
}

import { useSyncExternalStore } from 'react';
import { useLiveBoard } from './live-board-provider';
import { NOTHING_TO_UNDO, type UndoState } from './undo-history';

/** Undo and redo of my own acts. Both return the label of what they did, `''` without one, null when nothing was left. */
export function useUndo(): UndoState & { readonly undo: () => string | null; readonly redo: () => string | null } {
  const { undo } = useLiveBoard();
  const state = useSyncExternalStore(undo.state.subscribe, undo.state.get, () => NOTHING_TO_UNDO);
  return { ...state, undo: undo.undo, redo: undo.redo };
}

import { useLiveBoard } from '../../live/live-board-provider';

/** Takes back an act by the words it was given, for the *Undo* of its toast; once I did something else it does nothing. */
export function useUndoAct(): (label: string) => () => void {
  const { undo } = useLiveBoard();
  return (label) => () => {
    if (undo.state.get().lastAct === label) undo.undo();
  };
}

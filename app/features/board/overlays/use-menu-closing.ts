import { useRef } from 'react';
import { useBoard } from '../view/board-context';

/**
 * Closing of what hangs on the board. `close` gives the focus back; `closeAnd` closes and does something that decides about
 * the focus itself.
 */
export function useMenuClosing(giveFocusBack: () => void) {
  const { screen } = useBoard();
  const isHandled = useRef(false);
  return {
    close() {
      if (isHandled.current) return;
      screen.editing.set(null);
      giveFocusBack();
    },
    closeAnd(next: () => void) {
      isHandled.current = true;
      screen.editing.set(null);
      next();
    },
  };
}

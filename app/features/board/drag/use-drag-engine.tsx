import { lazy, type RefObject, Suspense, useEffect, useMemo, useState } from 'react';
import { useIsLive } from '../../../live/hooks';
import { useBoard } from '../view/board-context';
import { DragStarter } from './drag-starter';

const loadEngine = () => import('./drag-engine');
const DragEngine = lazy(loadEngine);
const REST = 1500;
const LONG_REST = 4000;
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown'] as const;

/** What the board needs for drags: handlers of presses, and the engine, fetched after the board at the first sign of use or rest. */
export function useDragEngine(board: RefObject<HTMLElement | null>) {
  const { canEdit } = useBoard();
  const starter = useMemo(() => new DragStarter(), []);
  const [isWanted, setWanted] = useState(false);
  const isLive = useIsLive();
  useEffect(() => {
    if (!canEdit || isWanted) return;
    const want = () => setWanted(true);
    for (const sign of SIGNS) window.addEventListener(sign, want, { once: true, passive: true });
    // A finger gives no sign before it presses, so the engine is fetched when the page has come to rest; for others it is
    // then at hand should the connection go before the first sign.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    const fetchLater = () => setTimeout(() => void loadEngine().catch(() => {}), LONG_REST);
    const timer = !isLive ? undefined : isTouch ? setTimeout(want, REST) : fetchLater();
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, want);
    };
  }, [canEdit, isWanted, isLive]);
  const handlers = useMemo(
    () =>
      canEdit
        ? {
            onMouseDown: (event: React.MouseEvent) => starter.press(event),
            onTouchStart: (event: React.TouchEvent) => starter.press(event),
            onMouseUp: () => starter.release(),
            onTouchEnd: () => starter.release(),
          }
        : {},
    [canEdit, starter],
  );
  const engine =
    isWanted && canEdit ? (
      <Suspense fallback={null}>
        <DragEngine starter={starter} board={board} />
      </Suspense>
    ) : null;
  return { handlers, engine };
}

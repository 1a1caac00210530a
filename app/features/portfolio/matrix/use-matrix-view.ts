import { useCallback, useEffect, useRef, useState } from 'react';
import { type MatrixView, WHOLE_MATRIX } from './matrix-view';

/** What part of the matrix is in sight. However often it is moved, it is drawn once a frame. */
export function useMatrixView(): [MatrixView, (change: (view: MatrixView) => MatrixView) => void] {
  const [view, setView] = useState(WHOLE_MATRIX);
  const latest = useRef(view);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const change = useCallback((next: (view: MatrixView) => MatrixView) => {
    latest.current = next(latest.current);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => setView(latest.current));
  }, []);
  return [view, change];
}

import { type RefObject, useEffect, useState } from 'react';
import type { PlotSize } from './matrix-view';

/** What the server draws for; the picture is scaled to the window until the browser has measured it. */
export const FIRST_SIZE: PlotSize = { width: 960, height: 600 };

/** The size of the picture's box, once it is known. */
export function usePlotSize(box: RefObject<HTMLElement | null>): PlotSize {
  const [size, setSize] = useState(FIRST_SIZE);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

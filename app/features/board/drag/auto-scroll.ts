const EDGE = 56;
const FASTEST = 18;

/** How fast to scroll, in pixels a frame, when the pointer is near one of two edges. */
export function edgeSpeed(pointer: number, low: number, high: number): number {
  const edge = Math.min(EDGE, (high - low) / 4);
  const before = low + edge - pointer;
  const after = pointer - (high - edge);
  if (before > 0) return -FASTEST * Math.min(1, before / edge);
  if (after > 0) return FASTEST * Math.min(1, after / edge);
  return 0;
}

/** Scrolls a box when the pointer is near its edges; says whether it moved. */
export function scrollNearEdge(box: HTMLElement, x: number, y: number, axis: 'x' | 'y'): boolean {
  const rect = box.getBoundingClientRect();
  const speed = axis === 'x' ? edgeSpeed(x, rect.left, rect.right) : edgeSpeed(y, rect.top, rect.bottom);
  if (speed === 0) return false;
  const [left, top] = [box.scrollLeft, box.scrollTop];
  box.scrollBy(axis === 'x' ? { left: speed } : { top: speed });
  return box.scrollLeft !== left || box.scrollTop !== top;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Calls back once a frame with where the pointer is, until stopped. */
export function followPointer(start: Point, onFrame: (point: Point, now: number) => void) {
  let point = start;
  let frame = 0;
  const note = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY };
  };
  // Once a touch scrolls or drags, browsers cancel its pointer events; its touch events go on.
  const noteTouch = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (touch) point = { x: touch.clientX, y: touch.clientY };
  };
  const next = (now: number) => {
    frame = requestAnimationFrame(next);
    onFrame(point, now);
  };
  // In the capture phase, since a touch goes on at its target even when that has left the page.
  window.addEventListener('pointermove', note, { passive: true, capture: true });
  window.addEventListener('touchmove', noteTouch, { passive: true, capture: true });
  frame = requestAnimationFrame(next);
  return {
    stop() {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', note, true);
      window.removeEventListener('touchmove', noteTouch, true);
    },
    /** Where the pointer is now. */
    point: () => point,
  };
}

/** Follows a pressed pointer until it is let go; Escape and a lost pointer call it off. */
export function followPointer(
  pointerId: number,
  { onMove, onEnd }: { onMove: (event: PointerEvent) => void; onEnd: (isDone: boolean) => void },
): void {
  const stop = new AbortController();
  const end = (isDone: boolean) => {
    stop.abort();
    onEnd(isDone);
  };
  const { signal } = stop;
  const own = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) handle(event);
  };
  window.addEventListener('pointermove', own(onMove), { signal });
  window.addEventListener(
    'pointerup',
    own(() => end(true)),
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    own(() => end(false)),
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      end(false);
    },
    { signal, capture: true },
  );
}

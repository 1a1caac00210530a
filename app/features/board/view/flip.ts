type Kind = 'card' | 'column';

/** Shows a change of place: what moved glides from where it was, in under 200 ms. */
export interface Flip {
  register(kind: Kind, id: string, element: HTMLElement): () => void;
  /** To be called before a change; without it the change shows at once. Cards glide with their column, not within it. */
  capture(kind: Kind): void;
  /** To be called when the change is in the page. */
  play(): void;
  /** How far an element is from where it was captured, in pixels downwards. */
  shiftOf(id: string): number;
}

const DURATION = 160;
const EASING = 'cubic-bezier(0.2, 0, 0, 1)';
/** Beyond this many, gliding costs more than it tells. */
const MOST = 200;

export function createFlip(): Flip {
  const all = { card: new Map<string, HTMLElement>(), column: new Map<string, HTMLElement>() };
  let elements = all.card;
  const gliding = new WeakMap<HTMLElement, Animation>();
  let before: Map<string, DOMRect> | null = null;

  return {
    register(kind, id, element) {
      const known = all[kind];
      known.set(id, element);
      return () => {
        if (known.get(id) === element) known.delete(id);
      };
    },
    capture(kind) {
      if (before) return;
      elements = all[kind];
      if (elements.size === 0 || elements.size > MOST || prefersStill()) return;
      const captured = new Map<string, DOMRect>();
      for (const [id, element] of elements) captured.set(id, element.getBoundingClientRect());
      before = captured;
      // What nothing answered by rendering must not be taken for the start of a later change.
      afterPaint(() => {
        if (before === captured) before = null;
      });
    },
    play() {
      const captured = before;
      before = null;
      if (!captured) return;
      const moving = [...elements].filter(([id]) => captured.has(id));
      for (const [, element] of moving) gliding.get(element)?.cancel();
      // All is measured before anything is set going, so that the page is laid out once.
      const shifts = moving.map(([id, element]) => ({ element, ...shift(captured.get(id), element) }));
      for (const { element, x, y } of shifts)
        if (Math.abs(x) >= 1 || Math.abs(y) >= 1) gliding.set(element, glide(element, x, y));
    },
    shiftOf(id) {
      const old = before?.get(id);
      const element = elements.get(id);
      return old && element ? element.getBoundingClientRect().top - old.top : 0;
    },
  };
}

function shift(old: DOMRect | undefined, element: HTMLElement): { x: number; y: number } {
  if (!old) return { x: 0, y: 0 };
  const now = element.getBoundingClientRect();
  return { x: old.left - now.left, y: old.top - now.top };
}

function glide(element: HTMLElement, x: number, y: number): Animation {
  const frames = [{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }];
  return element.animate(frames, { duration: DURATION, easing: EASING });
}

function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

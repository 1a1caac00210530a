/** Shows a change of place: what moved glides from where it was, in under 200 ms. */
export interface Flip {
  register(id: string, element: HTMLElement): () => void;
  /** To be called before a change; without it the change shows at once. */
  capture(): void;
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
  const elements = new Map<string, HTMLElement>();
  let before: Map<string, DOMRect> | null = null;

  return {
    register(id, element) {
      elements.set(id, element);
      return () => {
        if (elements.get(id) === element) elements.delete(id);
      };
    },
    capture() {
      if (before || elements.size === 0 || elements.size > MOST || prefersStill()) return;
      before = new Map();
      for (const [id, element] of elements) before.set(id, element.getBoundingClientRect());
    },
    play() {
      const captured = before;
      before = null;
      if (!captured) return;
      for (const [id, element] of elements) {
        const old = captured.get(id);
        if (old) glide(element, old);
      }
    },
    shiftOf(id) {
      const old = before?.get(id);
      const element = elements.get(id);
      return old && element ? element.getBoundingClientRect().top - old.top : 0;
    },
  };
}

function glide(element: HTMLElement, old: DOMRect): void {
  for (const animation of element.getAnimations()) if (animation.id === 'flip') animation.cancel();
  const now = element.getBoundingClientRect();
  const [x, y] = [old.left - now.left, old.top - now.top];
  if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
  const frames = [{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }];
  element.animate(frames, { id: 'flip', duration: DURATION, easing: EASING });
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

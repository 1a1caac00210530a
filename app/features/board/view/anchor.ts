import type { Anchor } from './editing';

/** The place of an element, for opening something there. */
export function anchorOf(element: Element | null): Anchor {
  const rect = element?.getBoundingClientRect();
  if (!rect) return { x: window.innerWidth / 2, y: window.innerHeight / 3, width: 0, height: 0 };
  return { x: rect.left, y: rect.top, width: rect.width, height: rect.height };
}

/** A point of the window, for opening something there. */
export function anchorAt(x: number, y: number): Anchor {
  return { x, y, width: 0, height: 0 };
}

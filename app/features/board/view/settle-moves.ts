import type { BoardScreen } from './board-screen';

/**
 * To be called when a change of places is in the page. The card under the pointer is put back to where it was, so that
 * nobody presses another one than they aimed at; then what moved glides.
 */
export function settleMoves(screen: BoardScreen): void {
  const { pointed, flip } = screen;
  const link = pointed && !screen.drag.get() ? screen.linkOf(pointed) : null;
  const scroller = link?.closest<HTMLElement>('[data-scroller]');
  if (pointed && scroller) {
    const shift = flip.shiftOf(pointed);
    if (Math.abs(shift) >= 1) scroller.scrollTop += shift;
    holdStill(scroller, flip.shiftOf(pointed));
  }
  flip.play();
}

/** Where there is nothing to scroll, the list itself is held until the pointer leaves it. */
function holdStill(scroller: HTMLElement, shift: number): void {
  const list = scroller.querySelector('ul');
  if (!list || Math.abs(shift) < 1) return;
  const held = Number(list.dataset.held ?? 0) - shift;
  list.dataset.held = String(held);
  list.style.translate = `0 ${held}px`;
  scroller.addEventListener('pointerleave', () => letGo(list), { once: true });
}

function letGo(list: HTMLElement): void {
  delete list.dataset.held;
  list.style.translate = '';
}

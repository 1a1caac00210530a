import { createStore } from '../../../live/store';
import { useStore } from '../../../live/use-store';
import { FACE_ITEMS, type FaceItem, type HiddenItems, readHiddenItems, writeHiddenItems } from '../model/face-items';

const KEY = 'solmu.board.hidden-items';
const hiddenItems = createStore<HiddenItems>(readHiddenItems(null));

/** Reads what this person switched off, once the page stands: the server does not know it. */
export function loadHiddenItems(): void {
  hiddenItems.set(readHiddenItems(readStored()));
}

/** Which items of a face this person switched off, kept in their browser. */
export function useHiddenItems(): HiddenItems {
  return useStore(hiddenItems, (items) => items);
}

/** Switches one item of all faces on or off. */
export function showItem(item: FaceItem, isShown: boolean): void {
  const now = hiddenItems.get();
  const next = new Set(FACE_ITEMS.filter((each) => (each === item ? !isShown : now.has(each))));
  hiddenItems.set(next);
  try {
    localStorage.setItem(KEY, writeHiddenItems(next));
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

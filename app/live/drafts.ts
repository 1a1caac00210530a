// Words that are not sent yet. They wait on the device, so that a reload or a crash loses none; signing out clears them.

/** What keeps texts; `localStorage` in a browser. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PREFIX = 'solmu:draft:';

/** Reads a draft; storage that is refused or broken counts as empty. `place` names the person and the thing. */
export function readDraft(storage: DraftStorage | null, place: string): string {
  try {
    return storage?.getItem(PREFIX + place) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function writeDraft(storage: DraftStorage | null, place: string, text: string): void {
  try {
    if (text.trim() === '') storage?.removeItem(PREFIX + place);
    else storage?.setItem(PREFIX + place, text);
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
}

/** Forgets the drafts of everybody on this device. */
export function clearDrafts(storage: DraftStorage | null): void {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX)) storage?.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** Where unsent words wait, so that a reload or a crash loses none. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The key of a person's unsent comment on a card; another person on the same device does not see it. */
export function draftKey(memberId: string, cardId: string): string {
  return `solmu.comment.${memberId}.${cardId}`;
}

/** Reads a draft; storage that is refused or broken counts as empty. */
export function readDraft(storage: DraftStorage | null, key: string): string {
  try {
    return storage?.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function writeDraft(storage: DraftStorage | null, key: string, text: string): void {
  try {
    if (text.trim() === '') storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
}

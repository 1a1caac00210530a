import { useEffect } from 'react';
import { createStore } from '../../live/store';
import { useStore } from '../../live/use-store';

export const FILES_LOOKS = ['list', 'tiles'] as const;
export type FilesLook = (typeof FILES_LOOKS)[number];

const KEY = 'solmu.files.look';
const look = createStore<FilesLook>('list');

/** How this person looks at files, kept in their browser. */
export function useFilesLook(): FilesLook {
  // Once the page stands: the server does not know it.
  useEffect(() => look.set(FILES_LOOKS.find((each) => each === stored()) ?? 'list'), []);
  return useStore(look, (now) => now);
}

export function chooseFilesLook(next: FilesLook): void {
  look.set(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

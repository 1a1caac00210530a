import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from '../../live/store';

const KEY = 'solmu.card.folded';
const NOTHING: ReadonlySet<string> = new Set();
const folded = createStore<ReadonlySet<string>>(NOTHING);

/** Whether this person keeps a part of every card folded, in their browser; the server shows all parts. */
export function useFolded(part: string): [boolean, () => void] {
  const isFolded = useSyncExternalStore(
    folded.subscribe,
    () => folded.get().has(part),
    () => false,
  );
  useEffect(load, []);
  return [isFolded, () => toggle(part)];
}

function load(): void {
  const kept = read();
  if (folded.get() === NOTHING && kept.size > 0) folded.set(kept);
}

function toggle(part: string): void {
  const next = new Set(folded.get());
  if (!next.delete(part)) next.add(part);
  folded.set(next);
  try {
    localStorage.setItem(KEY, [...next].join(' '));
  } catch {
    // A browser that keeps nothing shows all parts at the next visit.
  }
}

function read(): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean));
  } catch {
    return NOTHING;
  }
}

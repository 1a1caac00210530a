import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** Reads a slice of a store. The slice must keep its identity while it does not change. */
export function useStore<T, Slice>(store: Store<T>, read: (value: T) => Slice): Slice {
  const snapshot = () => read(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

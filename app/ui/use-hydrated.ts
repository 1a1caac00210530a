import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page's script runs: what only helps without it can go, what only works with it can come. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

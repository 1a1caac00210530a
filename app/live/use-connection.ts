import { useEffect } from 'react';
import type { LiveDocument } from './live-document';
import { syncAddress } from './sync-address';

/** Keeps a document connected as long as the component is on the page. */
export function useConnection(document: LiveDocument): void {
  useEffect(() => {
    // In the next tick: StrictMode's first, discarded mount never opens a socket.
    let disconnect: (() => void) | null = null;
    const timer = setTimeout(() => {
      disconnect = document.connect(syncAddress());
    });
    return () => {
      clearTimeout(timer);
      disconnect?.();
    };
  }, [document]);
}

// The browser's own copy of a document, so that edits made without a connection outlive the page.

import * as idb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { DocumentId, UserId } from '../domain/ids';
import { canKeepOffline, isUnsent, noteUnsent, offlineName, registerOffline } from './offline-storage';

export interface OfflineCopy {
  /** Resolves once all edits so far are stored: true when they really are. */
  settled(): Promise<boolean>;
  /** It held changes, from before this page, that the server has not acknowledged. */
  readonly hadUnsent: boolean;
  /** Notes, for later pages, whether it holds changes that the server lacks. */
  noteUnsent(unsent: boolean): void;
  destroy(): void;
}

/** Loads what the browser keeps of a document into it and keeps what follows; null when this browser keeps nothing. */
export async function keepOffline(doc: Y.Doc, user: UserId, document: DocumentId): Promise<OfflineCopy | null> {
  if (!(await canKeepOffline())) return null;
  const name = offlineName(user, document);
  registerOffline(name);
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  const start = await lastKey(persistence);
  let written = 0;
  const count = (_update: Uint8Array, origin: unknown): void => {
    if (origin !== persistence) written++;
  };
  doc.on('update', count);
  const destroy = (): void => {
    doc.off('update', count);
    void persistence.destroy();
  };
  // Somebody deletes it: a sign-out in another tab. Writing on would throw into whoever edits.
  if (persistence.db !== null) persistence.db.onversionchange = destroy;
  return {
    hadUnsent: isUnsent(name),
    noteUnsent: (unsent) => noteUnsent(name, unsent),
    // y-indexeddb does not tell when, or whether, an update was stored. A read queued behind the writes waits for
    // them, and the store's last key has grown by as many as succeeded.
    async settled() {
      const expected = start + written;
      return (await lastKey(persistence)) >= expected;
    },
    destroy,
  };
}

/** The last key of the stored updates, after all writes so far; −1 when the store cannot be read. */
async function lastKey(persistence: IndexeddbPersistence): Promise<number> {
  try {
    const [store] = persistence.db === null ? [] : idb.transact(persistence.db, ['updates'], 'readonly');
    return store === undefined ? -1 : Number((await idb.getLastKey(store)) ?? 0);
  } catch {
    return -1;
  }
}

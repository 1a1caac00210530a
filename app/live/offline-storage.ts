// What a browser keeps of the boards a person has open. Everything is named by person and document, so that another
// person on the same browser neither sees nor sends it.

import type { DocumentId, UserId } from '../domain/ids';
import { clearDrafts } from './drafts';

const PREFIX = 'solmu:';
/** Names of the databases made so far, for browsers that cannot list them. */
const REGISTRY = 'solmu-offline';
/** Names of the databases that hold changes which the server has not acknowledged. */
const UNSENT = 'solmu-unsent';
/** Who uses this browser now. Open tabs watch it: a tab of somebody else stops sending. */
const SIGNED_IN = 'solmu-signed-in';

/** The name of the database that keeps a document for a person. */
export function offlineName(user: UserId, document: DocumentId): string {
  return `${PREFIX}${user}:${document}`;
}

/** Whether this browser can keep anything (it cannot in some private windows). */
export async function canKeepOffline(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${PREFIX}probe`);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

/** Remembers a database's name, so that it can be deleted at sign-out. */
export function registerOffline(name: string): void {
  setListed(REGISTRY, name, true);
}

/** Notes whether a database holds changes that the server lacks; it outlives the page. */
export function noteUnsent(name: string, unsent: boolean): void {
  setListed(UNSENT, name, unsent);
}

/** Whether a database holds changes that the server lacks. */
export function isUnsent(name: string): boolean {
  return listed(UNSENT).includes(name);
}

/** Whether signing out now would throw away changes that only this browser has. */
export function hasUnsentChanges(): boolean {
  return listed(UNSENT).length > 0;
}

/** Notes who uses this browser; tabs of anybody else stop. Called where a signed-in page is shown. */
export function noteSignedIn(user: UserId): void {
  if (readItem(SIGNED_IN) !== user) writeItem(SIGNED_IN, user);
}

/** Whether this browser has since been used by nobody or by somebody else. */
export function isSignedInAsOther(user: UserId): boolean {
  const noted = readItem(SIGNED_IN);
  return noted !== null && noted !== user;
}

/** Tells when another tab notes a different person, or that nobody is signed in. */
export function watchSignedIn(user: UserId, onOther: () => void): () => void {
  const listener = (event: StorageEvent): void => {
    if (event.key === SIGNED_IN && isSignedInAsOther(user)) onOther();
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** Deletes everything kept in this browser, of everybody. Call at sign-out, before or after the server was told. */
export async function clearOfflineData(): Promise<void> {
  writeItem(SIGNED_IN, '');
  clearDrafts(typeof localStorage === 'undefined' ? null : localStorage);
  const names = new Set(listed(REGISTRY));
  try {
    for (const { name } of (await indexedDB.databases?.()) ?? []) if (name?.startsWith(PREFIX)) names.add(name);
    await Promise.all([...names].map(deleteDatabase));
  } catch {
    // Without storage there is nothing to delete.
  }
  writeItem(REGISTRY, '[]');
  writeItem(UNSENT, '[]');
}

/** Deletes what is kept of one document. */
export async function clearOfflineDocument(user: UserId, document: DocumentId): Promise<void> {
  const name = offlineName(user, document);
  noteUnsent(name, false);
  setListed(REGISTRY, name, false);
  await deleteDatabase(name);
}

function deleteDatabase(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked: another tab has it open; it is deleted as soon as that tab lets go.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function listed(key: string): string[] {
  try {
    const names: unknown = JSON.parse(readItem(key) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function setListed(key: string, name: string, present: boolean): void {
  const names = listed(key);
  if (names.includes(name) === present) return;
  writeItem(key, JSON.stringify(present ? [...names, name] : names.filter((other) => other !== name)));
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden: the browser keeps nothing, which the save state says.
  }
}

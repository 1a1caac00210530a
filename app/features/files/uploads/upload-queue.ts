import { useSyncExternalStore } from 'react';
import { type SentFile, UploadError, uploadFile } from '../../../live/upload-file';

/** A file on its way from this page, or how that ended. */
export interface UploadItem {
  readonly key: number;
  readonly spaceId: string;
  readonly folderId: string | null;
  /** The file of which it becomes a new version. */
  readonly fileId: string | null;
  readonly name: string;
  readonly size: number;
  readonly share: number;
  readonly state: 'queued' | 'sending' | 'waiting' | 'done' | 'failed';
  readonly problem: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
  readonly sent: SentFile | null;
}

const AT_ONCE = 3;
const NONE: readonly UploadItem[] = [];

let items = NONE;
let lastKey = 0;
const given = new Map<number, { readonly file: File; readonly stop: AbortController }>();
const listeners = new Set<() => void>();

// Files go on being sent while somebody looks at other pages of the app, so the queue is the page's, not a component's.

/** The files on their way to a space. */
export function useUploads(spaceId: string): readonly UploadItem[] {
  const all = useSyncExternalStore(
    subscribe,
    () => items,
    () => NONE,
  );
  return all.filter((item) => item.spaceId === spaceId);
}

export interface UploadTarget {
  readonly spaceId: string;
  readonly folderId: string | null;
  readonly fileId?: string | null;
  /** The largest file that is taken. */
  readonly maxFileBytes: number;
}

/** Sends files, a few at a time. What is too large is not even begun. */
export function addUploads(target: UploadTarget, files: Iterable<File>): void {
  const { spaceId, folderId, fileId = null, maxFileBytes } = target;
  const added = [...files].map((file): UploadItem => {
    const key = ++lastKey;
    given.set(key, { file, stop: new AbortController() });
    const isTooLarge = file.size > maxFileBytes;
    return {
      ...{ key, spaceId, folderId, fileId, name: file.name, size: file.size, share: 0, sent: null },
      state: isTooLarge ? 'failed' : 'queued',
      problem: isTooLarge ? { code: 'file.too-large', details: { most: maxFileBytes } } : null,
    };
  });
  show([...items, ...added]);
  startNext();
}

/** Gives up a file, or takes one that has ended from the list. */
export function dropUpload(key: number): void {
  given.get(key)?.stop.abort();
  given.delete(key);
  show(items.filter((item) => item.key !== key));
  startNext();
}

/** Sends a file that failed again; what had arrived of it is still there. */
export function retryUpload(key: number): void {
  const file = given.get(key)?.file;
  if (!file) return;
  given.set(key, { file, stop: new AbortController() });
  change(key, { state: 'queued', problem: null });
  startNext();
}

/** Takes what has ended from the list. */
export function clearUploads(spaceId: string): void {
  const gone = items.filter((item) => item.spaceId === spaceId && (item.state === 'done' || item.state === 'failed'));
  for (const { key } of gone) given.delete(key);
  show(items.filter((item) => !gone.includes(item)));
}

/** Whether a file is neither here nor given up. */
export function isUnderWay({ state }: UploadItem): boolean {
  return state === 'queued' || state === 'sending' || state === 'waiting';
}

function startNext(): void {
  const running = items.filter(({ state }) => state === 'sending' || state === 'waiting').length;
  for (const item of items.filter(({ state }) => state === 'queued').slice(0, Math.max(0, AT_ONCE - running)))
    void send(item);
}

async function send({ key, spaceId, folderId, fileId }: UploadItem): Promise<void> {
  const one = given.get(key);
  if (!one) return;
  change(key, { state: 'sending' });
  try {
    const sent = await uploadFile(spaceId, one.file, {
      folderId,
      fileId,
      signal: one.stop.signal,
      onProgress: (share) => change(key, { share, state: 'sending' }),
      onWaiting: (isWaiting) => change(key, { state: isWaiting ? 'waiting' : 'sending' }),
    });
    change(key, { state: 'done', share: 1, sent });
    given.delete(key);
  } catch (error) {
    const { code, details } = error instanceof UploadError ? error : { code: 'failed', details: {} };
    change(key, { state: 'failed', problem: { code, details } });
  }
  startNext();
}

function change(key: number, now: Partial<UploadItem>): void {
  show(items.map((item) => (item.key === key ? { ...item, ...now } : item)));
}

function show(next: readonly UploadItem[]): void {
  items = next;
  const isBusy = items.some(isUnderWay);
  window.removeEventListener('beforeunload', askBeforeLeaving);
  if (isBusy) window.addEventListener('beforeunload', askBeforeLeaving);
  for (const listener of listeners) listener();
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

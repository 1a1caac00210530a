// One document's connection: the unmodified y-websocket provider, the browser's storage, and the save state.

import * as decoding from 'lib0/decoding';
import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { CLOSE, isPermanentClose, MESSAGE, NOTICES } from '../board-doc/wire';
import type { DocumentId, UserId } from '../domain/ids';
import { countingSocket } from './counting-socket';
import { keepOffline, type OfflineCopy } from './offline-copy';
import { clearOfflineDocument, noteSignedIn, watchSignedIn } from './offline-storage';
import type { SaveEvent } from './save-state';

/** How long the browser's own copy may hold up connecting; with it, the server sends only what changed since. */
const COPY_HEAD_START_MS = 250;
/** Waiting times grow to this at most: a server that restarts is found again at once. */
const MAX_BACKOFF_MS = 2000;

export interface BoardConnectionOptions {
  readonly doc: Y.Doc;
  readonly documentId: DocumentId;
  /** `wss://host/sync`, without the document. */
  readonly url: string;
  readonly userId: UserId;
  readonly onSave: (event: SaveEvent) => void;
  /** The document has all that the server has. */
  readonly onSynced: () => void;
  /** The browser's own copy is in the document. */
  readonly onKeptCopy: () => void;
  readonly WebSocketClass?: typeof WebSocket;
}

export interface BoardConnection {
  readonly provider: WebsocketProvider;
  readonly awareness: Awareness;
  /** Notes whether this browser has changes that the server lacks. */
  noteUnsent(unsent: boolean): void;
  /** Tries again after a permanent refusal, for instance when the person has signed in again. */
  retry(): void;
  destroy(): void;
}

/** Connects a document; destroys nothing of the document itself when it is destroyed. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  const { doc, documentId, userId, onSave } = options;
  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(options.url, documentId, doc, {
    connect: false,
    disableBc: true,
    awareness,
    maxBackoffTime: MAX_BACKOFF_MS,
    shouldReconnect: ({ code }) => !isPermanentClose(code),
    WebSocketPolyfill: countingSocket(options.WebSocketClass ?? WebSocket, (answer) =>
      onSave({ type: 'sent', answer }),
    ),
  });
  let copy: OfflineCopy | null = null;
  let destroyed = false;
  let checks = 0;

  handleOwnMessages(provider, onSave);
  provider.on('status', ({ status }) => {
    if (status === 'connected') onSave({ type: 'opened' });
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    onSave({ type: 'synced' });
    options.onSynced();
  });
  provider.on('connection-close', (event) => {
    onSave({ type: 'lost' });
    if (event) onSave({ type: 'closed', code: event.code });
    if (event?.code !== CLOSE.accessEnded) return;
    // What a person may no longer read does not stay on their device.
    dropCopy();
    void clearOfflineDocument(userId, documentId);
  });

  const dropCopy = (): void => {
    copy?.destroy();
    copy = null;
  };
  const noteEdit = (_update: Uint8Array, origin: unknown): void => {
    if (origin === provider || origin instanceof IndexeddbPersistence) return;
    onSave({ type: 'edited' });
    reportKept();
  };
  const reportKept = (): void => {
    const edits = ++checks;
    void copy?.settled().then((kept) => {
      if (kept && edits === checks) onSave({ type: 'kept' });
    });
  };
  doc.on('update', noteEdit);

  const connect = (): void => {
    if (!destroyed) provider.connect();
  };
  noteSignedIn(userId);
  const stopWatching = watchSignedIn(userId, () => {
    provider.disconnect();
    dropCopy();
    onSave({ type: 'signedOut' });
  });
  const headStart = setTimeout(connect, COPY_HEAD_START_MS);
  void keepOffline(doc, userId, documentId).then((kept) => {
    if (destroyed) return kept?.destroy();
    copy = kept;
    if (kept !== null) {
      if (kept.hadUnsent) onSave({ type: 'restored' });
      options.onKeptCopy();
      reportKept();
    }
    clearTimeout(headStart);
    connect();
  });

  return {
    provider,
    awareness,
    noteUnsent: (unsent) => copy?.noteUnsent(unsent),
    retry: () => {
      noteSignedIn(userId);
      connect();
    },
    destroy() {
      destroyed = true;
      clearTimeout(headStart);
      stopWatching();
      doc.off('update', noteEdit);
      provider.destroy();
      awareness.destroy();
      dropCopy();
    },
  };
}

function handleOwnMessages(provider: WebsocketProvider, onSave: (event: SaveEvent) => void): void {
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    onSave({ type: 'acked', count: decoding.readVarUint(decoder) });
  };
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
    const code = decoding.readVarString(decoder);
    const notice = NOTICES.find((known) => known === code);
    if (notice) onSave({ type: 'notice', notice });
  };
}

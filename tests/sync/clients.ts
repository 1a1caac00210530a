import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { isPermanentClose, MESSAGE, SYNC } from '../../app/board-doc/wire';
import type { SyncServer } from './server-under-test';

type Where = Pick<SyncServer, 'url' | 'origin'>;

/** Resolves when `holds` does; `subscribe` says when to look again. */
export function until(subscribe: (look: () => void) => () => void, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let unsubscribe: (() => void) | null = null;
    const look = () => {
      if (!holds()) return;
      unsubscribe?.();
      resolve();
    };
    unsubscribe = subscribe(look);
    look();
  });
}

/** Resolves when the document satisfies the condition. */
export function docHolds(doc: Y.Doc, holds: (doc: Y.Doc) => boolean): Promise<void> {
  return until(
    (look) => {
      doc.on('afterTransaction', look);
      return () => doc.off('afterTransaction', look);
    },
    () => holds(doc),
  );
}

/** The unmodified y-websocket provider as a browser would run it, signed in as `user`. */
export function connectProvider(server: Where, documentId: string, user: string, doc = new Y.Doc()) {
  class SignedInSocket extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie: `user=${user}`, origin: server.origin } });
    }
  }
  const provider = new WebsocketProvider(`${server.url}/sync`, documentId, doc, {
    disableBc: true,
    maxBackoffTime: 50,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
    shouldReconnect: ({ code }) => !isPermanentClose(code),
  });
  let saved = 0;
  const listeners = new Set<() => void>();
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
    for (const listener of listeners) listener();
  };
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => void decoding.readVarString(decoder);
  return {
    doc,
    provider,
    awareness: provider.awareness,
    saved: () => saved,
    savedAtLeast: (count: number) =>
      until(
        (look) => {
          listeners.add(look);
          return () => listeners.delete(look);
        },
        () => saved >= count,
      ),
    synced: () =>
      until(
        (look) => {
          provider.on('sync', look);
          return () => provider.off('sync', look);
        },
        () => provider.synced,
      ),
    closed: () => new Promise<number>((resolve) => provider.once('closed', ({ code }) => resolve(code))),
    presenceHolds: (holds: (states: Map<number, Record<string, unknown>>) => boolean) =>
      until(
        (look) => {
          provider.awareness.on('change', look);
          return () => provider.awareness.off('change', look);
        },
        () => holds(provider.awareness.getStates() as Map<number, Record<string, unknown>>),
      ),
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** One frame as it came from the server. */
export interface Received {
  readonly type: number;
  readonly step: number | null;
  readonly decoder: decoding.Decoder;
}

/** A socket that sends whatever a test wants. */
export async function connectRaw(server: Where, documentId: string, user: string | null, origin = server.origin) {
  const headers: Record<string, string> = { origin };
  if (user !== null) headers.cookie = `user=${user}`;
  const socket = new WebSocket(`${server.url}/sync/${documentId}`, { headers });
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    received.push({ type, step: type === MESSAGE.sync ? decoding.readVarUint(decoder) : null, decoder });
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  const next = async (matches: (frame: Received) => boolean): Promise<Received> => {
    const find = () => received.find(matches);
    await until(
      (look) => {
        waiting.add(look);
        return () => waiting.delete(look);
      },
      () => find() !== undefined,
    );
    const frame = find();
    if (!frame) throw new Error('unreachable');
    received.splice(received.indexOf(frame), 1);
    return frame;
  };
  return {
    socket,
    closed,
    next,
    received,
    saved: async () => decoding.readVarUint((await next(({ type }) => type === MESSAGE.saved)).decoder),
    notice: async () => decoding.readVarString((await next(({ type }) => type === MESSAGE.notice)).decoder),
    /** The whole document as the server has it now. */
    async readDocument(): Promise<Y.Doc> {
      const doc = new Y.Doc();
      socket.send(syncFrame(SYNC.step1, new Uint8Array([0])));
      const { decoder } = await next(({ step }) => step === SYNC.step2);
      for (const frame of received.splice(0).filter(({ step }) => step === SYNC.update))
        Y.applyUpdate(doc, decoding.readVarUint8Array(frame.decoder));
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      return doc;
    },
  };
}

/** A frame of the sync protocol. */
export function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** A frame of presence. */
export function presenceFrame(entries: readonly { clientId: number; clock: number; state: unknown }[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(body, clientId);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, JSON.stringify(state));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

/** An update that writes into the document, as a client that has `base` would send it. */
export function updateOf(write: (doc: Y.Doc) => void, options: { base?: Uint8Array; clientId?: number } = {}) {
  const doc = new Y.Doc();
  if (options.base) Y.applyUpdate(doc, options.base);
  if (options.clientId !== undefined) doc.clientID = options.clientId;
  const before = Y.encodeStateVector(doc);
  write(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

// A sync server in the page's memory, for tests of the live board: y-websocket's protocol with acknowledgements, over
// sockets that the test opens, delays and closes.

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as awarenessProtocol from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MESSAGE, type Notice, SYNC } from '../board-doc/wire';

export class TestServer {
  readonly doc = new Y.Doc();
  readonly sockets: TestSocket[] = [];
  /** While false, changes are taken but not acknowledged. */
  acknowledges = true;
  /** While false, sockets cannot be opened. */
  reachable = true;

  /** A WebSocket class whose instances talk to this server. */
  socketClass(): typeof WebSocket {
    const server = this;
    return class extends TestSocket {
      constructor(url: string | URL) {
        super(server, String(url));
      }
    } as unknown as typeof WebSocket;
  }

  get socket(): TestSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error('nobody has connected');
    return socket;
  }

  /** Sends a change of somebody else's to everybody. */
  change(run: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    run(this.doc);
    const update = Y.encodeStateAsUpdate(this.doc, before);
    for (const socket of this.sockets) socket.receive(frame(MESSAGE.sync, SYNC.update, update));
  }
}

class TestSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly url: string;
  binaryType = 'blob';
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  /** Presence states as the server heard them. */
  readonly presences: unknown[] = [];
  readonly #server: TestServer;
  #changes = 0;

  constructor(server: TestServer, url: string) {
    this.#server = server;
    this.url = url;
    server.sockets.push(this);
    queueMicrotask(() => this.#open());
  }

  send(data: Uint8Array): void {
    if (this.readyState !== this.OPEN) throw new Error('not open');
    const decoder = decoding.createDecoder(data.slice());
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.awareness) this.#hear(decoding.readVarUint8Array(decoder));
    if (type !== MESSAGE.sync) return;
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) {
      this.receive(frame(MESSAGE.sync, SYNC.step2, Y.encodeStateAsUpdate(this.#server.doc, payload)));
      return;
    }
    Y.applyUpdate(this.#server.doc, payload, this);
    this.#changes++;
    if (this.#server.acknowledges) this.acknowledge();
  }

  acknowledge(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint(encoder, this.#changes);
    this.receive(encoding.toUint8Array(encoder));
  }

  notice(notice: Notice): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarString(encoder, notice);
    this.receive(encoding.toUint8Array(encoder));
  }

  /** The client is told of these presence states by client id. */
  tell(states: ReadonlyMap<number, unknown>): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, states.size);
    for (const [client, state] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, MESSAGE.awareness);
    encoding.writeVarUint8Array(message, encoding.toUint8Array(encoder));
    this.receive(encoding.toUint8Array(message));
  }

  receive(bytes: Uint8Array): void {
    const data = bytes.slice().buffer;
    queueMicrotask(() => {
      if (this.readyState === this.OPEN) this.onmessage?.({ data });
    });
  }

  close(code = 1005, reason = ''): void {
    if (this.readyState === TestSocket.CLOSED) return;
    this.readyState = TestSocket.CLOSED;
    this.#server.sockets.splice(this.#server.sockets.indexOf(this), 1);
    this.onclose?.({ code, reason });
  }

  #open(): void {
    if (this.readyState !== 0) return;
    if (!this.#server.reachable) {
      this.close(1006);
      return;
    }
    this.readyState = this.OPEN;
    this.onopen?.();
    this.receive(frame(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(this.#server.doc)));
  }

  #hear(update: Uint8Array): void {
    const doc = new Y.Doc();
    const awareness = new awarenessProtocol.Awareness(doc);
    awarenessProtocol.applyAwarenessUpdate(awareness, update, null);
    for (const [client, state] of awareness.getStates()) if (client !== doc.clientID) this.presences.push(state);
    awareness.destroy();
  }
}

function frame(type: number, kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

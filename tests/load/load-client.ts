import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { MESSAGE, SYNC } from '../../app/board-doc/wire';

/** A thin y-websocket client: speaks the protocol, applies nothing that others write. The same for both servers. */
export class LoadClient {
  onUpdate: ((update: Uint8Array) => void) | null = null;
  /** Milliseconds from the first byte to the whole document. */
  joinMs = 0;
  joinBytes = 0;
  frames = 0;
  readonly #socket: WebSocket;
  #state: Uint8Array[] | null = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects and resolves when the whole document has arrived. */
  static connect(url: string, user: string): Promise<LoadClient> {
    const startedAt = performance.now();
    const headers = { cookie: `user=${user}`, origin: `http://${new URL(url).host}` };
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    const client = new LoadClient(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
      socket.on('open', () => client.#send(SYNC.step1, new Uint8Array([0])));
      socket.on('message', (data: Buffer) => {
        const step = client.#receive(data);
        if (step !== SYNC.step2) return;
        client.joinMs = performance.now() - startedAt;
        resolve(client);
      });
    });
  }

  /** The document as it was on joining; asked for once. */
  takeState(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.#state ?? []) Y.applyUpdate(doc, update);
    this.#state = null;
    return doc;
  }

  sendUpdate(update: Uint8Array): void {
    this.#send(SYNC.update, update);
  }

  /** Reads no longer what it is sent, only keeps the connection. */
  deaf(): void {
    this.#state = null;
    this.#socket.removeAllListeners('message');
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.terminate();
  }

  #receive(data: Buffer): number | null {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return null;
    const step = decoding.readVarUint(decoder);
    if (step === SYNC.step1) return step;
    const update = decoding.readVarUint8Array(decoder);
    if (this.joinMs === 0) {
      this.joinBytes += data.length;
      this.#state?.push(update.slice());
    } else {
      this.frames++;
      this.onUpdate?.(update);
    }
    return step;
  }

  #send(step: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
    this.#socket.send(encoding.toUint8Array(encoder));
  }
}

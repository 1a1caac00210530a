import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type AwarenessUser, CAPS, CLOSE, type CloseCode, type Notice } from '../../app/board-doc/wire';
import { TokenBucket } from '../infra/token-bucket';
import type { Participant } from './fan-out';
import { FrameWriter, type WriterLimits } from './frame-writer';
import { KEEP_ALIVE_FRAME, noticeFrame } from './frames';
import { type ClientMessage, parseMessage } from './parse-message';
import type { Lease } from './room-registry';
import type { DocumentAccess, SocketUser } from './sync-access';

export interface ConnectionLimits extends WriterLimits {
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
}

export interface ConnectionOptions {
  readonly webSocket: WebSocket;
  readonly socket: Duplex;
  readonly lease: Lease;
  readonly person: SocketUser;
  readonly access: DocumentAccess;
  readonly limits: ConnectionLimits;
  readonly now: () => number;
  /** A connection did what it must not, or something in us threw. */
  readonly report: (what: string, code: CloseCode, error?: unknown) => void;
}

/** Encoding an answer for a state vector costs us more than the question costs to send. */
const QUESTION_PRICE = 10;

/** One person's socket in a room: what arrives is checked here, whoever sends it. */
export class Connection implements Participant {
  readonly person: SocketUser;
  readonly documentId: string;
  readonly organisationId: string;
  readonly #options: ConnectionOptions;
  readonly #lease: Lease;
  readonly #writer: FrameWriter;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  #user: AwarenessUser;
  #canEdit: boolean;
  #changes = 0;
  #isClosed = false;
  #isAlive = true;

  constructor(options: ConnectionOptions) {
    const { webSocket, socket, lease, person, access, limits, now } = options;
    this.person = person;
    this.documentId = lease.room.documentId;
    this.organisationId = access.organisationId;
    this.#options = options;
    this.#lease = lease;
    this.#user = access.user;
    this.#canEdit = access.canEdit;
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, now());
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, now());
    this.#writer = new FrameWriter(
      socket,
      limits,
      () => lease.room.presences(),
      () => this.close(CLOSE.tooSlow),
    );
    webSocket.on('message', (data: Buffer, isBinary: boolean) => this.#handleMessage(data, isBinary));
    webSocket.on('pong', () => {
      this.#isAlive = true;
    });
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('close', () => this.#leave());
    lease.room.join(this);
    this.#greet();
  }

  get user(): AwarenessUser {
    return this.#user;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  change(frame: Buffer, update: Uint8Array): void {
    this.#writer.change(frame, update);
  }

  presence(frame: Buffer): void {
    this.#writer.presence(frame);
  }

  saved(count: number): void {
    this.#writer.saved(count);
  }

  tellSaved(): void {
    this.#writer.tellSaved();
  }

  notify(notice: Notice): void {
    this.#writer.answer(noticeFrame(notice));
  }

  /** Who the person is and what they may do is another now; null: nothing any more. */
  updateAccess(access: DocumentAccess | null): void {
    if (!access) {
      this.close(CLOSE.accessEnded);
      return;
    }
    const mayNow = access.canEdit && !this.#canEdit;
    const mayNoLonger = !access.canEdit && this.#canEdit;
    this.#user = access.user;
    this.#canEdit = access.canEdit;
    if (mayNow) this.#writer.answer(this.#lease.room.question());
    if (mayNoLonger) this.notify('read-only');
  }

  close(code: CloseCode): void {
    if (this.#isClosed) return;
    this.#leave();
    // Whoever does not take part in closing is cut off by the next heartbeat.
    this.#isAlive = false;
    this.#options.webSocket.close(code);
  }

  /** Called at a steady pace: ends a connection that did not answer the last call, and keeps the others open. */
  heartbeat(): void {
    const { webSocket } = this.#options;
    if (!this.#isAlive) {
      webSocket.terminate();
      return;
    }
    this.#isAlive = false;
    webSocket.ping();
    if (!this.#writer.takeActivity()) this.#writer.answer(KEEP_ALIVE_FRAME);
  }

  #greet(): void {
    if (this.#canEdit) this.#writer.answer(this.#lease.room.question());
    const presences = this.#lease.room.presences();
    if (presences) this.#writer.answer(presences);
  }

  #leave(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#lease.room.leave(this);
    this.#lease.release();
  }

  #handleMessage(data: Buffer, isBinary: boolean): void {
    if (this.#isClosed) return;
    try {
      const refusal = this.#check(data, isBinary) ?? this.#handle(parseMessage(data));
      if (refusal === null) return;
      this.#options.report('refused a message', refusal);
      this.close(refusal);
    } catch (error) {
      this.#options.report('failed on a message', CLOSE.malformed, error);
      this.close(CLOSE.malformed);
    }
  }

  #check(data: Buffer, isBinary: boolean): CloseCode | null {
    if (!isBinary) return CLOSE.malformed;
    if (data.length > CAPS.frame) return CLOSE.tooLarge;
    const now = this.#options.now();
    return this.#messages.take(1, now) && this.#bytes.take(data.length, now) ? null : CLOSE.tooFast;
  }

  #handle(message: ClientMessage | null): CloseCode | null {
    switch (message?.kind) {
      case undefined:
        return CLOSE.malformed;
      case 'stateVector':
        return this.#handleQuestion(message.vector);
      case 'change':
        return this.#handleChange(message.update, message.isReply);
      case 'presence':
        return this.#handlePresence(message.entries);
      case 'presenceQuery': {
        const presences = this.#lease.room.presences();
        if (presences) this.#writer.answer(presences);
        return null;
      }
    }
  }

  #handleQuestion(vector: Uint8Array): CloseCode | null {
    if (!this.#messages.take(QUESTION_PRICE, this.#options.now())) return CLOSE.tooFast;
    for (const frame of this.#lease.room.answer(vector)) this.#writer.answer(frame);
    return null;
  }

  #handleChange(update: Uint8Array, isReply: boolean): CloseCode | null {
    if (!this.#canEdit) {
      this.notify('read-only');
      return null;
    }
    this.#changes++;
    const refusal = this.#lease.room.receive(this, update, isReply, this.#changes);
    if (refusal === CLOSE.tooLarge) this.notify('too-large');
    return refusal;
  }

  #handlePresence(entries: Extract<ClientMessage, { kind: 'presence' }>['entries']): CloseCode | null {
    switch (this.#lease.room.receivePresence(this, entries)) {
      case 'accepted':
        return null;
      case 'too-large':
        return CLOSE.tooLarge;
      case 'malformed':
      case 'not-yours':
        return CLOSE.malformed;
    }
  }
}

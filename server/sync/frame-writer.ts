import type { Duplex } from 'node:stream';
import * as Y from 'yjs';
import { savedFrame, updateFrame } from './frames';

export interface WriterLimits {
  /** With more than this waiting in the socket, presence is left out. */
  readonly dropPresenceBytes: number;
  /** With more than this, changes are held back, to be merged when the socket has drained. */
  readonly holdChangesBytes: number;
  /** With more than this held back the reader is too slow. */
  readonly mostHeldBytes: number;
}

/**
 * Writes frames to one reader's socket and keeps a slow reader from filling the memory: presence is dropped first,
 * then changes are merged, then the reader is given up.
 */
export class FrameWriter {
  readonly #socket: Duplex;
  readonly #limits: WriterLimits;
  readonly #wholePresence: () => Buffer | null;
  readonly #onTooSlow: () => void;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #isPresenceStale = false;
  #saved: number | null = null;
  #wrote = false;

  constructor(socket: Duplex, limits: WriterLimits, wholePresence: () => Buffer | null, onTooSlow: () => void) {
    this.#socket = socket;
    this.#limits = limits;
    this.#wholePresence = wholePresence;
    this.#onTooSlow = onTooSlow;
    socket.on('drain', () => this.#drained());
  }

  /** Whether anything was written since the last time this was asked. */
  takeActivity(): boolean {
    const wrote = this.#wrote;
    this.#wrote = false;
    return wrote;
  }

  /** An answer that the reader waits for. */
  answer(frame: Buffer): void {
    this.#write(frame);
  }

  change(frame: Buffer, update: Uint8Array): void {
    if (this.#held.length === 0 && this.#socket.writableLength <= this.#limits.holdChangesBytes) {
      this.#write(this.#saved === null ? frame : Buffer.concat([this.#takeSaved(this.#saved), frame]));
      return;
    }
    this.#held.push(update);
    this.#heldBytes += update.length;
    if (this.#heldBytes > this.#limits.mostHeldBytes) this.#onTooSlow();
  }

  presence(frame: Buffer): void {
    if (this.#socket.writableLength > this.#limits.dropPresenceBytes) this.#isPresenceStale = true;
    else this.#write(frame);
  }

  /** Goes with the next change, or when `tellSaved` is called. */
  saved(count: number): void {
    this.#saved = count;
  }

  tellSaved(): void {
    if (this.#saved !== null && this.#socket.writableLength <= this.#limits.dropPresenceBytes)
      this.#write(this.#takeSaved(this.#saved));
  }

  #takeSaved(count: number): Buffer {
    this.#saved = null;
    return savedFrame(count);
  }

  #drained(): void {
    if (this.#held.length > 0) {
      const held = this.#held;
      this.#held = [];
      this.#heldBytes = 0;
      this.#write(updateFrame(held.length === 1 && held[0] ? held[0] : Y.mergeUpdates(held)));
    }
    this.tellSaved();
    if (this.#isPresenceStale) {
      this.#isPresenceStale = false;
      const whole = this.#wholePresence();
      if (whole) this.#write(whole);
    }
  }

  #write(frame: Buffer): void {
    this.#wrote = true;
    if (this.#socket.writable) this.#socket.write(frame);
  }
}

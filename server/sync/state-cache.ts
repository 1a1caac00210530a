import * as Y from 'yjs';
import { step2Frame, updateFrame } from './frames';

/** A tail of this many updates, or larger than this part of the whole, is folded into the whole when next asked for. */
const MOST_UPDATES = 256;
const TAIL_SHARE = 1 / 8;

/**
 * The whole document as bytes for those who join: encoded once, and followed by the updates since, so that a joiner
 * costs no encoding.
 */
export class StateCache {
  readonly #doc: Y.Doc;
  #whole: Uint8Array | null;
  #wholeFrame: Buffer | null = null;
  #tail: Uint8Array[];
  #tailBytes: number;
  #frames: readonly Buffer[] | null = null;

  /** `whole` and `tail`: the bytes that the document was loaded from, when they are all of it. */
  constructor(doc: Y.Doc, whole: Uint8Array | null, tail: readonly Uint8Array[]) {
    this.#doc = doc;
    this.#whole = whole;
    this.#tail = whole ? [...tail] : [];
    this.#tailBytes = this.#tail.reduce((sum, { length }) => sum + length, 0);
  }

  /** Adds a change that the document already holds. */
  append(update: Uint8Array): void {
    this.#frames = null;
    if (!this.#whole) return;
    this.#tail.push(update);
    this.#tailBytes += update.length;
    if (this.#isTailLong()) this.#forget();
  }

  /**
   * What a client with nothing needs. The tail comes first: the client holds it back until the whole has arrived, and
   * so is complete at the moment at which it counts itself as synced.
   */
  frames(): readonly Buffer[] {
    if (this.#frames) return this.#frames;
    if (!this.#whole) this.encode();
    this.#wholeFrame ??= step2Frame(this.#whole ?? this.encode());
    this.#frames =
      this.#tail.length === 0 ? [this.#wholeFrame] : [updateFrame(Y.mergeUpdates(this.#tail)), this.#wholeFrame];
    return this.#frames;
  }

  /** Encodes the document now; joiners are served from the result. */
  encode(): Uint8Array {
    this.#forget();
    this.#whole = Y.encodeStateAsUpdate(this.#doc);
    return this.#whole;
  }

  #forget(): void {
    this.#whole = null;
    this.#wholeFrame = null;
    this.#frames = null;
    this.#tail = [];
    this.#tailBytes = 0;
  }

  #isTailLong(): boolean {
    return this.#tail.length > MOST_UPDATES || this.#tailBytes > (this.#whole?.length ?? 0) * TAIL_SHARE;
  }
}

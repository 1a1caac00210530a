import type { ActivityRecord, DocumentStore, LoggedUpdate } from '../storage/document-store';

/** Who wants to know that something is durable. */
export interface Awaiting {
  saved(count: number): void;
}

/** When a log is long enough for a snapshot: this many updates and this many bytes, or this many updates anyhow. */
export interface CompactionLimits {
  readonly updates: number;
  readonly bytes: number;
  readonly updatesAnyhow: number;
}

export interface RoomLogOptions {
  readonly store: DocumentStore;
  readonly documentId: string;
  readonly seq: number;
  /** What stands in the log after the newest snapshot. */
  readonly logged: { readonly updates: number; readonly bytes: number };
  readonly limits: CompactionLimits;
  readonly encode: () => Uint8Array;
  /** Somebody was told a number. */
  readonly onSaved: () => void;
  readonly onCommitted: () => void;
  readonly onFailed: (error: unknown) => void;
}

/**
 * Brings a room's changes into the store, in order and one batch at a time: what arrives while a batch is under way
 * goes with the next. After a failure nothing is written any more; the room closes.
 */
export class RoomLog {
  readonly #options: RoomLogOptions;
  #waiting: LoggedUpdate[] = [];
  #activity: ActivityRecord[] = [];
  #awaiting = new Map<Awaiting, number>();
  #barriers: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #running: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
  #seq: number;
  #updates: number;
  #bytes: number;

  constructor(options: RoomLogOptions) {
    this.#options = options;
    this.#seq = options.seq;
    this.#updates = options.logged.updates;
    this.#bytes = options.logged.bytes;
  }

  /** The number of the last durable update. */
  get seq(): number {
    return this.#seq;
  }

  get isDirty(): boolean {
    return this.#waiting.length > 0 || this.#running !== null;
  }

  add(update: LoggedUpdate, activity: readonly ActivityRecord[]): void {
    this.#waiting.push(update);
    for (const record of activity) this.#activity.push(record);
  }

  /** Tells `count` to the one who waits when everything added so far is durable. */
  acknowledge(awaiting: Awaiting, count: number): void {
    this.#awaiting.set(awaiting, count);
  }

  /** Resolves when everything added so far is durable; rejects when it will not be. */
  barrier(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure.error);
    return new Promise((resolve, reject) => {
      this.#barriers.push({ resolve, reject });
      this.start();
    });
  }

  /** Begins to write what waits, unless that is under way. */
  start(): void {
    if (this.#running || this.#failure) return;
    if (this.#waiting.length === 0 && this.#awaiting.size === 0 && this.#barriers.length === 0) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      this.start();
    });
  }

  /** Nothing more is written: the batch under way, if any, is the last. */
  abandon(error: unknown): void {
    this.#failure ??= { error };
    this.#waiting = [];
    this.#activity = [];
    this.#awaiting.clear();
    for (const { reject } of this.#barriers.splice(0)) reject(error);
  }

  /** Lets a snapshot stand for what is durable when at least `least` updates would be replaced. */
  async compact(least: number): Promise<void> {
    if (this.#failure || this.#updates < Math.max(1, least)) return;
    // The document may already hold more than the log up to `seq`; applying that again changes nothing.
    const snapshot = this.#options.encode();
    this.#updates = 0;
    this.#bytes = 0;
    await this.#options.store.compact(this.#options.documentId, this.#seq, snapshot);
  }

  async #run(): Promise<void> {
    const { store, documentId } = this.#options;
    const updates = this.#waiting;
    const activity = this.#activity;
    const awaiting = this.#awaiting;
    const barriers = this.#barriers;
    this.#waiting = [];
    this.#activity = [];
    this.#awaiting = new Map();
    this.#barriers = [];
    try {
      if (updates.length > 0) {
        const isUrgent = barriers.length > 0;
        this.#seq = await store.append({ documentId, after: this.#seq, updates, activity, isUrgent });
        this.#updates += updates.length;
        for (const { bytes } of updates) this.#bytes += bytes.length;
      }
      for (const [one, count] of awaiting) one.saved(count);
      if (awaiting.size > 0) this.#options.onSaved();
      for (const { resolve } of barriers) resolve();
      if (updates.length > 0) this.#options.onCommitted();
      await this.#compactWhenLong();
    } catch (error) {
      for (const { reject } of barriers) reject(error);
      this.abandon(error);
      this.#options.onFailed(error);
    }
  }

  async #compactWhenLong(): Promise<void> {
    const { updates, bytes, updatesAnyhow } = this.#options.limits;
    if ((this.#updates >= updates && this.#bytes >= bytes) || this.#updates >= updatesAnyhow) await this.compact(1);
  }
}

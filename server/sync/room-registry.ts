import { CLOSE, type CloseCode } from '../../app/board-doc/wire';
import { AppError } from '../../app/domain/errors';
import type { StoredDocument } from '../storage/document-store';
import type { Room } from './room';

/** A room that stays loaded until it is released. */
export interface Lease {
  readonly room: Room;
  release(): void;
}

export interface RegistryOptions {
  /** Null: there is no such document. */
  readonly load: (documentId: string) => Promise<StoredDocument | null>;
  readonly makeRoom: (documentId: string, stored: StoredDocument) => Room;
  /** How long a room nobody uses stays loaded. */
  readonly graceMs: number;
  /** The last chance to do something with a room that is about to be unloaded. */
  readonly beforeUnload: (room: Room) => Promise<void>;
  readonly onUnloaded: (documentId: string) => void;
}

interface Entry {
  readonly room: Promise<Room>;
  uses: number;
  timer: NodeJS.Timeout | null;
}

/** The rooms of this process. Those who come at the same time share one load; nobody gets a room before it is complete. */
export class RoomRegistry {
  readonly #options: RegistryOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: RegistryOptions) {
    this.#options = options;
  }

  get loaded(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Loads a document, or joins those who use it. Rejects with `not-found`, or with what made the load fail. */
  async lease(documentId: string): Promise<Lease> {
    const entry = this.#entries.get(documentId) ?? this.#open(documentId);
    entry.uses++;
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      if (--entry.uses === 0 && this.#entries.get(documentId) === entry) this.#unloadLater(documentId, entry);
    };
    try {
      const room = await entry.room;
      if (!room.isClosed) return { room, release };
    } catch (error) {
      release();
      throw error;
    }
    // It closed while we waited.
    release();
    this.#drop(documentId, entry);
    return this.lease(documentId);
  }

  /** Runs work while the document stays loaded. */
  async use<T>(documentId: string, work: (room: Room) => T | Promise<T>): Promise<T> {
    const { room, release } = await this.lease(documentId);
    try {
      return await work(room);
    } finally {
      release();
    }
  }

  /** Forgets a room that is closed: whoever comes next loads the document anew. */
  forget(room: Room): void {
    const entry = this.#entries.get(room.documentId);
    entry?.room.then(
      (current) => {
        if (current === room && this.#entries.get(room.documentId) === entry) this.#drop(room.documentId, entry);
      },
      // It failed while it was made ready; whoever waits for it is told.
      () => undefined,
    );
  }

  /** Sends everybody away from a document and unloads it. */
  async close(documentId: string, code: CloseCode): Promise<void> {
    const entry = this.#entries.get(documentId);
    if (!entry) return;
    this.#drop(documentId, entry);
    const room = await entry.room.catch(() => null);
    await room?.settled().catch(() => undefined);
    room?.close(code);
  }

  /** Unloads everything; what is dirty is written first. */
  async closeAll(): Promise<void> {
    const entries = [...this.#entries];
    await Promise.all(
      entries.map(async ([documentId, { room }]) => {
        const loaded = await room.catch(() => null);
        if (loaded && !loaded.isClosed) {
          await loaded.settled().catch(() => undefined);
          await this.#options.beforeUnload(loaded).catch(() => undefined);
        }
        await this.close(documentId, CLOSE.shuttingDown);
      }),
    );
  }

  #open(documentId: string): Entry {
    const entry: Entry = { room: this.#load(documentId), uses: 0, timer: null };
    this.#entries.set(documentId, entry);
    entry.room.catch(() => this.#drop(documentId, entry));
    return entry;
  }

  async #load(documentId: string): Promise<Room> {
    const stored = await this.#options.load(documentId);
    if (!stored) throw new AppError('not-found', 404);
    const room = this.#options.makeRoom(documentId, stored);
    // A document that had to be migrated is complete when that is on disk.
    if (room.isDirty) await room.settled();
    return room;
  }

  #drop(documentId: string, entry: Entry): void {
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    if (this.#entries.get(documentId) !== entry) return;
    this.#entries.delete(documentId);
    this.#options.onUnloaded(documentId);
  }

  #unloadLater(documentId: string, entry: Entry): void {
    entry.timer = setTimeout(() => void this.#unload(documentId, entry), this.#options.graceMs);
    entry.timer.unref();
  }

  async #unload(documentId: string, entry: Entry): Promise<void> {
    const isUnused = () => entry.uses === 0 && this.#entries.get(documentId) === entry;
    const room = await entry.room.catch(() => null);
    if (!room || !isUnused()) return;
    try {
      await room.settled();
      await this.#options.beforeUnload(room);
    } catch {
      // Whoever failed has reported it; a room whose log failed has been forgotten already.
    }
    if (!isUnused()) return;
    if (room.isDirty) {
      this.#unloadLater(documentId, entry);
      return;
    }
    this.#drop(documentId, entry);
    room.close(CLOSE.shuttingDown);
  }
}

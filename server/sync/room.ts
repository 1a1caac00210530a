import * as Y from 'yjs';
import { migrateBoardDoc } from '../../app/board-doc/migrate';
import { metaOf } from '../../app/board-doc/schema';
import { CAPS, CLOSE, type CloseCode } from '../../app/board-doc/wire';
import { boardOfDocument } from '../../app/domain/ids';
import type { ActivityRecord, DocumentStore, StoredDocument } from '../storage/document-store';
import { isEmptyUpdate } from '../storage/document-store';
import { ClientIds, isAllOf, withoutClients } from './client-ids';
import { FanOut, type Participant } from './fan-out';
import { step1Frame, step2Frame } from './frames';
import type { PresenceEntry } from './parse-message';
import { Presence, type PresenceResult } from './presence';
import { type CompactionLimits, RoomLog } from './room-log';
import { StateCache } from './state-cache';
import { TypingRuns } from './typing-run';

/** Who is behind a change; travels as the transaction's origin. */
export interface ChangeOrigin {
  readonly sender: Participant | null;
  readonly actorId: string | null;
  /** Nothing but more characters where editing is on record. */
  readonly isTyping?: boolean;
}

export interface RoomLimits extends CompactionLimits {
  readonly documentBytes: number;
  /** What clients may make the document hold back because something before it is missing. */
  readonly pendingBytes: number;
}

export interface RoomOptions {
  readonly documentId: string;
  readonly stored: StoredDocument;
  readonly store: DocumentStore;
  readonly limits: RoomLimits;
  /** The record of what a change did; errors in it are reported and cost only the record. */
  readonly describe: (transaction: Y.Transaction, room: Room, actorId: string | null) => readonly ActivityRecord[];
  /** A transaction that is not worth describing. */
  readonly noteTyping: (transaction: Y.Transaction, room: Room) => void;
  readonly onCommitted: (room: Room) => void;
  readonly onFailed: (room: Room, error: unknown) => void;
  readonly report: (error: unknown, what: string) => void;
  /** How long changes may be gathered for readers at a moment. */
  readonly pace: { windowMs(now: number): number };
}

/**
 * One live document. Every change passes one pipeline: check → apply → record → log, and at the end of the turn of the
 * event loop everything that came in it goes out as one frame to all readers (of a few turns, when the process is busy).
 */
export class Room {
  readonly documentId: string;
  readonly organisationId: string;
  readonly #options: RoomOptions;
  readonly #doc = new Y.Doc();
  readonly #clientIds: ClientIds;
  readonly #presence = new Presence<Participant>(CAPS.awarenessFrame);
  readonly #cache: StateCache;
  readonly #log: RoomLog;
  readonly #fanOut: FanOut;
  readonly #typing = new TypingRuns<Participant>();
  /** The board's schema, which clients read and the server alone writes; undefined: there is none to keep. */
  readonly #schema: unknown;
  /** Typing that has arrived and is applied at the latest when the turn ends; in the log and counted already. */
  #typed: { readonly update: Uint8Array; readonly sender: Participant }[] = [];
  #emitted: Uint8Array[] = [];
  #records: ActivityRecord[] = [];
  #bytes: number;
  #step1: Buffer | null = null;
  #closed = false;

  /** Applies the whole of what is stored; throws when it cannot be. */
  constructor(options: RoomOptions) {
    const { documentId, stored, store, limits } = options;
    this.documentId = documentId;
    this.organisationId = stored.organisationId;
    this.#options = options;
    Y.transact(this.#doc, () => {
      if (stored.snapshot) Y.applyUpdate(this.#doc, stored.snapshot);
      for (const update of stored.updates) Y.applyUpdate(this.#doc, update);
    });
    // Also gives the top-level maps their types, without which changes of them would go unrecorded.
    const migration = boardOfDocument(documentId) === null ? [] : updatesOf(this.#doc, migrateBoardDoc);
    this.#schema = boardOfDocument(documentId) === null ? undefined : metaOf(this.#doc).get('schema');
    this.#clientIds = new ClientIds(this.#doc);
    const updateBytes = stored.updates.reduce((sum, { length }) => sum + length, 0);
    this.#bytes = updateBytes + (stored.snapshot?.length ?? 0);
    this.#cache = new StateCache(this.#doc, stored.snapshot, stored.updates);
    this.#log = new RoomLog({
      store,
      documentId,
      seq: stored.seq,
      logged: { updates: stored.updates.length, bytes: updateBytes },
      limits,
      encode: () => this.#encode(),
      onSaved: () => this.#fanOut.tellSavedSoon(),
      onCommitted: () => options.onCommitted(this),
      onFailed: (error) => this.fail(error),
    });
    this.#fanOut = new FanOut(options.pace, () => this.#flush());
    // Stands in the log before anybody joins, since what people write from now on is about it.
    for (const bytes of migration) {
      this.#cache.append(bytes);
      this.#log.add({ bytes, actorId: null }, []);
    }
    // Described before Yjs forgets what was deleted, which it has by the time of 'update'.
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => this.#describe(transaction));
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin as ChangeOrigin));
  }

  get participants(): ReadonlySet<Participant> {
    return this.#fanOut.participants;
  }

  /** The document with everything that has arrived. */
  get doc(): Y.Doc {
    this.#applyTyping();
    return this.#doc;
  }

  /** The number of the last durable update. */
  get seq(): number {
    return this.#log.seq;
  }

  get isDirty(): boolean {
    return this.#log.isDirty;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Lets a connection take part; what it needs to begin is in `greeting`. */
  join(participant: Participant): void {
    this.#fanOut.participants.add(participant);
  }

  leave(participant: Participant): void {
    this.#fanOut.participants.delete(participant);
    this.#presence.remove(participant);
    this.#fanOut.schedule();
  }

  /** Our state vector: asks a client for what we lack. */
  question(): Buffer {
    this.#applyTyping();
    this.#step1 ??= step1Frame(Y.encodeStateVector(this.#doc));
    return this.#step1;
  }

  /** What a client with this state vector lacks. Throws when the vector cannot be read. */
  answer(vector: Uint8Array): readonly Buffer[] {
    this.#applyTyping();
    if (vector.length === 1 && vector[0] === 0) return this.#cache.frames();
    return [step2Frame(Y.encodeStateAsUpdate(this.#doc, vector))];
  }

  /** Everybody who is here; null: nobody. */
  presences(): Buffer | null {
    return this.#presence.whole();
  }

  /**
   * Takes a connection's change, the `count`th of that connection, and acknowledges it when it is durable. Returns why
   * the connection is to be closed, or null.
   */
  receive(sender: Participant, update: Uint8Array, isReply: boolean, count: number): CloseCode | null {
    if (this.#closed) return CLOSE.roomFailed;
    if (this.#typing.continues(sender, update, performance.now()) && !this.#isHoldingBack()) {
      const bytes = update.slice();
      this.#typed.push({ update: bytes, sender });
      this.#log.add({ bytes, actorId: sender.user.memberId }, []);
    } else if (!isEmptyUpdate(update)) {
      this.#applyTyping();
      const refusal = this.#apply(sender, update, isReply);
      const wasKept = this.#keepSchema();
      if (refusal !== null) return refusal;
      if (!wasKept) return CLOSE.malformed;
    }
    this.#log.acknowledge(sender, count);
    this.#fanOut.schedule();
    return null;
  }

  /** Takes a connection's presence. */
  receivePresence(sender: Participant, entries: readonly PresenceEntry[]): PresenceResult {
    const claim = (clientId: number) => this.#clientIds.claim(clientId, sender.user.userId);
    for (const entry of entries) {
      const result = this.#presence.take(sender, sender.user, entry, claim);
      if (result !== 'accepted') return result;
    }
    this.#fanOut.schedule();
    return 'accepted';
  }

  /** Runs a command of the server's in one transaction; resolves when its change is durable. */
  async transact<T>(actorId: string | null, command: (doc: Y.Doc) => T): Promise<T> {
    if (this.#closed) throw new Error(`the room of ${this.documentId} is closed`);
    this.#applyTyping();
    const origin: ChangeOrigin = { sender: null, actorId };
    try {
      const result = this.#doc.transact(() => command(this.#doc), origin);
      this.#endOfAct(actorId);
      await this.#log.barrier();
      return result;
    } catch (error) {
      // What a failing command has already changed is part of the document, so it goes the same way.
      this.#endOfAct(actorId);
      throw error;
    }
  }

  /** Resolves when all changes so far are durable. */
  settled(): Promise<void> {
    this.#flush();
    return this.#log.barrier();
  }

  /** Puts a snapshot in the place of at least `least` updates. */
  compact(least: number): Promise<void> {
    return this.#log.compact(least);
  }

  /** Something could not be loaded, applied or written: everybody is sent away and reads anew from the store. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#log.abandon(error);
    this.close(CLOSE.roomFailed);
    this.#options.onFailed(this, error);
  }

  /** Ends the room; the document in memory is not used again. */
  close(code: CloseCode): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#fanOut.close(code);
    this.#doc.destroy();
  }

  /** Applies typing in one transaction, which goes out as it comes: the log has what each person typed. */
  #applyTyping(): void {
    if (this.#typed.length === 0) return;
    const typed = this.#typed;
    this.#typed = [];
    const first = typed[0]?.sender ?? null;
    const sender = typed.every((one) => one.sender === first) ? first : null;
    const origin: ChangeOrigin = { sender, actorId: first?.user.memberId ?? null, isTyping: true };
    Y.transact(
      this.#doc,
      () => {
        for (const { update, sender } of typed) {
          try {
            Y.applyUpdate(this.#doc, update);
          } catch {
            sender.close(CLOSE.malformed);
          }
        }
      },
      origin,
    );
    this.#emitted = [];
  }

  #apply(sender: Participant, received: Uint8Array, isReply: boolean): CloseCode | null {
    if (this.#isTooLarge(received.length)) return CLOSE.tooLarge;
    const actorId = sender.user.memberId;
    let update = received;
    try {
      const foreign = this.#clientIds.trespasses(update, sender.user.userId);
      if (foreign.length > 0) {
        if (!isReply && isAllOf(update, foreign)) return CLOSE.malformed;
        update = withoutClients(update, foreign);
      }
      Y.applyUpdate(this.#doc, update, { sender, actorId } satisfies ChangeOrigin);
    } catch (error) {
      this.#keep(this.#emitted, actorId);
      // A document that overflows the stack half-way is not to be trusted any more.
      if (error instanceof RangeError && error.message.includes('call stack')) this.fail(error);
      return CLOSE.malformed;
    }
    const pending = this.#pendingBytes();
    if (pending > this.#options.limits.pendingBytes) {
      this.#keep(this.#emitted, actorId);
      this.#doc.store.pendingStructs = null;
      this.#doc.store.pendingDs = null;
      return CLOSE.tooLarge;
    }
    // What is held back is not in what the document emits, so the log takes the update as it came.
    if (this.#records.length === 0) this.#typing.begin(sender, update, performance.now());
    this.#keep(pending > 0 ? [update.slice()] : this.#emitted, actorId);
    return null;
  }

  /**
   * Puts the schema back when a client wrote another; false: it had to. What Yjs applied cannot be taken out again, but
   * both changes stand in one batch of the log and one frame, so no stored board ever names a schema nobody can load.
   */
  #keepSchema(): boolean {
    if (this.#closed || this.#schema === undefined || metaOf(this.#doc).get('schema') === this.#schema) return true;
    const origin: ChangeOrigin = { sender: null, actorId: null };
    this.#doc.transact(() => metaOf(this.#doc).set('schema', this.#schema), origin);
    this.#keep(this.#emitted, null);
    return false;
  }

  #describe(transaction: Y.Transaction): void {
    if (transaction.changed.size === 0) return;
    try {
      const { actorId, isTyping } = transaction.origin as ChangeOrigin;
      if (isTyping) this.#options.noteTyping(transaction, this);
      else for (const record of this.#options.describe(transaction, this, actorId)) this.#records.push(record);
    } catch (error) {
      this.#options.report(error, 'a change could not be described');
    }
  }

  #onUpdate(update: Uint8Array, { sender }: ChangeOrigin): void {
    this.#emitted.push(update);
    this.#fanOut.add(update, sender);
    this.#bytes += update.length;
    this.#step1 = null;
    this.#cache.append(update);
    this.#fanOut.schedule();
  }

  #keep(updates: readonly Uint8Array[], actorId: string | null): void {
    updates.forEach((bytes, i) => {
      this.#log.add({ bytes, actorId }, i === 0 ? this.#records : []);
    });
    this.#emitted = [];
    this.#records = [];
  }

  #endOfAct(actorId: string | null): void {
    this.#keep(this.#emitted, actorId);
    this.#flush();
  }

  /** The end of a turn: what came in it goes out, and into the log. */
  #flush(): void {
    if (this.#closed) return;
    try {
      this.#applyTyping();
      this.#fanOut.send(this.#presence.takeNews());
      this.#log.start();
    } catch (error) {
      this.fail(error);
    }
  }

  #isHoldingBack(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null;
  }

  #encode(): Uint8Array {
    this.#applyTyping();
    const whole = this.#cache.encode();
    this.#bytes = whole.length;
    return whole;
  }

  #isTooLarge(more: number): boolean {
    const { documentBytes } = this.#options.limits;
    if (this.#bytes + more <= documentBytes) return false;
    // `#bytes` counts everything that was ever said; what is left of it may be less.
    return this.#encode().length + more > documentBytes;
  }

  #pendingBytes(): number {
    const { pendingStructs, pendingDs } = this.#doc.store;
    return (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0);
  }
}

/** What a change makes a document tell. */
function updatesOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => updates.push(update);
  doc.on('update', note);
  change(doc);
  doc.off('update', note);
  return updates;
}

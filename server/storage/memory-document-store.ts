import {
  type ActivityRecord,
  type DocumentStore,
  isEmptyUpdate,
  type LoggedUpdate,
  StorageError,
  type StoredDocument,
} from './document-store';

interface Held {
  readonly organisationId: string;
  snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null;
  updates: (LoggedUpdate & { readonly seq: number })[];
  lastSeq: number;
}

/** A store that lives as long as the process: for tests and trials. */
export class MemoryDocumentStore implements DocumentStore {
  readonly activity: ActivityRecord[] = [];
  readonly #documents = new Map<string, Held>();

  async create({ id, organisationId, initial, actorId }: Parameters<DocumentStore['create']>[0]): Promise<void> {
    if (isEmptyUpdate(initial)) throw new StorageError('empty-document', id);
    if (this.#documents.has(id)) throw new StorageError('document-exists', id);
    this.#documents.set(id, {
      organisationId,
      snapshot: null,
      updates: [{ seq: 1, bytes: initial, actorId }],
      lastSeq: 1,
    });
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    const held = this.#documents.get(documentId);
    if (!held) return null;
    return {
      organisationId: held.organisationId,
      snapshot: held.snapshot?.bytes ?? null,
      updates: held.updates.map(({ bytes }) => bytes),
      seq: held.lastSeq,
    };
  }

  async append({ documentId, after, updates, activity }: Parameters<DocumentStore['append']>[0]): Promise<number> {
    const held = this.#documents.get(documentId);
    if (held?.lastSeq !== after) throw new StorageError('sequence-conflict', documentId, `after ${after}`);
    for (const update of updates) held.updates.push({ ...update, seq: ++held.lastSeq });
    this.activity.push(...activity);
    return held.lastSeq;
  }

  async compact(documentId: string, seq: number, snapshot: Uint8Array): Promise<void> {
    if (isEmptyUpdate(snapshot)) throw new StorageError('empty-document', documentId);
    const held = this.#documents.get(documentId);
    if (!held || seq > held.lastSeq) throw new StorageError('sequence-conflict', documentId, `snapshot ${seq}`);
    if (held.snapshot && held.snapshot.seq >= seq) return;
    held.snapshot = { seq, bytes: snapshot };
    held.updates = held.updates.filter((update) => update.seq > seq);
  }

  async remove(documentId: string): Promise<void> {
    this.#documents.delete(documentId);
  }
}

// The log of live documents. A document is its newest snapshot and every update after it; sequence numbers have no
// gaps, and one writer at a time holds the next number. All adapters pass tests/contract/document-store.

/** An update as it goes into the log. */
export interface LoggedUpdate {
  readonly bytes: Uint8Array;
  /** The member who sent it; null: the server itself. */
  readonly actorId: string | null;
}

/** What a change of a document leaves in the organisation's record; kept in the same commit as the change. */
export interface ActivityRecord {
  readonly organisationId: string;
  readonly boardId: string | null;
  readonly cardId: string | null;
  readonly memberId: string | null;
  readonly kind: string;
  /** Plain JSON. */
  readonly data: unknown;
}

export interface NewDocument {
  readonly id: string;
  readonly organisationId: string;
  /** A Yjs update (V1) that holds the first content; it becomes sequence number 1. */
  readonly initial: Uint8Array;
  readonly actorId: string | null;
}

/** A complete load: apply `snapshot`, then `updates` in order. */
export interface StoredDocument {
  readonly organisationId: string;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Number of the last update held. */
  readonly seq: number;
}

/** A batch for one document, committed as a whole. */
export interface Append {
  readonly documentId: string;
  /** The last number this writer knows; the batch takes the numbers after it. */
  readonly after: number;
  readonly updates: readonly LoggedUpdate[];
  readonly activity: readonly ActivityRecord[];
  /** Somebody waits for this: it is not to wait for company. */
  readonly isUrgent?: boolean;
}

export interface DocumentStore {
  /** Stores a new document. Rejects with `document-exists`, or `empty-document` when there is no content. */
  create(document: NewDocument): Promise<void>;
  /** The whole document, or null when there is none. Rejects with `log-damaged` rather than giving a part. */
  load(documentId: string): Promise<StoredDocument | null>;
  /**
   * Resolves with the number of the batch's last update when it is durable. Rejects with `sequence-conflict` when the
   * log does not end at `after` (another writer, or the document is gone); then nothing of the batch is stored.
   */
  append(batch: Append): Promise<number>;
  /**
   * Lets a snapshot stand for every update up to `seq`, and deletes only those. Rejects with `empty-document` for a
   * snapshot without content, with `sequence-conflict` for a number that the log has not reached. Older than what
   * stands: ignored.
   */
  compact(documentId: string, seq: number, snapshot: Uint8Array): Promise<void>;
  /** Deletes the document with its whole log; nothing happens when there is none. */
  remove(documentId: string): Promise<void>;
}

export type StorageErrorCode = 'document-exists' | 'empty-document' | 'sequence-conflict' | 'log-damaged';

/** The store refused, and changed nothing. Compare `code`. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, documentId: string, detail = '') {
    super(`${code}: ${documentId}${detail && ` (${detail})`}`);
    this.code = code;
  }
}

/** Whether an update (V1) says nothing at all: no structs, no deletions. */
export function isEmptyUpdate(bytes: Uint8Array): boolean {
  return bytes.length < 2 || (bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0);
}

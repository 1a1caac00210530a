/** Part of a blob: the first byte and the one after the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What is known of a blob once all of it is kept. */
export interface StoredBlob {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * Keeps bytes under keys, whatever they are. A blob is written once and never changed. Bytes travel as streams that wait
 * for their reader: no blob is ever whole in memory. The caller names the key, so that a record of it can stand before
 * the first byte does and nothing is kept that nobody knows of.
 */
export interface BlobStore {
  /** Keeps a stream to its end. Until then, and when the stream fails, there is no such blob. */
  put(key: string, body: AsyncIterable<Uint8Array>): Promise<StoredBlob>;
  /** The blob or a part of it that lies within it; null: there is none. */
  get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Takes a blob away; one that is not there is no failure. */
  delete(key: string): Promise<void>;
}

const KEY = /^[a-z0-9]{8,64}$/;

/** Keys become paths and addresses, so nothing else may stand in them. */
export function requireKey(key: string): string {
  if (!KEY.test(key)) throw new Error('not the key of a blob');
  return key;
}

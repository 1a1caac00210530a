import { createHash } from 'node:crypto';
import type { StoredBlob } from './blob-store';

/** Counts and sums up the bytes that pass. */
export function createMeasure(): { pass(bytes: Uint8Array): void; result(): StoredBlob } {
  const hash = createHash('sha256');
  let size = 0;
  return {
    pass(bytes) {
      size += bytes.byteLength;
      hash.update(bytes);
    },
    result: () => ({ size, sha256: hash.digest('hex') }),
  };
}

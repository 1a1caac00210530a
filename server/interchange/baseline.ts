import { gunzipSync, gzipSync } from 'node:zlib';

/** What the file said of one thing when it was last imported. */
export interface EntityBase {
  /** Fingerprints by field: of the file's own value and of ours; one when they are the same. */
  readonly fields: Readonly<Record<string, string | readonly [string, string]>>;
  /** Sets by field: the keys of the source with the ids that they stood for. */
  readonly sets?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

/** By id of column, card, checklist, item or link. Tells, at the next import, what changed there and what changed here. */
export type Baseline = ReadonlyMap<string, EntityBase>;

/** A baseline as it is stored. */
export function packBaseline(baseline: Baseline): Uint8Array {
  return gzipSync(JSON.stringify([...baseline]));
}

/** Reads a stored baseline; an unreadable one counts as none, so that everything here is kept. */
export function unpackBaseline(bytes: Uint8Array | null): Baseline {
  if (bytes === null) return new Map();
  try {
    const entries: unknown = JSON.parse(gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 }).toString('utf8'));
    return Array.isArray(entries) ? new Map(entries as [string, EntityBase][]) : new Map();
  } catch {
    return new Map();
  }
}

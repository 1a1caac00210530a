// What the tests of documents share: repeatable randomness and small boards.

import type * as Y from 'yjs';
import { type ColumnId, newId, type RandomBytes } from '../domain/ids';
import type { Act } from './act';
import { readColumns } from './read';
import { createBoardDoc } from './schema';

/** Repeatable random numbers below a limit (mulberry32). */
export function seededNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Repeatable random bytes. */
export function seededBytes(seed: number): RandomBytes {
  const next = seededNumbers(seed);
  return (length) => Uint8Array.from({ length }, () => next(256));
}

/** An act at a fixed time. */
export function testAct(seed: number, origin: unknown = 'test'): Act {
  return { origin, at: '2026-03-01T12:00:00.000Z', randomBytes: seededBytes(seed) };
}

/** A board with columns Join, Active, Prune and Left, and their ids. */
export function testBoard(seed = 1): { doc: Y.Doc; act: Act; columns: ColumnId[] } {
  const randomBytes = seededBytes(seed);
  const doc = createBoardDoc(
    [
      { id: newId<ColumnId>(randomBytes), name: 'Join', stage: 'join' },
      { id: newId<ColumnId>(randomBytes), name: 'Active', stage: 'active' },
      { id: newId<ColumnId>(randomBytes), name: 'Prune', stage: 'prune' },
      { id: newId<ColumnId>(randomBytes), name: 'Left', stage: 'left' },
    ],
    randomBytes,
  );
  return { doc, act: testAct(seed + 1), columns: readColumns(doc).map(({ id }) => id) };
}

/** The element at an index that a test knows to exist. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list.at(index);
  if (element === undefined) throw new RangeError(`nothing at ${index}`);
  return element;
}

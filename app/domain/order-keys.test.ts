import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RandomBytes } from './ids';
import {
  compareByOrder,
  freshKeys,
  keyBetween,
  keysBetween,
  LONG_KEY,
  type OrderKey,
  parseOrderKey,
} from './order-keys';

const bytes = fc.infiniteStream(fc.integer({ min: 0, max: 255 })).map(
  (stream): RandomBytes =>
    (length) =>
      Uint8Array.from({ length }, () => stream.next().value ?? 0),
);
const key = fc
  .tuple(fc.stringMatching(/^[0-9A-Za-z]{0,12}$/), fc.stringMatching(/^[1-9A-Za-z]$/))
  .map(([head, last]) => `${head}${last}` as OrderKey);
/** Repeatable random bytes (a linear congruence; its high bits are good enough here). */
function seeded(seed: number): RandomBytes {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

const extremes: RandomBytes[] = [(length) => new Uint8Array(length), (length) => new Uint8Array(length).fill(255)];

describe('order keys', { timeout: 60_000 }, () => {
  test('new keys lie strictly between their neighbours, ascend and can be read', () => {
    fc.assert(
      fc.property(fc.option(key), fc.option(key), fc.integer({ min: 1, max: 40 }), bytes, (a, b, count, random) => {
        fc.pre(a !== b || a === null);
        const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const keys = keysBetween(low, high, count, random);
        expect(keys).toHaveLength(count);
        const row = [...(low === null ? [] : [low]), ...keys, ...(high === null ? [] : [high])];
        for (let i = 1; i < row.length; i++) expect((row[i - 1] ?? '') < (row[i] ?? '')).toBe(true);
        for (const made of keys) expect(parseOrderKey(made)).toBe(made);
      }),
    );
  });

  test.each(extremes)('the lowest and the highest random bytes make valid keys too', (random) => {
    for (const [a, b] of [
      [null, null],
      ['1', '2'],
      ['1', '11'],
      ['z', null],
      [null, '1'],
      [null, '0001'],
      ['zzzzzzzzz', null],
    ] as [OrderKey | null, OrderKey | null][]) {
      const made = keyBetween(a, b, random);
      expect(a === null || a < made).toBe(true);
      expect(b === null || made < b).toBe(true);
      expect(parseOrderKey(made)).toBe(made);
    }
  });

  test('any number of appends keeps keys short', () => {
    const random = extremes[1] as RandomBytes;
    let [first, last] = [keyBetween(null, null, random), keyBetween(null, null, random)];
    for (let i = 0; i < 20_000; i++) {
      last = keyBetween(last, null, random);
      first = keyBetween(null, first, random);
    }
    expect(last.length).toBeLessThanOrEqual(6);
    expect(first.length).toBeLessThanOrEqual(6);
  });

  test('a hundred inserts into one gap stay below the length that asks for new keys', () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), (random, downwards) => {
        let [low, high] = freshKeys(2, random) as [OrderKey, OrderKey];
        for (let i = 0; i < 100; i++) {
          const made = keyBetween(low, high, random);
          if (downwards) high = made;
          else low = made;
          expect(made.length).toBeLessThanOrEqual(LONG_KEY);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('two people who insert into the same gap get different keys', () => {
    const [one, other] = [seeded(1), seeded(2)];
    const [low] = freshKeys(1, seeded(3)) as [OrderKey];
    const made = Array.from({ length: 500 }, () => [keyBetween(low, null, one), keyBetween(low, null, other)]).flat();
    expect(new Set(made).size).toBeGreaterThan(990);
  });

  test('what one inserts together stays together', () => {
    const [one, other] = [seeded(1), seeded(2)];
    let together = 0;
    for (let round = 0; round < 100; round++) {
      const mine = keysBetween(null, null, 10, one);
      const theirs = keysBetween(null, null, 10, other);
      const [first, last] = [mine[0] ?? '', mine[9] ?? ''];
      if (!theirs.some((key) => first < key && key < last)) together++;
    }
    expect(together).toBeGreaterThan(90);
  });

  test('comparing is total and breaks ties by id', () => {
    fc.assert(
      fc.property(key, key, fc.string(), fc.string(), (a, b, idA, idB) => {
        const forth = compareByOrder(a, idA, b, idB);
        expect(Math.sign(forth)).toBe(-Math.sign(compareByOrder(b, idB, a, idA)) || 0);
        expect(forth === 0).toBe(a === b && idA === idB);
      }),
    );
  });

  test.each(['', '0', 'a0', 'ä', 'a b', 12, null, undefined, {}, `${'z'.repeat(300)}`])('%j is no key', (value) => {
    expect(parseOrderKey(value)).toBeNull();
  });

  test('equal or crossed neighbours are refused: the caller keys the list anew', () => {
    expect(() => keyBetween('b' as OrderKey, 'b' as OrderKey, extremes[0] as RandomBytes)).toThrow(RangeError);
  });
});

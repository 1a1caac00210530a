// An order key is a fraction between 0 and 1 in base 62, written without "0." and without trailing zeros, so that
// keys compare as plain strings. New keys are jittered: two people who insert into the same gap at once get
// different keys, and what one of them inserts together stays together.

import type { RandomBytes } from './ids';

declare const brand: unique symbol;
/** Where a thing stands among its siblings. Compare with `compareByOrder`. */
export type OrderKey = string & { readonly [brand]: 'order' };

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY = /^[0-9A-Za-z]{0,255}[1-9A-Za-z]$/;
const BASE = 62n;
/** Digits of a key that had room. */
const WIDTH = 6;
/** Room left between neighbours that are made together. */
const SPACING = BASE ** 2n;
/** Room that one append at the end (or start) may take: 62^6 / (2 · 62^3) = 119,000 appends before keys grow. */
const STEP = BASE ** 3n;

/** A key longer than this asks for the list to be keyed anew. */
export const LONG_KEY = 48;

/** The key of a thing whose own key cannot be read. */
export const FALLBACK_KEY = 'z' as OrderKey;

/** Reads a key from outside; null when it is none. */
export function parseOrderKey(value: unknown): OrderKey | null {
  return typeof value === 'string' && KEY.test(value) ? (value as OrderKey) : null;
}

/** Compares by key, ties by id. The same on every client, whatever its language. */
export function compareByOrder(aKey: string, aId: string, bKey: string, bId: string): number {
  if (aKey !== bKey) return aKey < bKey ? -1 : 1;
  return aId < bId ? -1 : aId > bId ? 1 : 0;
}

/** A new key between two neighbours; null stands for the start or the end of the list. Needs `a < b`. */
export function keyBetween(a: OrderKey | null, b: OrderKey | null, randomBytes: RandomBytes): OrderKey {
  const [key] = keysBetween(a, b, 1, randomBytes);
  if (key === undefined) throw new RangeError('no key was made');
  return key;
}

/** That many new ascending keys between two neighbours, close to each other so that they stay together. */
export function keysBetween(
  a: OrderKey | null,
  b: OrderKey | null,
  count: number,
  randomBytes: RandomBytes,
): OrderKey[] {
  if (a !== null && b !== null && a >= b) throw new RangeError('order keys need a gap');
  if (count <= 0) return [];
  const block = BigInt(count + 1) * SPACING;
  for (let width = WIDTH; ; width++) {
    const [low, high] = gap(a, b, width, BigInt(count));
    const room = high - low;
    if (room < block) continue;
    const free = room - block;
    // Never hugs a neighbour: whoever inserts beside us next finds room.
    const base = low + free / 4n + share(free / 2n, randomBytes);
    return Array.from({ length: count }, (_, i) =>
      write(base + BigInt(i + 1) * SPACING + share(SPACING / 2n, randomBytes), width),
    );
  }
}

/** Ascending keys for a whole list, in place of keys that grew long or fell together. */
export function freshKeys(count: number, randomBytes: RandomBytes): OrderKey[] {
  return keysBetween(null, null, count, randomBytes);
}

/** The numbers of `width` digits strictly between two keys, as an open interval. */
function gap(a: OrderKey | null, b: OrderKey | null, width: number, count: bigint): [bigint, bigint] {
  const end = BASE ** BigInt(width);
  const reach = (count + 1n) * STEP * BASE ** BigInt(width - WIDTH);
  if (a === null && b === null) {
    const half = end / 2n;
    return half > reach ? [half - reach, half + reach] : [0n, end];
  }
  const low = a === null ? 0n : read(a, width);
  const high = b === null ? end : read(b, width) + (b.length > width ? 1n : 0n);
  const room = high - low;
  if (b === null && room / 2n > reach) return [low, low + reach];
  if (a === null && room / 2n > reach) return [high - reach, high];
  return [low, high];
}

/** The first `width` digits of a key as a number. */
function read(key: OrderKey, width: number): bigint {
  let value = 0n;
  for (let i = 0; i < width; i++) value = value * BASE + BigInt(i < key.length ? DIGITS.indexOf(key.charAt(i)) : 0);
  return value;
}

function write(value: bigint, width: number): OrderKey {
  let text = '';
  for (let rest = value, i = 0; i < width; i++, rest /= BASE) text = DIGITS.charAt(Number(rest % BASE)) + text;
  return text.replace(/0+$/, '') as OrderKey;
}

/** A random share of a range. */
function share(range: bigint, randomBytes: RandomBytes): bigint {
  let random = 0n;
  for (const byte of randomBytes(4)) random = random * 256n + BigInt(byte);
  return (range * random) / 2n ** 32n;
}

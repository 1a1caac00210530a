// Reading single values that anybody may have written. A value of the wrong kind reads as absent; nothing throws.

import * as Y from 'yjs';
import { isId } from '../domain/ids';
import { compareByOrder, FALLBACK_KEY, type OrderKey, parseOrderKey } from '../domain/order-keys';

/** Reads at most this many entries of a map inside a card. */
const MOST_ENTRIES = 2000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)\S/i;

/** A Y.Map, or null. */
export function mapIn(value: unknown): Y.Map<unknown> | null {
  return value instanceof Y.Map ? value : null;
}

/** What reading needs of a map: Yjs' own, or a plain Map that stands for one. */
export interface ReadableMap {
  get(key: string): unknown;
  entries(): Iterable<[string, unknown]>;
}

/** Something to read entries from, or null. */
export function readableIn(value: unknown): ReadableMap | null {
  return value instanceof Y.Map || value instanceof Map ? value : null;
}

/** A plain object as a record, or null. */
export function recordIn(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Y.AbstractType) &&
    !(value instanceof Map)
    ? (value as Record<string, unknown>)
    : null;
}

/** Text, cut at a length. */
export function textIn(value: unknown, limit: number): string {
  if (typeof value === 'string') return value.length > limit ? value.slice(0, limit) : value;
  if (value instanceof Y.Text) return textIn(value.toString(), limit);
  return '';
}

/** A day of the calendar, or null. */
export function dateIn(value: unknown): string | null {
  if (typeof value !== 'string' || !DATE.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null;
}

/** A moment, or null. */
export function instantIn(value: unknown): string | null {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** A number from 0 to a limit, or null. */
export function numberIn(value: unknown, limit: number): number | null {
  return typeof value === 'number' && value >= 0 && value <= limit ? value : null;
}

/** One of some words, or null. */
export function wordIn<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** An address that a browser may be sent to, or null. */
export function addressIn(value: unknown, limit: number): string | null {
  return typeof value === 'string' && value.length <= limit && SAFE_ADDRESS.test(value) ? value : null;
}

/** An id, or null. */
export function idIn<T extends string>(value: unknown): T | null {
  return isId(value) ? (value as unknown as T) : null;
}

/** An order key; one that cannot be read goes to the end. */
export function orderIn(value: unknown): OrderKey {
  return parseOrderKey(value) ?? FALLBACK_KEY;
}

/** The entries of a map that stand under ids, by id. */
export function entriesIn<T extends string>(value: unknown): [T, unknown][] {
  const entries: [T, unknown][] = [];
  const map = readableIn(value);
  if (map === null) return entries;
  for (const [key, entry] of map.entries()) {
    const id = idIn<T>(key);
    if (id !== null) entries.push([id, entry]);
    if (entries.length >= MOST_ENTRIES) break;
  }
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A set written as a map of id → true. */
export function idsIn<T extends string>(value: unknown): T[] {
  const ids: T[] = [];
  for (const [id, present] of entriesIn<T>(value)) if (present === true) ids.push(id);
  return ids;
}

/** Sorts things by order key, ties by id. */
export function inOrder<T extends { readonly id: string; readonly order: string }>(things: T[]): T[] {
  return things.sort((a, b) => compareByOrder(a.order, a.id, b.order, b.id));
}

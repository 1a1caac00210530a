// Placing a thing among its siblings inside a card: checklists, their items, links.

import { freshKeys, keysBetween, LONG_KEY, type OrderKey } from '../domain/order-keys';
import type { Act } from './act';

/** After or before a sibling, or at an end (the end when nothing is said). */
export interface SiblingPlace<Id extends string> {
  readonly after?: Id | null;
  readonly before?: Id | null;
  readonly at?: 'start' | 'end';
}

interface Ordered<Id extends string> {
  readonly id: Id;
  readonly order: OrderKey;
}

/** Where a thing placed so would stand among the others. */
export function siblingIndex<Id extends string>(
  others: readonly Ordered<Id>[],
  { after, before, at }: SiblingPlace<Id>,
): number {
  const afterIndex = after ? others.findIndex(({ id }) => id === after) : -1;
  if (afterIndex >= 0) return afterIndex + 1;
  const beforeIndex = before ? others.findIndex(({ id }) => id === before) : -1;
  if (beforeIndex >= 0) return beforeIndex;
  return at === 'start' ? 0 : others.length;
}

/** Keys for new things at an index. When there is no room the others are keyed anew, through `rekey`. */
export function siblingKeys<Id extends string>(
  others: readonly Ordered<Id>[],
  index: number,
  count: number,
  act: Act,
  rekey: (id: Id, order: OrderKey) => void,
): OrderKey[] {
  const low = others[index - 1]?.order ?? null;
  const high = others[index]?.order ?? null;
  if (low === null || high === null || low < high) {
    const keys = keysBetween(low, high, count, act.randomBytes);
    if (keys.every((key) => key.length <= LONG_KEY)) return keys;
  }
  const fresh = freshKeys(others.length + count, act.randomBytes);
  others.forEach(({ id }, i) => {
    const key = fresh[i < index ? i : i + count];
    if (key !== undefined) rekey(id, key);
  });
  return fresh.slice(index, index + count);
}

/** The only key of a list that was asked for one. */
export function onlyKey(keys: readonly OrderKey[]): OrderKey {
  const [key] = keys;
  if (key === undefined) throw new RangeError('a key was asked for');
  return key;
}

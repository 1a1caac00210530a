// What an act changed on a card, key by key, so that it can be taken back later: by the server, which holds no history
// of undo as the browser does.

import * as Y from 'yjs';
import { type CardId, isId } from '../domain/ids';
import { type Act, cardMap, innerMap } from './act';
import { mapIn, recordIn } from './read-values';
import { cardsOf, columnsOf } from './schema';

/** A key of a card (`owner`, `reason:common-goal`, `labels/<id>`) with its value before and after. Null: none. */
export interface KeyChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

// Sets that are maps of their own within the card.
const SETS = ['labels', 'deputies'];

/** The card's values that commands write as a whole. */
export function readKeys(doc: Y.Doc, card: CardId): ReadonlyMap<string, unknown> {
  const keys = new Map<string, unknown>();
  const map = mapIn(cardsOf(doc).get(card));
  for (const [key, value] of map?.entries() ?? []) {
    if (!(value instanceof Y.AbstractType)) keys.set(key, value);
    else if (SETS.includes(key)) for (const id of mapIn(value)?.keys() ?? []) keys.set(`${key}/${id}`, true);
  }
  return keys;
}

/** What differs between two readings of a card. */
export function diffKeys(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): KeyChange[] {
  const changes: KeyChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    if (!isSame(was, is)) changes.push({ key, before: was, after: is });
  }
  return changes;
}

/**
 * Puts a card's values back to what they were before a change. When one of them is not what the change left (a
 * colleague went on from there), or the column it came from is gone, nothing is put back.
 */
export function takeBack(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  changes: readonly KeyChange[],
): 'taken-back' | 'changed-since' {
  const now = readKeys(doc, card);
  const isUntouched = changes.every(({ key, after }) => isSame(now.get(key) ?? null, after));
  if (!isUntouched || !changes.every(({ key, before }) => key !== 'place' || isPlace(doc, before)))
    return 'changed-since';
  const map = cardMap(doc, card);
  doc.transact(() => {
    for (const { key, before } of changes) {
      const [set = '', id] = key.split('/');
      const target = id !== undefined && isId(id) ? innerMap(map, set) : map;
      const name = target === map ? key : (id ?? '');
      if (before === null) target.delete(name);
      else target.set(name, before);
    }
  }, act.origin);
  return 'taken-back';
}

function isPlace(doc: Y.Doc, place: unknown): boolean {
  const column = mapIn(columnsOf(doc).get(String(recordIn(place)?.column)));
  return column !== null && (column.get('archived') ?? null) === null;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** JSON with the keys of records in one order: a database may give them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    const record = recordIn(part);
    return record ? Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}

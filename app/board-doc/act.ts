// What every command is given beside the document, and the checks they share.

import * as Y from 'yjs';
import type { CardId, ColumnId, RandomBytes } from '../domain/ids';
import { BoardError } from './board-error';
import type { IsoInstant } from './content';
import { mapIn } from './read-values';
import { cardsOf, columnsOf } from './schema';

/** One act of one person: who wrote (Yjs' transaction origin), when, and where ids and jitter come from. */
export interface Act {
  readonly origin: unknown;
  readonly at: IsoInstant;
  readonly randomBytes: RandomBytes;
}

/** A card's map; refuses when the card is gone. */
export function cardMap(doc: Y.Doc, id: CardId): Y.Map<unknown> {
  const map = mapIn(cardsOf(doc).get(id));
  if (map === null) throw new BoardError('no-such-card');
  return map;
}

/** The maps of those cards that still exist. */
export function cardMaps(doc: Y.Doc, ids: readonly CardId[]): Y.Map<unknown>[] {
  return ids.map((id) => mapIn(cardsOf(doc).get(id))).filter((map) => map !== null);
}

/** A column's map; refuses when the column is gone. */
export function columnMap(doc: Y.Doc, id: ColumnId): Y.Map<unknown> {
  const map = mapIn(columnsOf(doc).get(id));
  if (map === null) throw new BoardError('no-such-column');
  return map;
}

/** The map under a key of a card or checklist; made when a stranger left it out. */
export function innerMap(parent: Y.Map<unknown>, key: string): Y.Map<unknown> {
  const present = mapIn(parent.get(key));
  if (present !== null) return present;
  const made = new Y.Map<unknown>();
  parent.set(key, made);
  return made;
}

/** Writes only what differs, so that setting what is already set is no change and leaves nothing to undo. */
export function write(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!same(map.get(key), value)) map.set(key, value);
}

/** Adds to or takes from a set that is written as a map of id → true. */
export function writeMembership(parent: Y.Map<unknown>, key: string, id: string, present: boolean): void {
  const set = innerMap(parent, key);
  if (present) write(set, id, true);
  else if (set.has(id)) set.delete(id);
}

/** A name or line: trimmed, not empty, within its limit. */
export function requireName(text: string, limit: number): string {
  const name = text.trim();
  if (name === '') throw new BoardError('empty-name');
  return requireLength(name, limit);
}

/** Text within its limit. */
export function requireLength(text: string, limit: number): string {
  if (text.length > limit) throw new BoardError('too-long', limit);
  return text;
}

/** What is absent is empty: null, or a text without letters. */
function same(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null) || (a === undefined && b === '')) return true;
  if (a instanceof Y.AbstractType) return false;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

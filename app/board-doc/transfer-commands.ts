// A card goes from one board's document to another's and keeps its id, so that its comments and history stay with it.

import type * as Y from 'yjs';
import type { CardId, FieldId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import type { Act } from './act';
import { BoardError } from './board-error';
import type { CardContent, FieldContent, FieldValue } from './content';
import { addField } from './link-commands';
import { newCardMap } from './new-card';
import { keysAt, type Place } from './place-commands';
import { readCardById, readFields } from './read';
import { cardsOf } from './schema';

/** A card outside any document, with the custom fields that its values belong to. */
export interface CardSnapshot {
  readonly card: CardContent;
  readonly fields: readonly FieldContent[];
}

/** Reads a card for putting it elsewhere; changes nothing. */
export function snapshotCard(doc: Y.Doc, id: CardId): CardSnapshot {
  const card = readCardById(doc, id);
  if (card === null) throw new BoardError('no-such-card');
  return { card, fields: readFields(doc).filter((field) => field.id in card.values) };
}

/** Takes a card out of a board. Call after it was put into the other: a crash between leaves two, never none. */
export function takeCard(doc: Y.Doc, act: Act, id: CardId): CardSnapshot {
  const snapshot = snapshotCard(doc, id);
  doc.transact(() => cardsOf(doc).delete(id), act.origin);
  return snapshot;
}

/** Puts a card into a board under its own id. Its custom values go to the fields of the same name and type. */
export function putCard(doc: Y.Doc, act: Act, { card, fields }: CardSnapshot, place: Place): void {
  if (cardsOf(doc).has(card.id)) throw new BoardError('already-here');
  if (cardsOf(doc).size >= LIMITS.cardsPerBoard) throw new BoardError('too-many', LIMITS.cardsPerBoard);
  doc.transact(() => {
    const values = valuesHere(doc, act, card, fields);
    const [order] = keysAt(doc, act, place, 1);
    if (order === undefined) throw new RangeError('a key was asked for');
    cardsOf(doc).set(card.id, newCardMap({ ...card, values }, { column: place.column, order }, card.created));
  }, act.origin);
}

function valuesHere(doc: Y.Doc, act: Act, card: CardContent, fields: readonly FieldContent[]) {
  const here = readFields(doc);
  const values: Record<FieldId, FieldValue> = {};
  for (const field of fields) {
    const value = card.values[field.id];
    if (value === undefined) continue;
    const twin =
      here.find(({ id }) => id === field.id) ?? here.find((f) => f.name === field.name && f.type === field.type);
    values[twin?.id ?? addField(doc, act, field)] = value;
  }
  return values;
}

// Acts on cards. Each is one transaction; each refuses with a BoardError before anything is written.

import type * as Y from 'yjs';
import { type CardId, type FieldId, type LabelId, type MemberId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { type Act, cardMap, cardMaps, innerMap, requireLength, requireName, write, writeMembership } from './act';
import { BoardError } from './board-error';
import { checkFields } from './card-fields';
import type { CardFields, FieldValue } from './content';
import { type NewCard, newCardMap } from './new-card';
import { keysAt, type Place } from './place-commands';
import { readCardById } from './read';
import { dateIn } from './read-values';
import { cardsOf } from './schema';

/** Adds one card; returns its id. */
export function addCard(doc: Y.Doc, act: Act, card: NewCard & { readonly id?: CardId }, place: Place): CardId {
  const [id] = addCards(doc, act, [card], place);
  if (id === undefined) throw new BoardError('empty-name');
  return id;
}

/** Adds cards in the given order, side by side; returns their ids. */
export function addCards(
  doc: Y.Doc,
  act: Act,
  cards: readonly (NewCard & { readonly id?: CardId })[],
  place: Place,
): CardId[] {
  const checked = cards.map((card) => ({
    ...card,
    ...checkFields(card),
    name: requireName(card.name, LIMITS.cardName),
  }));
  if (cardsOf(doc).size + cards.length > LIMITS.cardsPerBoard) throw new BoardError('too-many', LIMITS.cardsPerBoard);
  if (checked.some(({ id }) => id !== undefined && cardsOf(doc).has(id))) throw new BoardError('already-here');
  return doc.transact(() => {
    const keys = keysAt(doc, act, place, checked.length);
    return checked.map(({ id = newId<CardId>(act.randomBytes), ...card }, i) => {
      const order = keys[i];
      if (order === undefined) throw new RangeError('a key for each card');
      cardsOf(doc).set(id, newCardMap(card, { column: place.column, order }, act.at));
      return id;
    });
  }, act.origin);
}

/** The names in a pasted text: one line a card, empty lines and list marks left out, cut to the name's limit. */
export function namesInPaste(text: string): string[] {
  const names = text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–]|\d{1,4}[.)])\s+/, '')
        .trim()
        .slice(0, LIMITS.cardName),
    )
    .filter((line) => line !== '');
  if (names.length > LIMITS.pastedCards) throw new BoardError('too-many', LIMITS.pastedCards);
  return names;
}

/** Sets fields of one card. */
export function setCardFields(doc: Y.Doc, act: Act, id: CardId, fields: Partial<CardFields>): void {
  cardMap(doc, id);
  setFieldsOfCards(doc, act, [id], fields);
}

/** Sets the same fields on several cards; cards that are gone are left out. */
export function setFieldsOfCards(doc: Y.Doc, act: Act, ids: readonly CardId[], fields: Partial<CardFields>): void {
  const checked = checkFields(fields);
  const maps = cardMaps(doc, ids);
  if (checked.bestBefore || checked.joined) for (const map of maps) requireOrder(map, checked);
  doc.transact(() => {
    for (const map of maps) for (const [key, value] of Object.entries(checked)) write(map, key, value);
  }, act.origin);
}

/** A network is not past its date before we joined it. */
function requireOrder(map: Y.Map<unknown>, fields: Partial<CardFields>): void {
  const { joined = dateIn(map.get('joined')), bestBefore = dateIn(map.get('bestBefore')) } = fields;
  if (joined && bestBefore && bestBefore < joined) throw new BoardError('before-joined');
}

/** Renames a card. */
export function renameCard(doc: Y.Doc, act: Act, id: CardId, name: string): void {
  setCardFields(doc, act, id, { name });
}

/** Puts a label on cards, or takes it off. */
export function setLabel(doc: Y.Doc, act: Act, ids: readonly CardId[], label: LabelId, present: boolean): void {
  doc.transact(() => {
    for (const map of cardMaps(doc, ids)) writeMembership(map, 'labels', label, present);
  }, act.origin);
}

/** Makes a member a deputy on cards, or no longer. */
export function setDeputy(doc: Y.Doc, act: Act, ids: readonly CardId[], member: MemberId, present: boolean): void {
  doc.transact(() => {
    for (const map of cardMaps(doc, ids)) writeMembership(map, 'deputies', member, present);
  }, act.origin);
}

/** Gives or takes back a member's vote for a card. */
export function setVote(doc: Y.Doc, act: Act, id: CardId, member: MemberId, present: boolean): void {
  const map = cardMap(doc, id);
  doc.transact(() => writeMembership(map, 'votes', member, present), act.origin);
}

/** Sets the value of a custom field; null clears it. */
export function setFieldValue(doc: Y.Doc, act: Act, id: CardId, field: FieldId, value: FieldValue): void {
  const map = cardMap(doc, id);
  if (typeof value === 'string') requireLength(value, LIMITS.fieldValue);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new BoardError('bad-number');
  doc.transact(() => {
    const values = innerMap(map, 'values');
    if (value === null) values.delete(field);
    else write(values, field, value);
  }, act.origin);
}

/** Archives cards. They keep their place. */
export function archiveCards(doc: Y.Doc, act: Act, ids: readonly CardId[]): void {
  doc.transact(() => {
    for (const map of cardMaps(doc, ids)) if ((map.get('archived') ?? null) === null) map.set('archived', act.at);
  }, act.origin);
}

/** Brings archived cards back to where they stood. */
export function restoreCards(doc: Y.Doc, act: Act, ids: readonly CardId[]): void {
  doc.transact(() => {
    for (const map of cardMaps(doc, ids)) write(map, 'archived', null);
  }, act.origin);
}

/**
 * Copies a card with everything but its comments, votes and what happened to it (stages, scores, hours and money by
 * period, what was done for it), just after it; returns the copy's id.
 */
export function duplicateCard(doc: Y.Doc, act: Act, id: CardId, name?: string): CardId {
  const card = readCardById(doc, id);
  if (card === null) throw new BoardError('no-such-card');
  const { id: _, column, order: __, created: ___, votes: ____, ...content } = card;
  const past = { stages: [], scores: [], ledger: [], care: [], handovers: [] };
  const copy: NewCard = { ...content, ...past, name: name ?? card.name, archived: null };
  return addCard(doc, act, copy, { column, after: id });
}

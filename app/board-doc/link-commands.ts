// Acts on a card's links and the board's custom fields.

import type * as Y from 'yjs';
import { type CardId, type FieldId, type LinkId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { type Act, cardMap, innerMap, requireLength, requireName, write } from './act';
import { BoardError } from './board-error';
import { completeAddress } from './card-fields';
import type { FieldContent } from './content';
import { onlyKey, siblingKeys } from './ordered';
import { readCardById, readFields } from './read';
import { recordIn } from './read-values';
import { fieldsOf } from './schema';

/** Adds a link to a card; its name is its address when none is given. Returns its id. */
export function addLink(doc: Y.Doc, act: Act, card: CardId, link: { name?: string; url: string }): LinkId {
  const url = completeAddress(link.url);
  const name = requireLength((link.name ?? '').trim(), LIMITS.linkName);
  const links = readCardById(doc, card)?.links;
  if (links === undefined) throw new BoardError('no-such-card');
  if (links.length >= LIMITS.linksPerCard) throw new BoardError('too-many', LIMITS.linksPerCard);
  const id = newId<LinkId>(act.randomBytes);
  doc.transact(() => {
    const map = innerMap(cardMap(doc, card), 'links');
    const keys = siblingKeys(links, links.length, 1, act, (other, order) =>
      map.set(other, { ...recordIn(map.get(other)), order }),
    );
    map.set(id, { name, url, order: onlyKey(keys) });
  }, act.origin);
  return id;
}

/** Changes a link's name or address. */
export function setLink(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  link: LinkId,
  fields: { readonly name?: string; readonly url?: string },
): void {
  const present = readCardById(doc, card)?.links.find(({ id }) => id === link);
  if (present === undefined) throw new BoardError('no-such-thing');
  const name = fields.name === undefined ? present.name : requireLength(fields.name.trim(), LIMITS.linkName);
  const url = fields.url === undefined ? present.url : completeAddress(fields.url);
  doc.transact(
    () => write(innerMap(cardMap(doc, card), 'links'), link, { name, url, order: present.order }),
    act.origin,
  );
}

/** Removes a link. */
export function removeLink(doc: Y.Doc, act: Act, card: CardId, link: LinkId): void {
  const map = cardMap(doc, card);
  doc.transact(() => innerMap(map, 'links').delete(link), act.origin);
}

/** Adds a custom field to the board; returns its id. */
export function addField(
  doc: Y.Doc,
  act: Act,
  field: Pick<FieldContent, 'name' | 'type'> & { readonly id?: FieldId; readonly options?: readonly string[] },
): FieldId {
  const name = requireName(field.name, LIMITS.fieldName);
  const present = readFields(doc);
  if (present.length >= LIMITS.fieldsPerBoard) throw new BoardError('too-many', LIMITS.fieldsPerBoard);
  const options = (field.options ?? []).map((option) => requireLength(option, LIMITS.fieldValue));
  if (options.length > LIMITS.fieldOptions) throw new BoardError('too-many', LIMITS.fieldOptions);
  const id = field.id ?? newId<FieldId>(act.randomBytes);
  doc.transact(() => {
    const map = fieldsOf(doc);
    const keys = siblingKeys(present, present.length, 1, act, (other, order) =>
      map.set(other, { ...recordIn(map.get(other)), order }),
    );
    map.set(id, { name, type: field.type, options, order: onlyKey(keys) });
  }, act.origin);
  return id;
}

/** Removes a custom field; the cards' values under it are no longer shown. */
export function removeField(doc: Y.Doc, act: Act, field: FieldId): void {
  doc.transact(() => fieldsOf(doc).delete(field), act.origin);
}

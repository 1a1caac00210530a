// Acts on a card's checklists and their items.

import * as Y from 'yjs';
import { type CardId, type ChecklistId, type ChecklistItemId, type MemberId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import type { ChecklistKind } from '../domain/network/checklist-kinds';
import { type Act, cardMap, innerMap, requireName, write } from './act';
import { BoardError } from './board-error';
import type { ChecklistContent, IsoDate } from './content';
import { newChecklistMap } from './new-card';
import { onlyKey, type SiblingPlace, siblingIndex, siblingKeys } from './ordered';
import { readCardById } from './read';
import { dateIn, mapIn } from './read-values';

/** What can be set on a checklist's item. */
export interface ItemFields {
  readonly text: string;
  readonly done: boolean;
  readonly assignee: MemberId | null;
  readonly due: IsoDate | null;
}

/** Adds a checklist, empty or with items, of a kind that the methods ask for or of none; returns its id. */
export function addChecklist(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  name: string,
  items: readonly string[] = [],
  kind: ChecklistKind | null = null,
): ChecklistId {
  const checkedName = requireName(name, LIMITS.checklistName);
  const texts = items.map((text) => requireName(text, LIMITS.checklistItem));
  const present = checklistsOf(doc, card);
  if (present.length >= LIMITS.checklistsPerCard) throw new BoardError('too-many', LIMITS.checklistsPerCard);
  if (texts.length > LIMITS.itemsPerChecklist) throw new BoardError('too-many', LIMITS.itemsPerChecklist);
  const id = newId<ChecklistId>(act.randomBytes);
  const keys = siblingKeys<ChecklistItemId>([], 0, texts.length, act, () => {});
  doc.transact(() => {
    const order = onlyKey(siblingKeys(present, present.length, 1, act, rekeyer(doc, card)));
    const newItems = texts.map((text, i) => ({
      id: newId<ChecklistItemId>(act.randomBytes),
      text,
      done: false,
      order: onlyKey(keys.slice(i)),
      assignee: null,
      due: null,
    }));
    innerMap(cardMap(doc, card), 'checklists').set(
      id,
      newChecklistMap({ name: checkedName, kind, order, items: newItems }),
    );
  }, act.origin);
  return id;
}

/** Renames a checklist. */
export function renameChecklist(doc: Y.Doc, act: Act, card: CardId, list: ChecklistId, name: string): void {
  const map = checklistMap(doc, card, list);
  const checked = requireName(name, LIMITS.checklistName);
  doc.transact(() => write(map, 'name', checked), act.origin);
}

/** Moves a checklist among the card's others. */
export function moveChecklist(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  list: ChecklistId,
  place: SiblingPlace<ChecklistId>,
): void {
  const map = checklistMap(doc, card, list);
  const others = checklistsOf(doc, card).filter(({ id }) => id !== list);
  doc.transact(() => {
    const keys = siblingKeys(others, siblingIndex(others, place), 1, act, rekeyer(doc, card));
    map.set('order', onlyKey(keys));
  }, act.origin);
}

/** Removes a checklist with its items. */
export function removeChecklist(doc: Y.Doc, act: Act, card: CardId, list: ChecklistId): void {
  checklistMap(doc, card, list);
  doc.transact(() => innerMap(cardMap(doc, card), 'checklists').delete(list), act.origin);
}

/** Adds items, in the given order; returns their ids. */
export function addItems(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  list: ChecklistId,
  texts: readonly string[],
  place: SiblingPlace<ChecklistItemId> = {},
): ChecklistItemId[] {
  const map = checklistMap(doc, card, list);
  const checked = texts.map((text) => requireName(text, LIMITS.checklistItem));
  const present = itemsOf(doc, card, list);
  if (present.length + checked.length > LIMITS.itemsPerChecklist)
    throw new BoardError('too-many', LIMITS.itemsPerChecklist);
  return doc.transact(() => {
    const items = innerMap(map, 'items');
    const keys = siblingKeys(present, siblingIndex(present, place), checked.length, act, (id, order) =>
      mapIn(items.get(id))?.set('order', order),
    );
    return checked.map((text, i) => {
      const id = newId<ChecklistItemId>(act.randomBytes);
      const fields = { text, done: false, order: keys[i], assignee: null, due: null };
      items.set(id, new Y.Map<unknown>(Object.entries(fields)));
      return id;
    });
  }, act.origin);
}

/** Changes an item: its text, whether it is done, who does it, by when. */
export function setItem(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  list: ChecklistId,
  item: ChecklistItemId,
  fields: Partial<ItemFields>,
): void {
  const map = itemMap(doc, card, list, item);
  const { text, due } = fields;
  if (due !== undefined && due !== null && dateIn(due) === null) throw new BoardError('bad-date');
  const checked = { ...fields, ...(text !== undefined && { text: requireName(text, LIMITS.checklistItem) }) };
  doc.transact(() => {
    for (const [key, value] of Object.entries(checked)) if (value !== undefined) write(map, key, value);
  }, act.origin);
}

/** Moves an item within its checklist. */
export function moveItem(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  list: ChecklistId,
  item: ChecklistItemId,
  place: SiblingPlace<ChecklistItemId>,
): void {
  const map = itemMap(doc, card, list, item);
  const others = itemsOf(doc, card, list).filter(({ id }) => id !== item);
  doc.transact(() => {
    const keys = siblingKeys(others, siblingIndex(others, place), 1, act, (id, order) =>
      itemMap(doc, card, list, id).set('order', order),
    );
    map.set('order', onlyKey(keys));
  }, act.origin);
}

/** Removes an item. */
export function removeItem(doc: Y.Doc, act: Act, card: CardId, list: ChecklistId, item: ChecklistItemId): void {
  itemMap(doc, card, list, item);
  doc.transact(() => innerMap(checklistMap(doc, card, list), 'items').delete(item), act.origin);
}

function checklistsOf(doc: Y.Doc, card: CardId): readonly ChecklistContent[] {
  const content = readCardById(doc, card);
  if (content === null) throw new BoardError('no-such-card');
  return content.checklists;
}

function itemsOf(doc: Y.Doc, card: CardId, list: ChecklistId) {
  return checklistsOf(doc, card).find(({ id }) => id === list)?.items ?? [];
}

function checklistMap(doc: Y.Doc, card: CardId, list: ChecklistId): Y.Map<unknown> {
  const map = mapIn(mapIn(cardMap(doc, card).get('checklists'))?.get(list));
  if (map === null) throw new BoardError('no-such-thing');
  return map;
}

function itemMap(doc: Y.Doc, card: CardId, list: ChecklistId, item: ChecklistItemId): Y.Map<unknown> {
  const map = mapIn(mapIn(checklistMap(doc, card, list).get('items'))?.get(item));
  if (map === null) throw new BoardError('no-such-thing');
  return map;
}

function rekeyer(doc: Y.Doc, card: CardId) {
  return (id: ChecklistId, order: string) => checklistMap(doc, card, id).set('order', order);
}

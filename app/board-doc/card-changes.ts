// What happened inside one card, from one of Yjs' events.

import type * as Y from 'yjs';
import type { FieldId, LabelId, MemberId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { parseFacetKey } from '../domain/network/facets';
import type { FieldValue } from './content';
import { describeFacet, type FacetChange } from './facet-changes';
import { idIn, mapIn, recordIn, textIn } from './read-values';
import { fieldsOf } from './schema';

/** A single value of a card as it was or became: text, number, date, member id, or a segment as [now, future]. */
export type ChangedValue = string | number | readonly [number, number] | null;

export const EDITED_FIELDS = [
  'purpose',
  'owner',
  'segment',
  'review',
  'bestBefore',
  'joined',
  'webAddress',
  'hours',
  'position',
  'relation',
  'nextStep',
  'nextStepOn',
  'leadership',
  'ledBy',
  'feeModel',
  'feeAmount',
  'feePer',
  'scout',
] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

export type CardChange =
  | FacetChange
  | { readonly kind: 'card.renamed'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'card.edited';
      readonly field: EditedField;
      readonly from: ChangedValue;
      readonly to: ChangedValue;
    }
  | { readonly kind: 'card.archived' | 'card.restored' | 'description.edited' }
  | { readonly kind: 'label.added' | 'label.removed'; readonly labelId: LabelId }
  | { readonly kind: 'deputy.added' | 'deputy.removed' | 'vote.added' | 'vote.removed'; readonly memberId: MemberId }
  | { readonly kind: 'checklist.added' | 'checklist.removed' | 'checklist.renamed'; readonly name: string }
  | {
      readonly kind: 'item.added' | 'item.removed' | 'item.done' | 'item.undone' | 'item.edited';
      readonly text: string;
    }
  | { readonly kind: 'link.added' | 'link.changed' | 'link.removed'; readonly name: string; readonly url: string }
  | {
      readonly kind: 'value.changed';
      readonly fieldId: FieldId;
      readonly fieldName: string;
      readonly from: FieldValue;
      readonly to: FieldValue;
    };

type Keys = Y.YEvent<Y.AbstractType<unknown>>['changes']['keys'];

const MOST_TEXT = 200;
const EDITED: readonly string[] = EDITED_FIELDS;

/** Describes one event; `path` leads from the card to what changed. */
export function describeCardEvent(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  path: readonly string[],
  card: Y.Map<unknown>,
  doc: Y.Doc,
): CardChange[] {
  const [part, , inner] = path;
  if (part === 'text') return [{ kind: 'description.edited' }];
  const { keys } = event.changes;
  const target = mapIn(event.target);
  if (target === null) return [];
  if (part === undefined) return describeFields(keys, card);
  if (part === 'labels') return membership<LabelId>(keys).map(([id, on]) => label(id, on));
  if (part === 'deputies') return membership<MemberId>(keys).map(([id, on]) => deputy(id, on));
  if (part === 'votes') return membership<MemberId>(keys).map(([id, on]) => vote(id, on));
  if (part === 'links') return describeLinks(keys, target);
  if (part === 'values') return describeValues(keys, target, doc);
  if (part !== 'checklists') return [];
  if (path.length === 1) return describeChecklists(keys, target);
  if (path.length === 2) return renamedChecklist(keys, target);
  return inner === 'items' ? describeItems(keys, target, path.length) : [];
}

function describeFields(keys: Keys, card: Y.Map<unknown>): CardChange[] {
  const changes: CardChange[] = [];
  for (const [key, { oldValue }] of keys) {
    const facet = parseFacetKey(key);
    if (facet !== null) {
      const change = describeFacet(facet.facet, facet.rest, oldValue, card.get(key));
      if (change !== null) changes.push(change);
      continue;
    }
    const [from, to] = [changed(oldValue), changed(card.get(key))];
    if (JSON.stringify(from) === JSON.stringify(to) && key !== 'text') continue;
    if (key === 'name') changes.push({ kind: 'card.renamed', from: text(from), to: text(to) });
    else if (key === 'archived') changes.push({ kind: to === null ? 'card.restored' : 'card.archived' });
    else if (key === 'text') changes.push({ kind: 'description.edited' });
    else if (isEdited(key)) changes.push({ kind: 'card.edited', field: key, from, to });
  }
  return changes;
}

function describeChecklists(keys: Keys, lists: Y.Map<unknown>): CardChange[] {
  return [...keys].map(([key, { action, oldValue }]) =>
    action === 'delete'
      ? { kind: 'checklist.removed', name: gone(oldValue, 'name') }
      : { kind: 'checklist.added', name: textIn(mapIn(lists.get(key))?.get('name'), LIMITS.checklistName) },
  );
}

function renamedChecklist(keys: Keys, list: Y.Map<unknown>): CardChange[] {
  return keys.has('name') ? [{ kind: 'checklist.renamed', name: textIn(list.get('name'), LIMITS.checklistName) }] : [];
}

function describeItems(keys: Keys, target: Y.Map<unknown>, depth: number): CardChange[] {
  if (depth === 3)
    return [...keys].map(([key, { action, oldValue }]) =>
      action === 'delete'
        ? { kind: 'item.removed', text: gone(oldValue, 'text').slice(0, MOST_TEXT) }
        : { kind: 'item.added', text: textIn(mapIn(target.get(key))?.get('text'), MOST_TEXT) },
    );
  const words = textIn(target.get('text'), MOST_TEXT);
  const changes: CardChange[] = [];
  if (keys.has('done')) changes.push({ kind: target.get('done') === true ? 'item.done' : 'item.undone', text: words });
  if (keys.has('text') || keys.has('assignee') || keys.has('due')) changes.push({ kind: 'item.edited', text: words });
  return changes;
}

function describeLinks(keys: Keys, links: Y.Map<unknown>): CardChange[] {
  return [...keys].map(([key, { action, oldValue }]) => {
    const link = recordIn(action === 'delete' ? oldValue : links.get(key));
    const kind = action === 'add' ? 'link.added' : action === 'delete' ? 'link.removed' : 'link.changed';
    return { kind, name: textIn(link?.name, MOST_TEXT), url: textIn(link?.url, LIMITS.webAddress) };
  });
}

function describeValues(keys: Keys, values: Y.Map<unknown>, doc: Y.Doc): CardChange[] {
  const changes: CardChange[] = [];
  for (const [key, { oldValue }] of keys) {
    const fieldId = idIn<FieldId>(key);
    if (fieldId === null) continue;
    const fieldName = textIn(recordIn(fieldsOf(doc).get(key))?.name, LIMITS.fieldName);
    const [from, to] = [fieldValue(oldValue), fieldValue(values.get(key))];
    changes.push({ kind: 'value.changed', fieldId, fieldName, from, to });
  }
  return changes;
}

/** Ids that came into a set (true) or left it (false). */
function membership<T extends string>(keys: Keys): [T, boolean][] {
  const members: [T, boolean][] = [];
  for (const [key, { action }] of keys) {
    const id = idIn<T>(key);
    if (id !== null && action !== 'update') members.push([id, action === 'add']);
  }
  return members;
}

const label = (labelId: LabelId, on: boolean): CardChange => ({ kind: on ? 'label.added' : 'label.removed', labelId });
const deputy = (memberId: MemberId, on: boolean): CardChange => ({
  kind: on ? 'deputy.added' : 'deputy.removed',
  memberId,
});
const vote = (memberId: MemberId, on: boolean): CardChange => ({ kind: on ? 'vote.added' : 'vote.removed', memberId });

function isEdited(key: string): key is EditedField {
  return EDITED.includes(key);
}

function changed(value: unknown): ChangedValue {
  if (typeof value === 'string') return value.slice(0, LIMITS.cardName);
  if (typeof value === 'number') return value;
  const { now, future } = recordIn(value) ?? {};
  return typeof now === 'number' && typeof future === 'number' ? [now, future] : null;
}

function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'string') return value.slice(0, MOST_TEXT);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function text(value: ChangedValue): string {
  return typeof value === 'string' ? value : '';
}

/** A text of a removed map: its items still stand until the transaction is cleaned up. */
function gone(value: unknown, key: string): string {
  return textIn(mapIn(value)?._map.get(key)?.content.getContent().at(-1), LIMITS.checklistItem);
}

// A card's map as it is first written, from plain values.

import * as Y from 'yjs';
import type { ColumnId } from '../domain/ids';
import { facetEntries } from '../domain/network/facets';
import type { OrderKey } from '../domain/order-keys';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import type { CardContent, CardNetwork, ChecklistContent } from './content';
import { newFragment } from './rich-text';

/** What a new card starts with; everything left out is empty. */
export type NewCard = Partial<Omit<CardContent, 'id' | 'column' | 'order' | 'created'>> & { readonly name: string };

/**
 * The map of a card, with every container made, so that two people never make the same one at once. Plain values that
 * are empty are left out: absent reads the same, and a large board is a quarter smaller.
 */
export function newCardMap(
  card: NewCard,
  place: { readonly column: ColumnId; readonly order: OrderKey },
  created: string,
): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  map.set('place', { column: place.column, order: place.order });
  map.set('name', card.name);
  map.set('created', created);
  map.set('text', newFragment(fromMarkdown(card.description ?? '')));
  map.set('deputies', newSet(card.deputies));
  map.set('labels', newSet(card.labels));
  map.set('checklists', new Y.Map((card.checklists ?? []).map((list) => [list.id, newChecklistMap(list)])));
  map.set('links', new Y.Map((card.links ?? []).map(({ id, name, url, order }) => [id, { name, url, order }])));
  map.set('values', new Y.Map(Object.entries(card.values ?? {})));
  map.set('votes', newSet(card.votes));
  const { hours, segment } = card;
  const plain = {
    purpose: card.purpose,
    owner: card.owner,
    segment: segment && { ...segment },
    review: card.review,
    bestBefore: card.bestBefore,
    joined: card.joined,
    webAddress: card.webAddress,
    hours,
    archived: card.archived,
  };
  for (const [key, value] of Object.entries(plain)) if (value) map.set(key, value);
  if (hours === 0) map.set('hours', 0);
  for (const [key, value] of networkEntries(card)) map.set(key, value);
  return map;
}

/** What a card says of its network, key by key as it is written. What is empty is left out. */
export function networkEntries(card: Partial<CardNetwork>): [string, unknown][] {
  const { position, relation, nextStep, nextStepOn, leadership, ledBy, feeModel, feeAmount, feePer, scout } = card;
  const plain = { position, relation, nextStep, nextStepOn, leadership, ledBy, feeModel, feePer, scout };
  const entries = Object.entries(plain).filter(([, value]) => value);
  const fee: [string, unknown][] = typeof feeAmount === 'number' ? [['feeAmount', feeAmount]] : [];
  return [...entries, ...fee, ...facetEntries(card)];
}

/** The map of a checklist with its items. */
export function newChecklistMap({ name, kind, order, items }: Omit<ChecklistContent, 'id'>): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['name', name],
    ...(kind ? [['kind', kind] as const] : []),
    ['order', order],
    ['items', new Y.Map<unknown>(items.map(({ id, ...item }) => [id, new Y.Map<unknown>(Object.entries(item))]))],
  ]);
}

function newSet(ids: readonly string[] = []): Y.Map<boolean> {
  return new Y.Map(ids.map((id) => [id, true] as const));
}

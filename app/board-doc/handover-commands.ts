// A network passes from one person to another, who must build the relation anew: a checklist, not a field change. And acts
// that go through all cards: a member takes over what another had, a label disappears.

import type * as Y from 'yjs';
import type { CardId, LabelId, MemberId } from '../domain/ids';
import { facetKey } from '../domain/network/facets';
import { readFacets } from '../domain/network/read-facets';
import { type Act, cardMap, write, writeMembership } from './act';
import { BoardError } from './board-error';
import { addChecklist, setItem } from './checklist-commands';
import { readCardById } from './read';
import { idIn, mapIn } from './read-values';
import { cardsOf } from './schema';

/** What goes with a handover: the name of its checklist, and the steps on it. */
export interface HandoverSteps {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Begins to hand a card over: the successor becomes a deputy, and a checklist of what is to be done is the owner's. A
 * handover to somebody else that was under way ends.
 */
export function beginHandover(doc: Y.Doc, act: Act, card: CardId, to: MemberId, steps: HandoverSteps): void {
  const map = cardMap(doc, card);
  const owner = idIn<MemberId>(map.get('owner'));
  if (owner === to || idIn(to) === null) throw new BoardError('bad-value');
  doc.transact(() => {
    for (const { to: other } of readFacets(map.entries()).handovers) map.delete(facetKey.handover(other));
    const list = addChecklist(doc, act, card, steps.name, steps.items, 'handover');
    const items = readCardById(doc, card)?.checklists.find(({ id }) => id === list)?.items ?? [];
    for (const { id } of items) setItem(doc, act, card, list, id, { assignee: owner });
    writeMembership(map, 'deputies', to, true);
    map.set(facetKey.handover(to), { list, on: act.at.slice(0, 10) });
  }, act.origin);
}

/** Makes the successor the owner, whether or not every step is done. */
export function finishHandover(doc: Y.Doc, act: Act, card: CardId, to: MemberId): void {
  const map = cardMap(doc, card);
  if (!map.has(facetKey.handover(to))) throw new BoardError('no-such-thing');
  doc.transact(() => {
    write(map, 'owner', to);
    writeMembership(map, 'deputies', to, false);
    map.delete(facetKey.handover(to));
  }, act.origin);
}

/** Gives a handover up: the owner stays, the checklist too. The successor stays a deputy until somebody says otherwise. */
export function cancelHandover(doc: Y.Doc, act: Act, card: CardId, to: MemberId): void {
  const map = cardMap(doc, card);
  if (map.has(facetKey.handover(to))) doc.transact(() => map.delete(facetKey.handover(to)), act.origin);
}

/**
 * Gives a card a new owner at once, since the old one leaves; null: nobody yet. The steps, when given, are the new
 * owner's, who has to build the relation. Does nothing when the card is no longer the leaver's.
 */
export function passOn(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  { from, to, steps }: { readonly from: MemberId; readonly to: MemberId | null; readonly steps: HandoverSteps | null },
): void {
  const map = mapIn(cardsOf(doc).get(card));
  if (map === null || map.get('owner') !== from) return;
  doc.transact(() => {
    write(map, 'owner', to);
    if (to === null) return;
    writeMembership(map, 'deputies', to, false);
    map.delete(facetKey.handover(to));
    if (!steps) return;
    const list = addChecklist(doc, act, card, steps.name, steps.items, 'handover');
    const items = readCardById(doc, card)?.checklists.find(({ id }) => id === list)?.items ?? [];
    for (const { id } of items) setItem(doc, act, card, list, id, { assignee: to });
  }, act.origin);
}

/** What of a member's another gets: all, since they are one person; or what is still to be done, since one leaves. */
export type Replaced = 'everything' | 'open-work';

/** Puts one member in another's place everywhere (a placeholder is claimed, a leaver hands over); null leaves it empty. */
export function replaceMember(
  doc: Y.Doc,
  act: Act,
  from: MemberId,
  to: MemberId | null,
  replaced: Replaced = 'everything',
): void {
  const isOpenWork = replaced === 'open-work';
  doc.transact(() => {
    for (const value of cardsOf(doc).values()) {
      const card = mapIn(value);
      if (card === null) continue;
      for (const key of ['owner', 'scout']) if (card.get(key) === from) card.set(key, to);
      for (const key of isOpenWork ? ['deputies'] : ['deputies', 'votes']) replaceInSet(mapIn(card.get(key)), from, to);
      if (to !== null && isOpenWork && card.get('owner') === to) mapIn(card.get('deputies'))?.delete(to);
      replaceSuccessor(card, from, to);
      for (const list of mapIn(card.get('checklists'))?.values() ?? []) {
        for (const item of mapIn(mapIn(list)?.get('items'))?.values() ?? []) {
          const map = mapIn(item);
          if (map?.get('assignee') === from && !(isOpenWork && map.get('done') === true)) map.set('assignee', to);
        }
      }
    }
  }, act.origin);
}

/** Takes a label off every card. */
export function removeLabel(doc: Y.Doc, act: Act, label: LabelId): void {
  doc.transact(() => {
    for (const value of cardsOf(doc).values()) replaceInSet(mapIn(mapIn(value)?.get('labels')), label, null);
  }, act.origin);
}

/** A handover to somebody who is replaced goes on with the other, unless that is the owner already. */
function replaceSuccessor(card: Y.Map<unknown>, from: MemberId, to: MemberId | null): void {
  const key = facetKey.handover(from);
  if (!card.has(key)) return;
  const standing = card.get(key);
  card.delete(key);
  if (to !== null && card.get('owner') !== to) card.set(facetKey.handover(to), standing);
}

function replaceInSet(set: Y.Map<unknown> | null, from: string, to: string | null): void {
  if (set === null || !set.has(from)) return;
  set.delete(from);
  if (to !== null) set.set(to, true);
}

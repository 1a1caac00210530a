// Acts that go through all cards: a member takes over what another had, a label disappears.

import type * as Y from 'yjs';
import type { LabelId, MemberId } from '../domain/ids';
import type { Act } from './act';
import { mapIn } from './read-values';
import { cardsOf } from './schema';

/** Puts one member in another's place everywhere (a placeholder is claimed, a leaver hands over); null leaves it empty. */
export function replaceMember(doc: Y.Doc, act: Act, from: MemberId, to: MemberId | null): void {
  doc.transact(() => {
    for (const value of cardsOf(doc).values()) {
      const card = mapIn(value);
      if (card === null) continue;
      for (const key of ['owner', 'scout']) if (card.get(key) === from) card.set(key, to);
      for (const key of ['deputies', 'votes']) replaceInSet(mapIn(card.get(key)), from, to);
      for (const list of mapIn(card.get('checklists'))?.values() ?? []) {
        for (const item of mapIn(mapIn(list)?.get('items'))?.values() ?? []) {
          const map = mapIn(item);
          if (map?.get('assignee') === from) map.set('assignee', to);
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

function replaceInSet(set: Y.Map<unknown> | null, from: string, to: string | null): void {
  if (set === null || !set.has(from)) return;
  set.delete(from);
  if (to !== null) set.set(to, true);
}

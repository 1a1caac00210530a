// Two entries of the directory turned out to be one organisation: every card that names the one names the other.

import type * as Y from 'yjs';
import type { PartnerId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { facetKey } from '../domain/network/facets';
import { PARTNER_ROLES } from '../domain/network/roles';
import type { Act } from './act';
import { mapIn, textIn } from './read-values';
import { cardsOf } from './schema';

/**
 * Puts one partner in the place of another on every card of the board, with roles, contacts and what was said of it;
 * where both stand, what both say is kept. Returns how many cards were changed.
 */
export function mergePartners(doc: Y.Doc, act: Act, from: PartnerId, into: PartnerId): number {
  let changed = 0;
  doc.transact(() => {
    for (const value of cardsOf(doc).values()) {
      const card = mapIn(value);
      if (card && mergeOnCard(card, from, into)) changed++;
    }
  }, act.origin);
  return changed;
}

function mergeOnCard(card: Y.Map<unknown>, from: PartnerId, into: PartnerId): boolean {
  const texts = [
    [facetKey.motive(from), facetKey.motive(into)],
    [facetKey.voice(from), facetKey.voice(into)],
  ] as const;
  const contacts = [...card.keys()].filter((key) => key.startsWith(`contact:${from}:`));
  const marks = [
    [facetKey.partner(from), facetKey.partner(into)],
    ...PARTNER_ROLES.map((role) => [facetKey.role(from, role), facetKey.role(into, role)] as const),
    ...contacts.map((key) => [key, key.replace(from, into)] as const),
  ] as const;
  let isTouched = false;
  for (const [old, kept] of marks) {
    if (!card.has(old)) continue;
    if (card.get(old) === true && card.get(kept) !== true) card.set(kept, true);
    card.delete(old);
    isTouched = true;
  }
  for (const [old, kept] of texts) {
    if (!card.has(old)) continue;
    const both = [textIn(card.get(kept), LIMITS.note), textIn(card.get(old), LIMITS.note)];
    const said = [...new Set(both)].filter((text) => text !== '').join('\n');
    if (said !== '') card.set(kept, said.slice(0, LIMITS.note).toWellFormed());
    card.delete(old);
    isTouched = true;
  }
  return isTouched;
}

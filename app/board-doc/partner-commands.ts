// Acts on the partners of a network, as our card names them.

import type * as Y from 'yjs';
import type { CardId, ContactId, PartnerId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { facetKey } from '../domain/network/facets';
import { PARTNER_ROLES, type PartnerRole } from '../domain/network/roles';
import { type Act, cardMap, requireLength, write } from './act';
import { removeKey, requireRoom, requireWord } from './facet-commands';

/** Names an organisation as a partner in this network. */
export function addPartner(doc: Y.Doc, act: Act, card: CardId, partner: PartnerId): void {
  const map = cardMap(doc, card);
  if (map.get(facetKey.partner(partner)) === true) return;
  requireRoom(map, 'partner', LIMITS.partnersPerCard);
  doc.transact(() => map.set(facetKey.partner(partner), true), act.origin);
}

/** Takes a partner off the card, with all that was said of it here. */
export function removePartner(doc: Y.Doc, act: Act, card: CardId, partner: PartnerId): void {
  const map = cardMap(doc, card);
  const own = [facetKey.partner(partner), facetKey.motive(partner), facetKey.voice(partner)];
  const keys = [...map.keys()].filter(
    (key) => own.includes(key) || key.startsWith(`role:${partner}:`) || key.startsWith(`contact:${partner}:`),
  );
  doc.transact(() => {
    for (const key of keys) if (map.has(key)) map.delete(key);
  }, act.origin);
}

/** Says that a partner has a role toward us in this network, or no longer. */
export function setPartnerRole(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  partner: PartnerId,
  role: PartnerRole,
  present: boolean,
): void {
  requireWord(role, PARTNER_ROLES);
  setOnTie(doc, act, card, facetKey.role(partner, role), present || null);
}

/** Writes a partner's motive as we understand it. */
export function setPartnerMotive(doc: Y.Doc, act: Act, card: CardId, partner: PartnerId, motive: string): void {
  setOnTie(doc, act, card, facetKey.motive(partner), requireLength(motive.trim(), LIMITS.note) || null);
}

/** Writes at which stage of our work a partner's voice is heard. */
export function setPartnerVoice(doc: Y.Doc, act: Act, card: CardId, partner: PartnerId, voice: string): void {
  setOnTie(doc, act, card, facetKey.voice(partner), requireLength(voice.trim(), LIMITS.note) || null);
}

/** Says that a partner's contact is a person of this network, or no longer. */
export function setPartnerContact(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  partner: PartnerId,
  contact: ContactId,
  present: boolean,
): void {
  setOnTie(doc, act, card, facetKey.contact(partner, contact), present || null);
}

function setOnTie(doc: Y.Doc, act: Act, card: CardId, key: string, value: string | true | null): void {
  const map = cardMap(doc, card);
  if (value === null) removeKey(doc, act, card, key);
  else doc.transact(() => write(map, key, value), act.origin);
}

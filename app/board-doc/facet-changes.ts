// What happened to one facet of a card, from its key and its values before and now.

import type { ContactId, MemberId, PartnerId, ScoringModelId, ThemeId } from '../domain/ids';
import { isStage, type Stage } from '../domain/life-cycle';
import { COOPERATION_LEVELS, type CooperationLevel } from '../domain/network/cooperation';
import type { facetKey } from '../domain/network/facets';
import { EFFECTS, type Effect, REASONS, type Reason } from '../domain/network/motives';
import { PRUNE_SIGNS, type PruneSign } from '../domain/network/prune-signs';
import { PARTNER_ROLES, type PartnerRole } from '../domain/network/roles';
import { DIRECTIONS, type Direction, LEDGER_FIELDS, type LedgerField } from '../domain/network/value';
import { dateIn, idIn, recordIn, textIn, wordIn } from './read-values';

export type FacetChange =
  | { readonly kind: 'reason.added' | 'reason.removed'; readonly reason: Reason }
  | { readonly kind: 'effect.added' | 'effect.removed'; readonly effect: Effect }
  | { readonly kind: 'theme.added' | 'theme.removed'; readonly themeId: ThemeId }
  | { readonly kind: 'level.added' | 'level.edited' | 'level.removed'; readonly level: CooperationLevel }
  | { readonly kind: 'stage.noted'; readonly stage: Stage; readonly reason: string }
  | { readonly kind: 'partner.added' | 'partner.removed'; readonly partnerId: PartnerId }
  | {
      readonly kind: 'partner.role-added' | 'partner.role-removed';
      readonly partnerId: PartnerId;
      readonly role: PartnerRole;
    }
  | { readonly kind: 'partner.edited'; readonly partnerId: PartnerId; readonly what: 'motive' | 'voice' }
  | {
      readonly kind: 'partner.contact-added' | 'partner.contact-removed';
      readonly partnerId: PartnerId;
      readonly contactId: ContactId;
    }
  | { readonly kind: 'service.added' | 'service.edited' | 'service.removed'; readonly name: string }
  | {
      readonly kind: 'exchange.added' | 'exchange.edited' | 'exchange.removed';
      readonly direction: Direction;
      readonly text: string;
    }
  | {
      readonly kind: 'ledger.changed';
      readonly period: string;
      readonly field: LedgerField;
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'sign.added' | 'sign.edited' | 'sign.removed';
      readonly sign: PruneSign;
      readonly evidence: string;
    }
  | {
      readonly kind: 'score.changed' | 'score.removed';
      readonly modelId: ScoringModelId;
      readonly from: number | null;
      readonly to: number | null;
      readonly isAgreed: boolean;
    }
  | { readonly kind: 'care.done' | 'care.undone'; readonly careId: string; readonly on: string | null }
  | { readonly kind: 'handover.begun' | 'handover.ended'; readonly memberId: MemberId };

const MOST_TEXT = 200;

/** Describes a change of one facet; null when it is no news: a stage that a move has written, a value that says nothing. */
export function describeFacet(
  facet: keyof typeof facetKey,
  rest: string,
  before: unknown,
  now: unknown,
): FacetChange | null {
  const isGone = now === undefined || now === null;
  const isNew = before === undefined || before === null;
  const [first = '', second] = rest.split(':');
  const partnerId = idIn<PartnerId>(first);
  const did = <Kind extends string>(added: Kind, edited: Kind, removed: Kind): Kind =>
    isGone ? removed : isNew ? added : edited;
  switch (facet) {
    case 'reason': {
      const reason = wordIn(rest, REASONS);
      return reason && { kind: isGone ? 'reason.removed' : 'reason.added', reason };
    }
    case 'effect': {
      const effect = wordIn(rest, EFFECTS);
      return effect && { kind: isGone ? 'effect.removed' : 'effect.added', effect };
    }
    case 'theme': {
      const themeId = idIn<ThemeId>(rest);
      return themeId && { kind: isGone ? 'theme.removed' : 'theme.added', themeId };
    }
    case 'level': {
      const level = wordIn(recordIn(isGone ? before : now)?.level, COOPERATION_LEVELS);
      return level && { kind: did('level.added', 'level.edited', 'level.removed'), level };
    }
    case 'stage': {
      const { stage, reason } = recordIn(now) ?? {};
      const words = textIn(reason, MOST_TEXT);
      return isStage(stage) && words !== '' && words !== textIn(recordIn(before)?.reason, MOST_TEXT)
        ? { kind: 'stage.noted', stage, reason: words }
        : null;
    }
    case 'partner':
      return partnerId && { kind: isGone ? 'partner.removed' : 'partner.added', partnerId };
    case 'role': {
      const role = wordIn(second, PARTNER_ROLES);
      return partnerId && role && { kind: isGone ? 'partner.role-removed' : 'partner.role-added', partnerId, role };
    }
    case 'motive':
    case 'voice':
      return partnerId && { kind: 'partner.edited', partnerId, what: facet };
    case 'contact': {
      const contactId = idIn<ContactId>(second);
      const kind = isGone ? 'partner.contact-removed' : 'partner.contact-added';
      return partnerId && contactId && { kind, partnerId, contactId };
    }
    case 'service': {
      const name = textIn(recordIn(isGone ? before : now)?.name, MOST_TEXT);
      return { kind: did('service.added', 'service.edited', 'service.removed'), name };
    }
    case 'exchange': {
      const said = recordIn(isGone ? before : now);
      const direction = wordIn(said?.direction, DIRECTIONS);
      const kind = did('exchange.added', 'exchange.edited', 'exchange.removed');
      return direction && { kind, direction, text: textIn(said?.text, MOST_TEXT) };
    }
    case 'ledger': {
      const field = wordIn(second, LEDGER_FIELDS);
      return (
        field && { kind: 'ledger.changed', period: first.slice(0, 7), field, from: number(before), to: number(now) }
      );
    }
    case 'sign': {
      const sign = wordIn(rest, PRUNE_SIGNS);
      const evidence = textIn(recordIn(isGone ? before : now)?.evidence, MOST_TEXT);
      return sign && { kind: did('sign.added', 'sign.edited', 'sign.removed'), sign, evidence };
    }
    case 'score': {
      const modelId = idIn<ScoringModelId>(rest);
      const [from, to] = [recordIn(before), recordIn(now)];
      const points = { from: number(from?.points), to: number(to?.points), isAgreed: to?.how === 'agreed' };
      return modelId && { kind: isGone ? 'score.removed' : 'score.changed', modelId, ...points };
    }
    case 'handover': {
      const memberId = idIn<MemberId>(rest);
      // A step of the list that is set anew is no news.
      return memberId && (isGone || isNew) ? { kind: isGone ? 'handover.ended' : 'handover.begun', memberId } : null;
    }
    case 'care':
      return { kind: isGone ? 'care.undone' : 'care.done', careId: rest.slice(0, 20), on: dateIn(now) };
  }
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

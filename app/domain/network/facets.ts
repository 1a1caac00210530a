// What a card says of its network beside its plain fields. On the card each piece stands under a key of its own
// (`reason:common-goal`, `ledger:2026-03:hours`), so that two people who change different pieces never undo each other
// and nobody has to make a container first. This file is the one place that knows the keys.

import type { ChecklistId, ContactId, MemberId, PartnerId, ScoringModelId, ThemeId } from '../ids';
import type { Stage } from '../life-cycle';
import type { OrderKey } from '../order-keys';
import type { CooperationLevel } from './cooperation';
import type { Effect, Reason } from './motives';
import type { PruneSign } from './prune-signs';
import type { PartnerRole } from './roles';
import { type Direction, LEDGER_FIELDS, type LedgerField, type Need, type ValueKind } from './value';

/** A change of level of cooperation (M7), with the day from which it holds. */
export interface LevelChange {
  readonly id: string;
  readonly level: CooperationLevel;
  readonly on: string;
  readonly reason: string;
}

/** A change of life-cycle stage, written when a card comes to a column of another stage. */
export interface StageChange {
  readonly id: string;
  readonly from: Stage;
  readonly stage: Stage;
  readonly on: string;
  readonly reason: string;
}

/** A partner organisation in this network: its roles toward us, its motive as we understand it, when its voice is heard. */
export interface PartnerTie {
  readonly partnerId: PartnerId;
  readonly roles: readonly PartnerRole[];
  readonly motive: string;
  /** At which stage of our work its voice is heard. */
  readonly voice: string;
  readonly contacts: readonly ContactId[];
}

/** A service of the network (M13). */
export interface NetworkService {
  readonly id: string;
  readonly name: string;
  /** Where the network and a member meet for it: meeting, seminar, newsletter, call. */
  readonly touchpoints: string;
  readonly forUs: string;
  readonly forNetwork: string;
  readonly need: Need;
  readonly order: OrderKey;
}

/** One thing that we give to a network or get from it. */
export interface Exchange {
  readonly id: string;
  readonly direction: Direction;
  readonly kind: ValueKind;
  readonly text: string;
  readonly order: OrderKey;
}

/** A month or a year of a network; null: nothing was written. */
export type LedgerEntry = { readonly period: string } & { readonly [Field in LedgerField]: number | null };

/** A sign that this may be a network to leave (M10), named by a person. */
export interface NamedSign {
  readonly sign: PruneSign;
  readonly evidence: string;
  readonly on: string;
}

/** A score under one model (M2), with the version of the criteria that it was given under. */
export interface CardScore {
  readonly modelId: ScoringModelId;
  /** Criterion id → value. */
  readonly values: Readonly<Record<string, number>>;
  readonly version: number;
  /** The model's result; null when it has none yet (a value is missing). */
  readonly points: number | null;
  /** The result as a part of the most that is possible, 0 to 1. */
  readonly fraction: number | null;
  readonly at: string;
  readonly by: MemberId | null;
  /** Given by one person, or agreed in a session. */
  readonly how: 'own' | 'agreed';
  readonly sessionId: string | null;
  readonly participants: readonly MemberId[];
}

/** When something that the operating model (M3) calls for was last done for this network. */
export interface CareDone {
  readonly careId: string;
  readonly on: string;
}

/** A handover that is under way: the owner stays until it is finished. */
export interface Handover {
  /** Who is to be the owner. */
  readonly to: MemberId;
  /** Its checklist, which may have been removed since. */
  readonly list: ChecklistId;
  readonly on: string;
}

export interface CardFacets {
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly themes: readonly ThemeId[];
  /** By day, the present one last. */
  readonly levels: readonly LevelChange[];
  /** By day, the latest last. */
  readonly stages: readonly StageChange[];
  readonly partners: readonly PartnerTie[];
  readonly services: readonly NetworkService[];
  readonly exchanges: readonly Exchange[];
  /** By period, years and months mixed. */
  readonly ledger: readonly LedgerEntry[];
  readonly signs: readonly NamedSign[];
  readonly scores: readonly CardScore[];
  readonly care: readonly CareDone[];
  /** At most one, unless two people began one in the same moment; the later stands first. */
  readonly handovers: readonly Handover[];
}

export const NO_FACETS: CardFacets = Object.freeze({
  reasons: [],
  effects: [],
  themes: [],
  levels: [],
  stages: [],
  partners: [],
  services: [],
  exchanges: [],
  ledger: [],
  signs: [],
  scores: [],
  care: [],
  handovers: [],
});

/** The keys under which the pieces stand. */
export const facetKey = {
  reason: (reason: Reason) => `reason:${reason}`,
  effect: (effect: Effect) => `effect:${effect}`,
  theme: (theme: ThemeId) => `theme:${theme}`,
  level: (id: string) => `level:${id}`,
  stage: (id: string) => `stage:${id}`,
  partner: (partner: PartnerId) => `partner:${partner}`,
  role: (partner: PartnerId, role: PartnerRole) => `role:${partner}:${role}`,
  motive: (partner: PartnerId) => `motive:${partner}`,
  voice: (partner: PartnerId) => `voice:${partner}`,
  contact: (partner: PartnerId, contact: ContactId) => `contact:${partner}:${contact}`,
  service: (id: string) => `service:${id}`,
  exchange: (id: string) => `exchange:${id}`,
  ledger: (period: string, field: LedgerField) => `ledger:${period}:${field}`,
  sign: (sign: PruneSign) => `sign:${sign}`,
  score: (model: ScoringModelId) => `score:${model}`,
  care: (id: string) => `care:${id}`,
  handover: (to: MemberId) => `handover:${to}`,
} as const;

/** What a key is about; null when it is no facet's. */
export function parseFacetKey(key: string): { readonly facet: keyof typeof facetKey; readonly rest: string } | null {
  const colon = key.indexOf(':');
  if (colon < 0) return null;
  const facet = key.slice(0, colon);
  return Object.hasOwn(facetKey, facet) ? { facet: facet as keyof typeof facetKey, rest: key.slice(colon + 1) } : null;
}

/** A card's pieces as they are written, key by key. What is empty is left out. */
export function facetEntries(facets: Partial<CardFacets>): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const reason of facets.reasons ?? []) entries.push([facetKey.reason(reason), true]);
  for (const effect of facets.effects ?? []) entries.push([facetKey.effect(effect), true]);
  for (const theme of facets.themes ?? []) entries.push([facetKey.theme(theme), true]);
  for (const { id, ...level } of facets.levels ?? []) entries.push([facetKey.level(id), level]);
  for (const { id, ...stage } of facets.stages ?? []) entries.push([facetKey.stage(id), stage]);
  for (const { partnerId, roles, motive, voice, contacts } of facets.partners ?? []) {
    entries.push([facetKey.partner(partnerId), true]);
    for (const role of roles) entries.push([facetKey.role(partnerId, role), true]);
    if (motive !== '') entries.push([facetKey.motive(partnerId), motive]);
    if (voice !== '') entries.push([facetKey.voice(partnerId), voice]);
    for (const contact of contacts) entries.push([facetKey.contact(partnerId, contact), true]);
  }
  for (const { id, ...service } of facets.services ?? []) entries.push([facetKey.service(id), service]);
  for (const { id, ...exchange } of facets.exchanges ?? []) entries.push([facetKey.exchange(id), exchange]);
  for (const { period, ...amounts } of facets.ledger ?? [])
    for (const field of LEDGER_FIELDS)
      if (amounts[field] !== null) entries.push([facetKey.ledger(period, field), amounts[field]]);
  for (const { sign, ...said } of facets.signs ?? []) entries.push([facetKey.sign(sign), said]);
  for (const { modelId, ...score } of facets.scores ?? [])
    entries.push([
      facetKey.score(modelId),
      { ...score, values: { ...score.values }, participants: [...score.participants] },
    ]);
  for (const { careId, on } of facets.care ?? []) entries.push([facetKey.care(careId), on]);
  for (const { to, ...handover } of facets.handovers ?? []) entries.push([facetKey.handover(to), handover]);
  return entries;
}

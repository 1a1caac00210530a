// Reading a card's facets, whatever stands there.

import {
  type ChecklistId,
  type ContactId,
  isId,
  type MemberId,
  type PartnerId,
  type ScoringModelId,
  type ThemeId,
} from '../ids';
import { isDay } from '../interchange/days';
import { isStage } from '../life-cycle';
import { LIMITS } from '../limits';
import { compareByOrder, FALLBACK_KEY, type OrderKey, parseOrderKey } from '../order-keys';
import { COOPERATION_LEVELS } from './cooperation';
import {
  type CardFacets,
  type CardScore,
  type CareDone,
  type Exchange,
  type facetKey,
  type Handover,
  type LevelChange,
  type NamedSign,
  type NetworkService,
  NO_FACETS,
  type PartnerTie,
  parseFacetKey,
  type StageChange,
} from './facets';
import { EFFECTS, type Effect, REASONS, type Reason } from './motives';
import { PRUNE_SIGNS } from './prune-signs';
import { PARTNER_ROLES, type PartnerRole } from './roles';
import {
  DIRECTIONS,
  isPeriod,
  isYield,
  LEDGER_FIELDS,
  type LedgerField,
  MOST_YIELD,
  NEEDS,
  VALUE_KINDS,
} from './value';

/** Reads at most this many pieces of one card. */
const MOST_PIECES = 5000;

/** Reads the pieces of a card, whatever stands there: what does not fit is left out, nothing throws. */
export function readFacets(entries: Iterable<[string, unknown]>): CardFacets {
  let draft: Draft | null = null;
  let pieces = 0;
  for (const [key, value] of entries) {
    const parsed = parseFacetKey(key);
    if (parsed === null || value === undefined || value === null) continue;
    if (++pieces > MOST_PIECES) break;
    draft ??= newDraft();
    READERS[parsed.facet](draft, parsed.rest, value);
  }
  return draft === null ? NO_FACETS : finish(draft);
}

interface Tie {
  stands: boolean;
  motive: string;
  voice: string;
  readonly roles: Set<PartnerRole>;
  readonly contacts: Set<ContactId>;
}

interface Draft {
  readonly reasons: Set<Reason>;
  readonly effects: Set<Effect>;
  readonly themes: Set<ThemeId>;
  readonly levels: LevelChange[];
  readonly stages: StageChange[];
  readonly ties: Map<PartnerId, Tie>;
  readonly services: NetworkService[];
  readonly exchanges: Exchange[];
  readonly ledger: Map<string, Record<LedgerField, number | null>>;
  readonly signs: NamedSign[];
  readonly scores: CardScore[];
  readonly care: CareDone[];
  readonly handovers: Handover[];
}

function newDraft(): Draft {
  return {
    reasons: new Set(),
    effects: new Set(),
    themes: new Set(),
    levels: [],
    stages: [],
    ties: new Map(),
    services: [],
    exchanges: [],
    ledger: new Map(),
    signs: [],
    scores: [],
    care: [],
    handovers: [],
  };
}

type Reader = (draft: Draft, rest: string, value: unknown) => void;

const READERS: Readonly<Record<keyof typeof facetKey, Reader>> = {
  reason: (draft, rest, value) => addWord(draft.reasons, REASONS, rest, value),
  effect: (draft, rest, value) => addWord(draft.effects, EFFECTS, rest, value),
  theme: (draft, rest, value) => {
    if (isId(rest) && value === true) draft.themes.add(rest as unknown as ThemeId);
  },
  level: (draft, id, value) => {
    const { level, on, reason } = plain(value);
    const known = wordIn(COOPERATION_LEVELS, level);
    if (isId(id) && known && isDay(on)) draft.levels.push({ id, level: known, on, reason: text(reason, LIMITS.note) });
  },
  stage: (draft, id, value) => {
    const { from, stage, on, reason } = plain(value);
    if (isId(id) && isStage(from) && isStage(stage) && isDay(on))
      draft.stages.push({ id, from, stage, on, reason: text(reason, LIMITS.note) });
  },
  partner: (draft, rest, value) => {
    const tie = value === true ? tieOf(draft, rest) : null;
    if (tie) tie.stands = true;
  },
  role: (draft, rest, value) => {
    const [partner = '', role] = rest.split(':');
    const known = value === true ? wordIn(PARTNER_ROLES, role) : null;
    if (known) tieOf(draft, partner)?.roles.add(known);
  },
  motive: (draft, rest, value) => {
    const tie = tieOf(draft, rest);
    if (tie) tie.motive = text(value, LIMITS.note);
  },
  voice: (draft, rest, value) => {
    const tie = tieOf(draft, rest);
    if (tie) tie.voice = text(value, LIMITS.note);
  },
  contact: (draft, rest, value) => {
    const [partner = '', contact] = rest.split(':');
    if (isId(contact) && value === true) tieOf(draft, partner)?.contacts.add(contact as unknown as ContactId);
  },
  service: (draft, id, value) => {
    const { name, touchpoints, forUs, forNetwork, need, order } = plain(value);
    if (!isId(id) || text(name, LIMITS.facetName) === '') return;
    draft.services.push({
      id,
      name: text(name, LIMITS.facetName),
      touchpoints: text(touchpoints, LIMITS.note),
      forUs: text(forUs, LIMITS.note),
      forNetwork: text(forNetwork, LIMITS.note),
      need: wordIn(NEEDS, need) ?? 'organisation',
      order: parseOrderKey(order) ?? FALLBACK_KEY,
    });
  },
  exchange: (draft, id, value) => {
    const { direction, kind, text: words, order } = plain(value);
    const [way, sort] = [wordIn(DIRECTIONS, direction), wordIn(VALUE_KINDS, kind)];
    if (!isId(id) || !way || !sort || text(words, LIMITS.note) === '') return;
    const place = parseOrderKey(order) ?? FALLBACK_KEY;
    draft.exchanges.push({ id, direction: way, kind: sort, text: text(words, LIMITS.note), order: place });
  },
  ledger: (draft, rest, value) => {
    const [period = '', field] = rest.split(':');
    const known = wordIn(LEDGER_FIELDS, field);
    if (!known || !isPeriod(period) || !isLedgerAmount(known, value)) return;
    const entry = draft.ledger.get(period) ?? noAmounts();
    entry[known] = value;
    draft.ledger.set(period, entry);
  },
  sign: (draft, rest, value) => {
    const sign = wordIn(PRUNE_SIGNS, rest);
    const { evidence, on } = plain(value);
    if (sign && isDay(on)) draft.signs.push({ sign, evidence: text(evidence, LIMITS.note), on });
  },
  score: (draft, rest, value) => {
    const score = isId(rest) ? readScore(rest as unknown as ScoringModelId, plain(value)) : null;
    if (score) draft.scores.push(score);
  },
  care: (draft, careId, value) => {
    if (isId(careId) && isDay(value)) draft.care.push({ careId, on: value });
  },
  handover: (draft, to, value) => {
    const { list, on } = plain(value);
    if (isId(to) && isId(list) && isDay(on))
      draft.handovers.push({ to: to as unknown as MemberId, list: list as unknown as ChecklistId, on });
  },
};

function finish(draft: Draft): CardFacets {
  const partners: PartnerTie[] = [];
  for (const [partnerId, { stands, roles, contacts, motive, voice }] of draft.ties)
    if (stands)
      partners.push({
        partnerId,
        roles: PARTNER_ROLES.filter((role) => roles.has(role)),
        motive,
        voice,
        contacts: [...contacts].sort(),
      });
  return {
    reasons: REASONS.filter((reason) => draft.reasons.has(reason)),
    effects: EFFECTS.filter((effect) => draft.effects.has(effect)),
    themes: [...draft.themes].sort(),
    levels: draft.levels.sort(byDay),
    stages: draft.stages.sort(byDay),
    partners: partners.sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1)),
    services: draft.services.sort(byOrder),
    exchanges: draft.exchanges.sort(byOrder),
    ledger: [...draft.ledger]
      .map(([period, amounts]) => ({ period, ...amounts }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
    signs: draft.signs.sort((a, b) => PRUNE_SIGNS.indexOf(a.sign) - PRUNE_SIGNS.indexOf(b.sign)),
    scores: draft.scores.sort((a, b) => (a.modelId < b.modelId ? -1 : 1)),
    care: draft.care.sort((a, b) => (a.careId < b.careId ? -1 : 1)),
    handovers: draft.handovers.sort((a, b) => (a.on === b.on ? (a.to < b.to ? -1 : 1) : a.on > b.on ? -1 : 1)),
  };
}

/** Whether a number fits a field of the ledger: hours and money up to their limits, judgements from 0 to 5. */
export function isLedgerAmount(field: LedgerField, value: unknown): value is number {
  const most = isYield(field) ? MOST_YIELD : field === 'hours' ? LIMITS.hoursPerYear : LIMITS.money;
  return typeof value === 'number' && value >= 0 && value <= most;
}

function readScore(modelId: ScoringModelId, value: Record<string, unknown>): CardScore | null {
  const { values, version, points, fraction, at, by, how, sessionId, participants } = value;
  if (typeof version !== 'number' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  const numbers = Object.entries(plain(values)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  );
  return {
    modelId,
    values: Object.fromEntries(numbers.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, LIMITS.criteriaPerModel)),
    version,
    points: typeof points === 'number' && Number.isFinite(points) ? points : null,
    fraction: typeof fraction === 'number' && fraction >= 0 && fraction <= 1 ? fraction : null,
    at,
    by: isId(by) ? (by as unknown as MemberId) : null,
    how: how === 'agreed' ? 'agreed' : 'own',
    sessionId: isId(sessionId) ? sessionId : null,
    participants: (Array.isArray(participants) ? participants : []).filter(isId).slice(0, 200) as unknown as MemberId[],
  };
}

function tieOf(draft: Draft, partner: string): Tie | null {
  if (!isId(partner)) return null;
  const id = partner as unknown as PartnerId;
  const tie = draft.ties.get(id) ?? { stands: false, motive: '', voice: '', roles: new Set(), contacts: new Set() };
  draft.ties.set(id, tie);
  return tie;
}

function noAmounts(): Record<LedgerField, number | null> {
  return { hours: null, cost: null, income: null, immaterial: null, relational: null, economic: null };
}

function addWord<Word extends string>(set: Set<Word>, words: readonly Word[], word: string, value: unknown): void {
  const known = value === true ? wordIn(words, word) : null;
  if (known) set.add(known);
}

function wordIn<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

function plain(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.slice(0, limit) : '';
}

function byDay(
  a: { readonly on: string; readonly id: string },
  b: { readonly on: string; readonly id: string },
): number {
  return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;
}

function byOrder<T extends { readonly id: string; readonly order: OrderKey }>(a: T, b: T): number {
  return compareByOrder(a.order, a.id, b.order, b.id);
}

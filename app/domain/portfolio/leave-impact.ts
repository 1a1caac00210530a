// What if we leave: what no other network gives us, what we save, what we lose, and what we still owe.

import type { CardId, MemberId, PartnerId, ThemeId } from '../ids';
import type { Effect, Reason } from '../network/motives';
import { VALUE_KINDS, type ValueKind } from '../network/value';
import { amountsIn, type Span } from './amounts';
import type { OpenItem, PortfolioNetwork } from './network';
import { hoursAMonth } from './owner-load';
import { takesPart } from './participation';

/** Something that only networks to be left give, or all but one network. */
export interface Loss<Thing> {
  readonly what: Thing;
  /** The networks to be left that give it. */
  readonly from: readonly CardId[];
}

/** Something that one single network still gives afterwards. */
export interface Weakened<Thing> {
  readonly what: Thing;
  readonly leftWith: CardId;
}

export interface Given<Thing> {
  readonly lost: readonly Loss<Thing>[];
  readonly weakened: readonly Weakened<Thing>[];
}

/** Hours that a person gets back, by the networks they own. */
export interface FreedPerson {
  readonly memberId: MemberId;
  /** A month. */
  readonly hours: number;
  readonly from: readonly CardId[];
}

export interface LostYield {
  /** Of the networks to be left, 0 to 5; null: nobody judged. */
  readonly leaving: number | null;
  /** Of those that stay. */
  readonly staying: number | null;
}

/** What leaving some networks means. Plain values, so that a plan can keep it as it was. */
export interface LeaveImpact {
  readonly leaving: readonly CardId[];
  readonly partners: Given<PartnerId>;
  /** Partners of the networks to be left that we still meet elsewhere. */
  readonly partnersKept: number;
  readonly reasons: Given<Reason>;
  readonly effects: Given<Effect>;
  readonly themes: Given<ThemeId>;
  /** Hours a month, and money a year. */
  readonly freed: { readonly hours: number; readonly money: number; readonly hoursUnknown: readonly CardId[] };
  /** Income of a year. */
  readonly income: number;
  readonly yields: Readonly<Record<ValueKind, LostYield>>;
  readonly services: readonly { readonly cardId: CardId; readonly name: string }[];
  /** What we get there, in the card's own words. */
  readonly gets: readonly { readonly cardId: CardId; readonly kind: ValueKind; readonly text: string }[];
  /** Open items of what we owe and of escorting out. */
  readonly obligations: readonly { readonly cardId: CardId; readonly item: OpenItem }[];
  readonly people: readonly FreedPerson[];
  /** Hours a month of networks that nobody owns. */
  readonly hoursOfNobody: number;
}

/** Reckons what leaving means. Networks that are left already are no part of it. */
export function leaveImpact(
  networks: readonly PortfolioNetwork[],
  leave: ReadonlySet<string>,
  span: Span,
): LeaveImpact {
  const leaving = networks.filter(({ cardId, stage }) => leave.has(cardId) && stage !== 'left');
  const staying = networks.filter((network) => !leave.has(network.cardId) && takesPart(network));
  const partners = compareGiven<PartnerId>(leaving, staying, ({ partnerIds }) => partnerIds);
  const met = new Set(leaving.flatMap(({ partnerIds }) => partnerIds)).size;
  const amounts = leaving.map((network) => amountsIn(network, span));
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  const hours = leaving.map((network) => ({ network, hours: hoursAMonth(network, span) }));
  return {
    leaving: leaving.map(({ cardId }) => cardId),
    partners,
    partnersKept: met - partners.lost.length,
    reasons: compareGiven<Reason>(leaving, staying, (network) => network.reasons),
    effects: compareGiven<Effect>(leaving, staying, (network) => network.effects),
    themes: compareGiven<ThemeId>(leaving, staying, ({ themeIds }) => themeIds),
    freed: {
      hours: sum(hours.map((entry) => entry.hours)),
      money: sum(amounts.map(({ money }) => money)),
      hoursUnknown: hours.filter((entry) => entry.hours === null).map(({ network }) => network.cardId),
    },
    income: sum(amounts.map(({ income }) => income)),
    yields: lostYields(leaving, staying, span),
    services: leaving.flatMap(({ cardId, facts }) => facts.services.map(({ name }) => ({ cardId, name }))),
    gets: leaving.flatMap(({ cardId, facts }) =>
      facts.exchanges.filter(({ direction }) => direction === 'get').map(({ kind, text }) => ({ cardId, kind, text })),
    ),
    obligations: leaving.flatMap(({ cardId, facts }) =>
      facts.openItems
        .filter(({ kind }) => kind === 'obligations' || kind === 'prune')
        .map((item) => ({ cardId, item })),
    ),
    ...freedPeople(hours),
  };
}

/** What only those to be left give; what hangs on one network afterwards. Reads each network's list once. */
function compareGiven<Thing>(
  leaving: readonly PortfolioNetwork[],
  staying: readonly PortfolioNetwork[],
  thingsOf: (network: PortfolioNetwork) => readonly Thing[],
): Given<Thing> {
  const from = new Map<Thing, CardId[]>();
  for (const network of leaving)
    for (const thing of thingsOf(network)) from.set(thing, [...(from.get(thing) ?? []), network.cardId]);
  const still = new Map<Thing, { count: number; first: CardId }>();
  for (const network of staying)
    for (const thing of thingsOf(network)) {
      const known = still.get(thing);
      still.set(thing, { count: (known?.count ?? 0) + 1, first: known?.first ?? network.cardId });
    }
  const lost: Loss<Thing>[] = [];
  const weakened: Weakened<Thing>[] = [];
  for (const [what, cards] of from) {
    const rest = still.get(what);
    if (!rest) lost.push({ what, from: cards });
    else if (rest.count === 1) weakened.push({ what, leftWith: rest.first });
  }
  return { lost, weakened };
}

function lostYields(
  leaving: readonly PortfolioNetwork[],
  staying: readonly PortfolioNetwork[],
  span: Span,
): Readonly<Record<ValueKind, LostYield>> {
  const all = { leaving: leaving.map((n) => amountsIn(n, span)), staying: staying.map((n) => amountsIn(n, span)) };
  const mean = (side: 'leaving' | 'staying', kind: ValueKind) => {
    const judged = all[side].map(({ yields }) => yields[kind]).filter((value) => value !== null);
    return judged.length === 0 ? null : judged.reduce((sum, value) => sum + value, 0) / judged.length;
  };
  const pairs = VALUE_KINDS.map((kind) => [kind, { leaving: mean('leaving', kind), staying: mean('staying', kind) }]);
  return Object.fromEntries(pairs) as Record<ValueKind, LostYield>;
}

function freedPeople(
  hours: readonly { readonly network: PortfolioNetwork; readonly hours: number | null }[],
): Pick<LeaveImpact, 'people' | 'hoursOfNobody'> {
  const people = new Map<MemberId, { hours: number; from: CardId[] }>();
  let hoursOfNobody = 0;
  for (const { network, hours: its } of hours) {
    if (network.ownerId === null) {
      hoursOfNobody += its ?? 0;
      continue;
    }
    const person = people.get(network.ownerId) ?? { hours: 0, from: [] };
    person.hours += its ?? 0;
    person.from.push(network.cardId);
    people.set(network.ownerId, person);
  }
  return {
    people: [...people]
      .map(([memberId, person]) => ({ memberId, ...person }))
      .sort((a, b) => b.hours - a.hours || (a.memberId < b.memberId ? -1 : 1)),
    hoursOfNobody,
  };
}

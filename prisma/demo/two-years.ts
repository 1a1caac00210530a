// Two years in the life of the invented networks: why we are in them, how close, what they cost and gave month by month,
// how they moved through the life cycle. Made from each network's own line and its place in the list, so that the demo is
// the same wherever it is made.

import type { Stage } from '../../app/domain/life-cycle';
import type {
  CooperationLevel,
  Leadership,
  RelationStage,
  StrategicPosition,
} from '../../app/domain/network/cooperation';
import { type CardFacets, facetEntries, type LedgerEntry, type StageChange } from '../../app/domain/network/facets';
import type { Effect, Reason } from '../../app/domain/network/motives';
import type { Direction, ValueKind } from '../../app/domain/network/value';
import { freshKeys } from '../../app/domain/order-keys';
import type { DemoColumn, DemoLabel, DemoNetwork } from './networks';

const DAY = 24 * 60 * 60 * 1000;
const MONTHS = 24;

/** What a demo network says of itself beside its plain fields, under the keys of its card. */
export function twoYearsOf(network: DemoNetwork, index: number, now: Date): Record<string, unknown> {
  const chance = chances(index + 1);
  const facets: Partial<CardFacets> = {
    reasons: reasonsOf(network, index),
    effects: effectsOf(network, index),
    stages: stagesOf(network, index, now),
    levels: levelsOf(network, index, now),
    services: servicesOf(network, index),
    exchanges: exchangesOf(network, index),
    ledger: ledgerOf(network, now, chance),
    signs: signsOf(network, now),
  };
  return { ...Object.fromEntries(facetEntries(facets)), ...relationOf(network, index, now) };
}

/** How many days before today a demo network was put on its board. */
export function addedDaysAgo(network: DemoNetwork, index: number): number {
  if (network.column === 'candidates') return 20 + index * 6;
  if (network.column === 'negotiating') return 150 + index * 5;
  return 800 - index * 2;
}

const STAGE_OF: Record<DemoColumn, Stage> = {
  candidates: 'join',
  negotiating: 'join',
  active: 'active',
  light: 'active',
  prune: 'prune',
  left: 'left',
};

const REASONS_OF: Record<DemoLabel, readonly Reason[]> = {
  mandated: ['mandated', 'information'],
  funding: ['funding', 'common-goal'],
  climate: ['common-goal', 'know-how'],
  mobility: ['common-goal', 'influence'],
  digital: ['know-how', 'information'],
  skills: ['know-how', 'viewpoints'],
  visibility: ['influence', 'viewpoints'],
  research: ['know-how', 'information'],
};

const EFFECTS_OF: Record<DemoLabel, readonly Effect[]> = {
  mandated: ['legitimacy', 'lower-risk'],
  funding: ['larger-network', 'innovation'],
  climate: ['innovation', 'legitimacy'],
  mobility: ['cost-efficiency', 'larger-network'],
  digital: ['technology', 'exchange'],
  skills: ['exchange', 'larger-network'],
  visibility: ['legitimacy', 'larger-network'],
  research: ['innovation', 'exchange'],
};

function reasonsOf({ labels = [] }: DemoNetwork, index: number): Reason[] {
  return [...new Set(labels.flatMap((label) => REASONS_OF[label].slice(0, 1 + (index % 2))))];
}

function effectsOf({ labels = [], column }: DemoNetwork, index: number): Effect[] {
  const effects = labels.flatMap((label) => EFFECTS_OF[label].slice(0, 1 + ((index + 1) % 2)));
  // Nobody but one network brings customers, and nobody gets past legal barriers: charts show such gaps.
  if (index === 20) effects.push('customers');
  return column === 'left' ? [] : [...new Set(effects)];
}

/** The moves of the last two years; older ones nobody wrote down. */
function stagesOf(network: DemoNetwork, index: number, now: Date): StageChange[] {
  const to = STAGE_OF[network.column];
  const path: [from: Stage, stage: Stage, daysAgo: number, reason: string][] = [];
  const isYoung = network.since !== undefined && network.since >= now.getUTCFullYear() - 5;
  if (isYoung && to !== 'join')
    path.push(['join', 'active', 700 - ((index * 47) % 520), JOINING[index % JOINING.length] ?? '']);
  if (to === 'prune' || to === 'left') {
    const pruned = to === 'left' ? 420 - ((index * 31) % 200) : 40 + ((index * 53) % 240);
    path.push(['active', 'prune', pruned, PRUNING[index % PRUNING.length] ?? '']);
    if (to === 'left')
      path.push(['prune', 'left', pruned - 90 - (index % 5) * 20, LEAVING[index % LEAVING.length] ?? '']);
  }
  return path.map(([from, stage, daysAgo, reason], step) => ({
    id: demoId(`stage${index}x${step}`),
    from,
    stage,
    on: dayAt(now, -Math.max(5, daysAgo)),
    reason,
  }));
}

const JOINING = [
  'Invited after the spring seminar; two of our companies had asked for it.',
  'The region’s strategy names the theme, and nobody else here covers it.',
  'They opened their working groups to us for a trial year, and it went well.',
];
const PRUNING = [
  'The hours have doubled in a year, and nothing came of the last application.',
  'Its task is done; what is left are yearly greetings.',
  'Others in the region do the same now, nearer to the companies.',
];
const LEAVING = [
  'The secretariat was closed; we kept the contacts we need.',
  'Its work goes on in the Clean Straits Consortium, where we are in already.',
  'The board of the region decided to put the hours into skills.',
];

function levelsOf({ column, since, labels = [] }: DemoNetwork, index: number, now: Date) {
  if (column === 'candidates' || since === undefined) return [];
  const levels: [CooperationLevel, string, string][] = [['informal', `${since}-03-01`, 'First meetings']];
  if (labels.includes('mandated') || labels.includes('funding') || index % 3 === 0)
    levels.push([
      'formal',
      `${Math.min(now.getUTCFullYear() - 1, since + 2)}-09-15`,
      'Agreement of cooperation signed',
    ]);
  if (index === 0) levels.push(['joint-venture', dayAt(now, -260), 'A company of its own for the shore power']);
  return levels.map(([level, on, reason], step) => ({ id: demoId(`level${index}x${step}`), level, on, reason }));
}

const POSITIONS: readonly StrategicPosition[] = ['defend', 'catch-up', 'remain', 'restructure'];
const NEXT_STEPS: Record<RelationStage, readonly string[]> = {
  interest: [
    'Visit their next open day',
    'Ask two members what they get out of it',
    'Offer to speak at their autumn meeting',
  ],
  trust: ['Do the small pilot together', 'Share our figures before the next meeting', 'Swap an expert for a week'],
  commitment: ['Agree on the budget of next year', 'Renew the agreement', 'Take a seat in the board'],
};

function relationOf({ column, owner, labels = [], hours }: DemoNetwork, index: number, now: Date) {
  const isOver = column === 'left';
  const relation: RelationStage | null = isOver
    ? null
    : column === 'candidates'
      ? 'interest'
      : column === 'active' && (hours ?? 0) >= 8
        ? 'commitment'
        : 'trust';
  const steps = relation ? NEXT_STEPS[relation] : [];
  const leadership: Leadership = index % 4 === 1 ? 'shared' : index % 7 === 3 ? 'dormant' : 'hub';
  const fee = feeOf(labels, column, index);
  return {
    ...(relation ? { relation } : {}),
    ...(steps.length > 0 && index % 3 !== 2
      ? { nextStep: steps[index % steps.length], nextStepOn: dayAt(now, -12 + ((index * 11) % 70)) }
      : {}),
    ...(column === 'candidates' ? {} : { position: POSITIONS[(index * 3 + (labels.length % 2)) % 4], leadership }),
    ...(leadership === 'hub' && column !== 'candidates' ? { ledBy: HUBS[index % HUBS.length] } : {}),
    ...(column === 'candidates' && !owner ? {} : fee),
  };
}

const HUBS = [
  'A secretariat of two',
  'The port of Ellenby',
  'The university of Nordlicht',
  'The chair, for two years at a time',
];

function feeOf(labels: readonly DemoLabel[], column: DemoColumn, index: number) {
  if (column === 'left') return {};
  if (labels.includes('mandated')) return { feeModel: 'none' };
  if (index % 3 === 0) return { feeModel: 'by-size', feeAmount: 1200 + 400 * (index % 5), feePer: 'year' };
  if (index % 3 === 1) return { feeModel: 'flat', feeAmount: 500 + 150 * (index % 4), feePer: 'year' };
  return index % 2 === 0 ? { feeModel: 'by-type', feeAmount: 90, feePer: 'month' } : { feeModel: 'none' };
}

const SERVICES = [
  [
    'Spring and autumn meeting',
    'Two days on site, with a visit',
    'We hear early what others plan',
    'A full room, and papers afterwards',
    'both',
  ],
  ['Newsletter', 'Mail, monthly', 'Calls for projects', 'Reach', 'person'],
  [
    'Help with applications',
    'Calls before each deadline',
    'Fewer refusals',
    'More members in projects',
    'organisation',
  ],
  ['Study visits', 'A week abroad, yearly', 'Contacts that last', 'Hosts for the next year', 'person'],
  ['Common figures', 'Shared tables, each quarter', 'We see where we stand', 'A statement that counts', 'organisation'],
] as const;

function servicesOf({ column }: DemoNetwork, index: number) {
  const count = column === 'left' || column === 'candidates' ? 0 : 1 + (index % 3);
  const orders = freshKeys(count, steadyBytes(index));
  return Array.from({ length: count }, (_, i) => {
    const [name, touchpoints, forUs, forNetwork, need] = SERVICES[(index + i * 2) % SERVICES.length] ?? SERVICES[0];
    return {
      id: demoId(`service${index}x${i}`),
      name,
      touchpoints,
      forUs,
      forNetwork,
      need,
      order: orders[i] ?? orders[0],
    };
  }).flatMap(({ order, ...service }) => (order ? [{ ...service, order }] : []));
}

const EXCHANGES: readonly (readonly [Direction, ValueKind, string])[] = [
  ['give', 'immaterial', 'Our data on traffic and harbours'],
  ['get', 'immaterial', 'What others tried, and what it cost them'],
  ['give', 'relational', 'Doors to our ministries'],
  ['get', 'relational', 'Direct lines to experts elsewhere'],
  ['get', 'economic', 'A share in project funding'],
  ['give', 'economic', 'Rooms and an interpreter twice a year'],
  ['get', 'relational', 'A place at the table when rules are made'],
];

function exchangesOf({ column }: DemoNetwork, index: number) {
  const count = column === 'candidates' ? 0 : column === 'left' ? 1 : 2 + (index % 3);
  const orders = freshKeys(count, steadyBytes(index + 500));
  return orders.flatMap((order, i) => {
    const [direction, kind, text] = EXCHANGES[(index * 2 + i) % EXCHANGES.length] ?? [];
    return direction && kind && text ? [{ id: demoId(`exchange${index}x${i}`), direction, kind, text, order }] : [];
  });
}

function ledgerOf(network: DemoNetwork, now: Date, chance: () => number): LedgerEntry[] {
  const { column, hours = column === 'left' ? 4 : 0 } = network;
  if (hours === 0) return [];
  const yields = yieldOf(network);
  const entries: LedgerEntry[] = [];
  for (let back = MONTHS; back >= 1; back--) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    if (column === 'left' && back < 12) break;
    if (column === 'negotiating' && back > 4) continue;
    // What is to be pruned has come to take more and give less.
    const drift = column === 'prune' ? 1 + (MONTHS - back) / 30 : 1;
    const isSummer = month.getUTCMonth() === 6;
    const spent = Math.round(hours * drift * (isSummer ? 0.3 : 0.7 + 0.6 * chance()) * 2) / 2;
    const isQuarter = month.getUTCMonth() % 3 === 2;
    const judge = (best: number) =>
      isQuarter && best > 0
        ? Math.max(0, Math.min(5, Math.round(best / (column === 'prune' ? drift : 1) + chance() - 0.5)))
        : null;
    entries.push({
      period: month.toISOString().slice(0, 7),
      hours: spent,
      cost: isQuarter && chance() > 0.4 ? Math.round(hours * 12 * (0.5 + chance())) * 5 : null,
      income:
        network.labels?.includes('funding') && isQuarter && chance() > 0.35
          ? Math.round(hours * 40 * chance()) * 10
          : null,
      immaterial: judge(yields[0]),
      relational: judge(yields[1]),
      economic: judge(yields[2]),
    });
  }
  return entries;
}

/** What a network gives at its best, by kind. */
function yieldOf({ column, segment, labels = [] }: DemoNetwork): readonly [number, number, number] {
  if (column === 'prune' || column === 'left') return [2, 2, 1];
  if (column === 'light') return [2, 3, 1];
  const base = segment === '++' ? 4 : segment === '−+' ? 3 : 2;
  return [
    labels.includes('digital') || labels.includes('skills') ? base + 1 : base,
    base,
    labels.includes('funding') ? base : 1,
  ];
}

function signsOf({ column, name }: DemoNetwork, now: Date): CardFacets['signs'] {
  if (column !== 'prune') return [];
  if (name.startsWith('Regional Brand'))
    return [
      {
        sign: 'ambition',
        evidence: 'Three campaigns in a row below what our own team would send out.',
        on: dayAt(now, -75),
      },
    ];
  if (name.startsWith('Interregional'))
    return [
      { sign: 'unfair', evidence: 'Our cases were passed on to two members without asking us.', on: dayAt(now, -50) },
    ];
  if (name.startsWith('Saarvik Smart'))
    return [
      {
        sign: 'low-yield',
        evidence: 'Nine meetings on a text that the supplier writes in the end.',
        on: dayAt(now, -30),
      },
    ];
  return [];
}

function dayAt(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
}

/** An id made of words, the same each time. */
function demoId(words: string): string {
  return words
    .replace(/[^a-z0-9]/g, '')
    .padEnd(20, 'demo')
    .slice(0, 20);
}

function steadyBytes(seed: number): (length: number) => Uint8Array {
  const chance = chances(seed + 77);
  return (length) => Uint8Array.from({ length }, () => Math.floor(chance() * 256));
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function chances(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

import {
  bareCard,
  countPlan,
  type ImportPlan,
  type PlanCard,
  type PlanChecklist,
  type PlanColumn,
  type PlanComment,
} from '../../app/domain/interchange/import-plan';
import { segmentCentre } from '../../app/domain/segments';
import { DEMO_LABELS, type DemoColumn, type DemoLabel, type DemoNetwork, INTERNATIONAL, REGIONAL } from './networks';
import { DEMO_PEOPLE } from './people';
import { addedDaysAgo, twoYearsOf } from './two-years';

// The invented networks as boards, with dates around today, so that something is always due and something overdue.

const DAY = 24 * 60 * 60 * 1000;

const COLUMNS: readonly (readonly [DemoColumn, string, PlanColumn['stage']])[] = [
  ['candidates', 'Join: candidates', 'join'],
  ['negotiating', 'Join: negotiating', 'join'],
  ['active', 'Active', 'active'],
  ['light', 'Active, lightly', 'active'],
  ['prune', 'Prune', 'prune'],
  ['left', 'Left', 'left'],
];

const CHECKLISTS: Readonly<Record<NonNullable<DemoNetwork['checklist']>, readonly [string, readonly string[]]>> = {
  entry: [
    'Getting in',
    [
      'We have the expertise they need',
      'They know us',
      'We keep what we promise',
      'Our own money or hours are set aside',
      'We know what we will do less of',
    ],
  ],
  exit: [
    'Getting out',
    [
      'What we lose is written down',
      'What we still owe is done',
      'Those concerned have been told',
      'Hours and money have a new place',
      'Papers are archived',
    ],
  ],
  handover: [
    'Handover',
    [
      'Contacts are written down',
      'Open promises are listed',
      'The successor has met the people',
      'Calendars are shared',
    ],
  ],
};

const KINDS = { entry: 'join', exit: 'prune', handover: 'handover' } as const;

export interface DemoBoard {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly networks: readonly DemoNetwork[];
}

export const DEMO_BOARDS: readonly DemoBoard[] = [
  {
    key: 'regional',
    name: 'Regional networks',
    description: 'The networks of the Saarvik region, close to home.',
    networks: REGIONAL,
  },
  {
    key: 'international',
    name: 'International networks',
    description: 'Networks across borders.',
    networks: INTERNATIONAL,
  },
];

/** The example portfolio for an organisation's first use: one board, clearly an example. */
export function examplePlan(now: Date): ImportPlan {
  const networks = [...REGIONAL.slice(0, 18), ...INTERNATIONAL.slice(0, 3)];
  return demoPlan(
    {
      key: 'example',
      name: 'Example portfolio',
      description: 'Invented networks to look around with. Archive this board when you no longer need it.',
      networks,
    },
    now,
    (person) => (person === 'aino' ? 'me' : person),
  );
}

/** A board of invented networks as a plan. People are keys; `who` can put one in place of another. */
export function demoPlan(
  board: DemoBoard,
  now: Date,
  who: (person: string) => string = (person) => person,
): ImportPlan {
  // The second board's networks have fates of their own.
  const place = board.key === 'international' ? REGIONAL.length : 0;
  const at = (days: number): string => new Date(now.getTime() + days * DAY).toISOString();
  const dayAt = (days: number | undefined): string | null => (days === undefined ? null : at(days).slice(0, 10));
  const comments: PlanComment[] = [];
  const cards = board.networks.map((network, index): PlanCard => {
    const key = `${board.key}-${index}`;
    network.comments?.forEach(([person, daysAgo, body], place) => {
      comments.push({
        key: `${key}-${place}`,
        card: key,
        author: who(person),
        authorName: DEMO_PEOPLE[person].name,
        body,
        created: at(-daysAgo - 0.1 * (index % 7)),
        edited: null,
      });
    });
    return {
      ...bareCard(key, network.column, network.name, at(-addedDaysAgo(network, index))),
      network: twoYearsOf(network, place + index, now),
      purpose: network.purpose,
      description: network.text ?? '',
      owner: network.owner ? who(network.owner) : null,
      deputies: (network.deputies ?? []).map(who),
      labels: network.labels ?? [],
      segment: network.segment ? spread(segmentCentre(network.segment), index) : null,
      review: dayAt(network.review),
      bestBefore: dayAt(network.bestBefore),
      joined: network.since === undefined ? null : `${network.since}-0${1 + (index % 9)}-1${index % 10}`,
      webAddress: network.web ?? null,
      hours: network.hours ?? null,
      checklists: [
        ...(network.checklist ? [checklist(key, network.checklist, network.done ?? 0)] : []),
        ...(network.owe ? [obligations(key, network.owe, network.owner ? who(network.owner) : null, dayAt)] : []),
      ],
      links: network.web
        ? [{ key: `${key}-minutes`, name: 'Minutes of meetings', url: `${network.web}/minutes`, order: null }]
        : [],
      votes: (network.votes ?? []).map(who),
    };
  });
  const used = new Set<DemoLabel>(board.networks.flatMap((network) => network.labels ?? []));
  const plan: Omit<ImportPlan, 'inFile'> = {
    kind: 'solmu',
    sourceKey: `demo:${board.key}`,
    name: board.name,
    description: board.description,
    columns: COLUMNS.map(([key, name, stage]) => ({
      key,
      name,
      stage,
      colour: null,
      limit: null,
      archived: null,
      order: null,
    })),
    cards,
    labels: [...used].map((key) => ({ key, name: DEMO_LABELS[key][0], colour: DEMO_LABELS[key][1] })),
    members: [],
    fields: [],
    partners: [],
    comments: comments.sort((a, b) => a.created.localeCompare(b.created)),
    losses: [],
  };
  return { ...plan, inFile: countPlan(plan) };
}

function checklist(card: string, kind: NonNullable<DemoNetwork['checklist']>, done: number): PlanChecklist {
  const [name, items] = CHECKLISTS[kind];
  return {
    key: `${card}-${kind}`,
    name,
    kind: KINDS[kind],
    order: null,
    items: items.map((text, index) => ({
      key: `${index}`,
      text,
      done: index < done,
      assignee: null,
      due: null,
      order: null,
    })),
  };
}

/** Keeps networks of one segment from standing on one spot. */
function spread({ now, future }: { now: number; future: number }, index: number) {
  const step = (value: number, by: number): number => Math.round((value + by) * 100) / 100;
  return { now: step(now, ((index * 7) % 9) / 20 - 0.2), future: step(future, ((index * 5) % 9) / 20 - 0.2) };
}

/** What we still owe a network, item by item with a date. */
function obligations(
  card: string,
  owe: NonNullable<DemoNetwork['owe']>,
  assignee: string | null,
  dayAt: (days: number) => string | null,
): PlanChecklist {
  return {
    key: `${card}-obligations`,
    name: 'What we still owe',
    kind: 'obligations',
    order: null,
    items: owe.map(([text, due], index) => ({
      key: `${index}`,
      text,
      done: false,
      assignee,
      due: dayAt(due),
      order: null,
    })),
  };
}

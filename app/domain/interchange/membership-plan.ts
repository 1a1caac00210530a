import type { Stage } from '../life-cycle';
import { LIMITS } from '../limits';
import { foldName } from '../partners/partner-names';
import { type DayOrder, dayOf, parseLooseDay, readDayWriting } from './days';
import { ImportError, type ImportErrorCode } from './import-error';
import {
  bareCard,
  countPlan,
  type Day,
  type ImportPlan,
  type Loss,
  type Moment,
  type PlanCard,
  type PlanField,
  type PlanLabel,
  type PlanPartner,
} from './import-plan';
import { gatherMemberships, type Membership, type MembershipList, type NamedInList } from './membership-rows';
import type { MembershipTarget } from './membership-targets';
import { parseStage } from './table-cells';
import { type ColumnChoice, gatherColumns } from './table-columns';
import { LABEL_COLOURS, type Table } from './table-plan';
import { asLine, cut } from './untrusted';

export interface MembershipOptions extends ColumnChoice {
  readonly targets: readonly MembershipTarget[];
  readonly dayOrders: Readonly<Record<number, DayOrder>>;
  readonly boardName: string;
  readonly sourceKey: string;
  /** The organisation whose portfolio this becomes: one key, and those of other ways in which the list spells it. */
  readonly own: readonly string[];
  /** Stages that the person chose for what the list calls the status, by key. */
  readonly statuses: Readonly<Record<string, Stage>>;
  readonly now: Moment;
}

/** What the list calls the status of our memberships, with the stage that it stands for. */
export interface StatusOfList {
  readonly key: string;
  readonly name: string;
  readonly networks: number;
  readonly stage: Stage;
}

export interface MembershipPlan {
  readonly plan: ImportPlan;
  /** Everybody in the list, those in most networks first. */
  readonly organisations: readonly NamedInList[];
  readonly statuses: readonly StatusOfList[];
  readonly ambiguousDays: readonly { readonly column: number; readonly order: DayOrder }[];
}

/** Reads a list of memberships as one organisation's portfolio: its networks are cards, the others in them partners. */
export function planMemberships(table: Table, options: MembershipOptions): MembershipPlan {
  const { targets, own } = options;
  if (table.rows.length === 0) throw new ImportError('no-rows');
  // Without its two columns the list is empty, so that the page can still ask which they are.
  const list = missingColumn(targets) === null ? gatherMemberships(table, targets) : NOTHING;
  const losses: Loss[] = [...list.losses];
  const isOwn = new Set(own);
  const column = targets.indexOf('joined');
  const found = readDayWriting(table.rows.map(({ cells }) => cells[column] ?? ''));
  const order = options.dayOrders[column] ?? found.order;

  const networks = new Map<string, Membership[]>();
  for (const membership of list.memberships) {
    const members = networks.get(membership.network);
    if (members) members.push(membership);
    else networks.set(membership.network, [membership]);
  }
  const columns = gatherColumns(options, false);
  const statuses = new Map<string, StatusOfList>();
  const labels = new Map<string, PlanLabel>();
  const partners = new Map<string, PlanPartner>();
  const cards: PlanCard[] = [];
  const field = statusField(table, targets);
  let othersDetails = 0;

  for (const [key, members] of networks) {
    const ours = members.filter(({ organisation }) => isOwn.has(organisation));
    const [first] = ours;
    const name = list.networkNames.get(key) ?? key;
    if (!first) {
      if (own.length > 0) losses.push({ code: 'network-not-ours', card: name });
      continue;
    }
    for (const again of ours.slice(1)) losses.push(twice(again, name, list.organisations));
    const { joined, losses: unread } = earliest(ours, order);
    losses.push(...unread);
    const status = ours.find((entry) => entry.status !== '')?.status ?? '';
    const tier = ours.find((entry) => entry.tier !== '')?.tier ?? '';
    const stage = status === '' ? null : takeStatus(statuses, status, options.statuses);
    const others = otherMembers(members, isOwn, name, list.organisations, losses);
    othersDetails += others.filter(({ joined, status, tier }) => joined !== '' || status !== '' || tier !== '').length;
    const held = others.slice(0, LIMITS.partnersPerCard);
    if (held.length < others.length)
      losses.push({ code: 'over-limit', card: name, count: others.length - held.length });
    for (const { organisation } of held) {
      const entry = list.organisations.get(organisation);
      if (entry && !partners.has(organisation)) partners.set(organisation, asPartner(entry));
    }
    if (tier !== '') takeLabel(labels, tier);
    const wasCut = name.length > LIMITS.cardName;
    if (wasCut) losses.push({ code: 'text-cut', row: first.row });
    cards.push({
      ...bareCard(`network:${key}`, columns.take('', stage), cut(name, LIMITS.cardName).text, options.now),
      joined,
      labels: tier === '' ? [] : [labelKey(tier)],
      // What members pay by their tier is a fee by type of membership (M13).
      network: tier === '' ? {} : { feeModel: 'by-type' },
      values: status === '' || !field ? {} : { [field.key]: cut(status, LIMITS.fieldValue).text },
      partners: held.map(({ organisation }) => organisation),
    });
  }
  if (othersDetails > 0) losses.push({ code: 'others-details', count: othersDetails });
  if (cards.length > LIMITS.cardsPerBoard) throw new ImportError('too-many-cards', String(cards.length));

  const ownName = list.organisations.get(own[0] ?? '')?.name;
  const boardName = ownName === undefined ? options.boardName : `${ownName}: ${options.boardName}`;
  const plan: Omit<ImportPlan, 'inFile'> = {
    kind: 'memberships',
    sourceKey: options.sourceKey,
    name: cut(boardName, LIMITS.boardName).text,
    description: '',
    columns: columns.finish(),
    cards,
    labels: [...labels.values()],
    members: [],
    fields: field && statuses.size > 0 ? [field] : [],
    partners: [...partners.values()],
    comments: [],
    losses,
  };
  return {
    plan: {
      ...plan,
      inFile: { ...countPlan(plan), cards: networks.size, partners: list.organisations.size },
    },
    organisations: [...list.organisations.values()].sort(
      (a, b) => b.networks - a.networks || a.name.localeCompare(b.name),
    ),
    statuses: [...statuses.values()].sort((a, b) => b.networks - a.networks || a.name.localeCompare(b.name)),
    ambiguousDays: column >= 0 && found.ambiguous ? [{ column, order }] : [],
  };
}

const NOTHING: MembershipList = {
  memberships: [],
  organisations: new Map(),
  networkNames: new Map(),
  losses: [],
};

/** Which of the two columns that a list needs nobody has named. */
export function missingColumn(targets: readonly MembershipTarget[]): ImportErrorCode | null {
  if (!targets.includes('network')) return 'no-network-column';
  return targets.includes('organisation') ? null : 'no-organisation-column';
}

/** The others in one of our networks, each once; further rows of the same are reported. */
function otherMembers(
  members: readonly Membership[],
  isOwn: ReadonlySet<string>,
  network: string,
  organisations: ReadonlyMap<string, NamedInList>,
  losses: Loss[],
): Membership[] {
  const seen = new Set<string>();
  return members.filter((membership) => {
    if (isOwn.has(membership.organisation)) return false;
    if (seen.has(membership.organisation)) {
      losses.push(twice(membership, network, organisations));
      return false;
    }
    seen.add(membership.organisation);
    return true;
  });
}

function twice(
  { row, organisation }: Membership,
  network: string,
  organisations: ReadonlyMap<string, NamedInList>,
): Loss {
  return { code: 'membership-twice', row, card: network, detail: organisations.get(organisation)?.name ?? '' };
}

/** The first day on which we joined; a cell that says more than a day or year gives its first year. */
function earliest(ours: readonly Membership[], order: DayOrder): { joined: Day | null; losses: Loss[] } {
  const losses: Loss[] = [];
  const days: Day[] = [];
  for (const { row, joined } of ours) {
    if (joined === '') continue;
    const day = parseLooseDay(joined, order);
    const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(joined)?.[1];
    const found = day ?? (year === undefined ? null : dayOf(Number(year), 1, 1));
    if (found) days.push(found);
    if (day === null) losses.push({ code: found ? 'joined-shortened' : 'cell-unusable', row, detail: joined });
  }
  return { joined: days.sort()[0] ?? null, losses };
}

const labelKey = (tier: string): string => `label:${foldName(tier)}`;

function takeLabel(labels: Map<string, PlanLabel>, tier: string): void {
  const key = labelKey(tier);
  if (labels.has(key)) return;
  const colour = LABEL_COLOURS[labels.size % LABEL_COLOURS.length] ?? 'slate';
  labels.set(key, { key, name: cut(tier, LIMITS.labelName).text, colour });
}

function takeStatus(
  statuses: Map<string, StatusOfList>,
  status: string,
  chosen: Readonly<Record<string, Stage>>,
): Stage {
  const key = foldName(status);
  const known = statuses.get(key);
  const stage = (Object.hasOwn(chosen, key) ? chosen[key] : undefined) ?? stageOfStatus(status);
  statuses.set(key, { key, name: known?.name ?? status, networks: (known?.networks ?? 0) + 1, stage });
  return stage;
}

const STATUS_WORDS: readonly (readonly [Stage, RegExp])[] = [
  [
    'left',
    /\b(left|former|ex|ended|withdrawn|withdrew|resigned|expired|terminated|eronnut|entinen|tidigare|utträdd|tidligere|utmeldt|ehemalig\w*|ausgetreten)\b/,
  ],
  ['prune', /\b(suspended|leaving|notice|terminating|irtisanottu|uppsagd|oppsagt|gekundigt)\b/],
  [
    'join',
    /\b(candidates?|applicants?|applied|applying|application|pending|prospects?|negotiating|invited|hakija|ehdokas|sokande|soker|bewerber|beantragt)\b/,
  ],
];

/** The stage that a membership's status stands for; whoever is in a list is a member unless it says otherwise. */
export function stageOfStatus(status: string): Stage {
  const text = foldName(status);
  return parseStage(text) ?? STATUS_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'active';
}

function statusField(table: Table, targets: readonly MembershipTarget[]): PlanField | null {
  const index = targets.indexOf('status');
  if (index < 0) return null;
  const name = asLine(table.headings[index]) || `${index + 1}`;
  return {
    key: `field:${name.toLowerCase()}`,
    name: cut(name, LIMITS.fieldName).text,
    type: 'text',
    options: [],
    order: null,
  };
}

function asPartner({ key, name, country, place, webAddress }: NamedInList): PlanPartner {
  return {
    key,
    name: cut(name, LIMITS.partnerName).text,
    country: cut(country, LIMITS.placeName).text,
    place: cut(place, LIMITS.placeName).text,
    webAddress,
    kind: null,
  };
}

import type { Colour } from '../colours';
import type { Stage } from '../life-cycle';
import type { ChecklistKind } from '../network/checklist-kinds';
import type { PartnerKind } from '../partners/partner-kinds';
import type { Segment } from '../segments';

/** Where an import came from. */
export const IMPORT_KINDS = ['trello', 'csv', 'memberships', 'solmu'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Whether a file is a table: its rows are known by names, and an empty cell says nothing. */
export function isTableKind(kind: ImportKind): boolean {
  return kind === 'csv' || kind === 'memberships';
}

/** A key of the source (a Trello id, a row's name…). Our ids are derived from it, so that the same file meets its own cards. */
export type SourceKey = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A moment as ISO 8601 in UTC. */
export type Moment = string;

export interface PlanColumn {
  readonly key: SourceKey;
  readonly name: string;
  readonly stage: Stage;
  readonly colour: Colour | null;
  readonly limit: number | null;
  readonly archived: Moment | null;
  readonly order: string | null;
}

export interface PlanItem {
  readonly key: SourceKey;
  readonly text: string;
  readonly done: boolean;
  readonly assignee: SourceKey | null;
  readonly due: Day | null;
  readonly order: string | null;
}

export interface PlanChecklist {
  readonly key: SourceKey;
  readonly name: string;
  readonly kind?: ChecklistKind | null;
  readonly items: readonly PlanItem[];
  readonly order: string | null;
}

export interface PlanLink {
  readonly key: SourceKey;
  readonly name: string;
  readonly url: string;
  readonly order: string | null;
}

export type PlanValue = string | number | boolean;

/** A card in Solmu's words, with keys of the source in place of ids. `null` or empty: the source says nothing. */
export interface PlanCard {
  readonly key: SourceKey;
  readonly column: SourceKey;
  readonly name: string;
  readonly purpose: string;
  readonly description: string;
  readonly owner: SourceKey | null;
  readonly deputies: readonly SourceKey[];
  readonly labels: readonly SourceKey[];
  readonly segment: Segment | null;
  readonly review: Day | null;
  readonly bestBefore: Day | null;
  readonly joined: Day | null;
  readonly webAddress: string | null;
  readonly hours: number | null;
  /** What the methods ask of a card, under the keys of its map (`domain/network/facets.ts`). */
  readonly network: Readonly<Record<string, unknown>>;
  /** Partners whom a list names in this network. A Solmu board's ties stand in `network` instead. */
  readonly partners: readonly SourceKey[];
  readonly checklists: readonly PlanChecklist[];
  readonly links: readonly PlanLink[];
  readonly values: Readonly<Record<SourceKey, PlanValue>>;
  readonly votes: readonly SourceKey[];
  readonly archived: Moment | null;
  readonly created: Moment;
  readonly order: string | null;
}

export interface PlanLabel {
  readonly key: SourceKey;
  readonly name: string;
  readonly colour: Colour;
}

/** A person whom the file names. Becomes a placeholder unless matched with a member. */
export interface PlanMember {
  readonly key: SourceKey;
  readonly name: string;
  /** Something beside the name that helps to tell who it is: a user name or an address. */
  readonly hint: string | null;
}

/** An organisation that the file names as a partner. */
export interface PlanPartner {
  readonly key: SourceKey;
  readonly name: string;
  readonly country: string;
  readonly place: string;
  readonly webAddress: string | null;
  readonly kind: PartnerKind | null;
}

export const FIELD_TYPES = ['text', 'number', 'date', 'checkbox', 'list'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface PlanField {
  readonly key: SourceKey;
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly string[];
  readonly order: string | null;
}

export interface PlanComment {
  readonly key: SourceKey;
  readonly card: SourceKey;
  readonly author: SourceKey | null;
  readonly authorName: string;
  readonly body: string;
  readonly created: Moment;
  readonly edited: Moment | null;
}

/** What could not come along, or came along changed. Sentences are made where they are shown. */
export const LOSS_CODES = [
  'attachment-behind-login',
  'attachment-unusable',
  'board-was-closed',
  'card-kind',
  'card-without-list',
  'cell-unusable',
  'checklist-without-card',
  'comment-without-card',
  'comments-missing',
  'cover',
  'date-unusable',
  'due-completed',
  'due-left-out',
  'duplicate',
  'field-unusable',
  'history',
  'label-unknown',
  'labels-unused',
  'location',
  'joined-shortened',
  'members-idle',
  'membership-twice',
  'network-not-ours',
  'others-details',
  'over-limit',
  'person-unknown',
  'power-ups',
  'row-duplicate',
  'row-extra-cells',
  'row-without-name',
  'row-without-network',
  'row-without-organisation',
  'spelt-otherwise',
  'stickers',
  'text-cut',
  'time-of-day',
  'unreadable-entry',
  'value-unusable',
  'votes-missing',
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

export interface Loss {
  readonly code: LossCode;
  /** The card concerned; absent when the whole board is. */
  readonly card?: string;
  readonly row?: number;
  readonly count?: number;
  readonly detail?: string;
}

/** How many of each there are, counted in the file itself and in the plan made of it. */
export interface Counts {
  readonly columns: number;
  readonly cards: number;
  readonly labels: number;
  readonly checklists: number;
  readonly items: number;
  readonly comments: number;
  readonly links: number;
  readonly members: number;
  readonly fields: number;
  readonly partners: number;
}

/** Everything a file brings, in Solmu's words and ready to be written. Plain data: it crosses threads. */
export interface ImportPlan {
  readonly kind: ImportKind;
  /** The same file again has the same key. */
  readonly sourceKey: string;
  readonly name: string;
  readonly description: string;
  readonly columns: readonly PlanColumn[];
  readonly cards: readonly PlanCard[];
  readonly labels: readonly PlanLabel[];
  readonly members: readonly PlanMember[];
  readonly fields: readonly PlanField[];
  readonly partners: readonly PlanPartner[];
  readonly comments: readonly PlanComment[];
  readonly losses: readonly Loss[];
  /** What the file holds, counted before anything was left out. */
  readonly inFile: Counts;
}

/** Counts what a plan will make. */
export function countPlan(plan: Omit<ImportPlan, 'inFile'>): Counts {
  let checklists = 0;
  let items = 0;
  let links = 0;
  for (const card of plan.cards) {
    checklists += card.checklists.length;
    links += card.links.length;
    for (const checklist of card.checklists) items += checklist.items.length;
  }
  return {
    columns: plan.columns.length,
    cards: plan.cards.length,
    labels: plan.labels.length,
    checklists,
    items,
    comments: plan.comments.length,
    links,
    members: plan.members.length,
    fields: plan.fields.length,
    partners: plan.partners.length,
  };
}

/** A card of which the source says nothing but its name. */
export function bareCard(key: SourceKey, column: SourceKey, name: string, created: Moment): PlanCard {
  return {
    key,
    column,
    name,
    purpose: '',
    description: '',
    owner: null,
    deputies: [],
    labels: [],
    segment: null,
    review: null,
    bestBefore: null,
    joined: null,
    webAddress: null,
    hours: null,
    network: {},
    partners: [],
    checklists: [],
    links: [],
    values: {},
    votes: [],
    archived: null,
    created,
    order: null,
  };
}

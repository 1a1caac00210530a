// The columns that the portfolio's table can show.

import { isId, type ScoringModelId } from '../../ids';
import { STAGES } from '../../life-cycle';
import { COOPERATION_LEVELS, LEADERSHIPS, RELATION_STAGES, STRATEGIC_POSITIONS } from '../../network/cooperation';
import { EFFECTS, REASONS } from '../../network/motives';
import { PRUNE_SIGNS } from '../../network/prune-signs';
import { FEE_MODELS } from '../../network/value';
import type { NetworkEdit } from '../network-edit';
import type { RowKey, TableRow } from './table-row';

export const PLAIN_COLUMNS = [
  'name',
  'purpose',
  'board',
  'stage',
  'stageSince',
  'column',
  'segment',
  'now',
  'future',
  'owner',
  'deputies',
  'labels',
  'level',
  'levelSince',
  'position',
  'relation',
  'nextStep',
  'nextStepOn',
  'leadership',
  'ledBy',
  'reasons',
  'effects',
  'themes',
  'partners',
  'joined',
  'review',
  'bestBefore',
  'created',
  'hours',
  'hoursYear',
  'moneyYear',
  'incomeYear',
  'fee',
  'feeModel',
  'yield',
  'yieldImmaterial',
  'yieldRelational',
  'yieldEconomic',
  'services',
  'giveImmaterial',
  'giveRelational',
  'giveEconomic',
  'getImmaterial',
  'getRelational',
  'getEconomic',
  'openItems',
  'obligations',
  'signs',
  'votes',
  'webAddress',
  'scout',
] as const;
export type PlainColumnId = (typeof PLAIN_COLUMNS)[number];
/** `score-` and a scoring model: its points. */
export type ScoreColumnId = `score-${ScoringModelId}`;
export type TableColumnId = PlainColumnId | ScoreColumnId;

/** What stands in a column's cells. */
export type CellKind =
  | 'text'
  | 'link'
  | 'number'
  | 'date'
  | 'segment'
  | 'score'
  | 'word'
  | 'words'
  | 'person'
  | 'people'
  | 'labels'
  | 'themes'
  | 'board'
  | 'column';

export interface TableColumn {
  readonly id: TableColumnId;
  readonly kind: CellKind;
  /** Where its value stands in a row; of a segment the two axes. */
  readonly key: RowKey;
  /** What else of a row it shows. */
  readonly with?: RowKey;
  /** In the order in which they sort. */
  readonly words?: readonly string[];
  /** Adds up, or has a mean. */
  readonly total?: 'sum' | 'mean';
  /** Which field of a network an edit of its cells writes; absent: only shown. */
  readonly edit?: NetworkEdit['field'];
  /** Whether an empty cell can be written. */
  readonly canClear?: boolean;
  readonly canGroup?: boolean;
  /** In pixels, until somebody widens it. */
  readonly width: number;
}

type Spec = Omit<TableColumn, 'id'>;

const word = (key: RowKey, words: readonly string[], edit?: NetworkEdit['field'], canClear = edit !== undefined) =>
  ({ kind: 'word', key, words, edit, canClear, canGroup: true, width: 150 }) satisfies Spec;
const date = (key: RowKey, edit?: NetworkEdit['field']) =>
  ({ kind: 'date', key, edit, canClear: true, width: 112 }) satisfies Spec;
const number = (key: RowKey, total?: 'sum' | 'mean', edit?: NetworkEdit['field']) =>
  ({ kind: 'number', key, total, edit, canClear: true, width: 104 }) satisfies Spec;

const SPECS: Readonly<Record<PlainColumnId, Spec>> = {
  name: { kind: 'text', key: 'name', edit: 'name', width: 280 },
  purpose: { kind: 'text', key: 'purpose', edit: 'purpose', canClear: true, width: 260 },
  board: { kind: 'board', key: 'boardId', canGroup: true, width: 150 },
  stage: word('stage', STAGES, 'stage', false),
  stageSince: date('stageSince'),
  column: { kind: 'column', key: 'columnId', with: 'boardId', edit: 'column', width: 150 },
  segment: { kind: 'segment', key: 'now', with: 'future', edit: 'segment', canClear: true, canGroup: true, width: 96 },
  now: { ...number('now', 'mean', 'now'), canClear: false, width: 80 },
  future: { ...number('future', 'mean', 'future'), canClear: false, width: 80 },
  owner: { kind: 'person', key: 'ownerId', edit: 'owner', canClear: true, canGroup: true, width: 160 },
  deputies: { kind: 'people', key: 'deputyIds', edit: 'deputies', canClear: true, canGroup: true, width: 160 },
  labels: { kind: 'labels', key: 'labelIds', edit: 'labels', canClear: true, canGroup: true, width: 190 },
  level: word('level', COOPERATION_LEVELS, 'level', false),
  levelSince: date('levelSince'),
  position: word('position', STRATEGIC_POSITIONS, 'position'),
  relation: word('relation', RELATION_STAGES, 'relation'),
  nextStep: { kind: 'text', key: 'nextStep', edit: 'nextStep', canClear: true, width: 220 },
  nextStepOn: date('nextStepOn', 'nextStepOn'),
  leadership: word('leadership', LEADERSHIPS, 'leadership'),
  ledBy: { kind: 'text', key: 'ledBy', edit: 'ledBy', canClear: true, width: 150 },
  reasons: {
    kind: 'words',
    key: 'reasons',
    words: REASONS,
    edit: 'reasons',
    canClear: true,
    canGroup: true,
    width: 190,
  },
  effects: {
    kind: 'words',
    key: 'effects',
    words: EFFECTS,
    edit: 'effects',
    canClear: true,
    canGroup: true,
    width: 190,
  },
  themes: { kind: 'themes', key: 'themeIds', canGroup: true, width: 170 },
  partners: { ...number('partners', 'sum'), width: 88 },
  joined: date('joinedOn', 'joined'),
  review: date('reviewOn', 'review'),
  bestBefore: date('bestBefore', 'bestBefore'),
  created: date('createdOn'),
  hours: number('hoursPerMonth', 'sum', 'hours'),
  hoursYear: { ...number('hoursYear', 'sum'), width: 96 },
  moneyYear: { ...number('moneyYear', 'sum'), width: 112 },
  incomeYear: { ...number('incomeYear', 'sum'), width: 112 },
  fee: number('feePerYear', 'sum', 'fee'),
  feeModel: word('feeModel', FEE_MODELS),
  yield: { ...number('yield', 'mean'), width: 88 },
  yieldImmaterial: { ...number('yieldImmaterial', 'mean'), width: 110 },
  yieldRelational: { ...number('yieldRelational', 'mean'), width: 110 },
  yieldEconomic: { ...number('yieldEconomic', 'mean'), width: 110 },
  services: { ...number('services', 'sum'), width: 88 },
  giveImmaterial: number('giveImmaterial', 'sum'),
  giveRelational: number('giveRelational', 'sum'),
  giveEconomic: number('giveEconomic', 'sum'),
  getImmaterial: number('getImmaterial', 'sum'),
  getRelational: number('getRelational', 'sum'),
  getEconomic: number('getEconomic', 'sum'),
  openItems: { ...number('openItems', 'sum'), width: 96 },
  obligations: { ...number('obligations', 'sum'), width: 104 },
  signs: { kind: 'words', key: 'signs', words: PRUNE_SIGNS, canGroup: true, width: 180 },
  votes: { ...number('votes', 'sum'), width: 80 },
  webAddress: { kind: 'link', key: 'webAddress', edit: 'webAddress', canClear: true, width: 200 },
  scout: { kind: 'person', key: 'scoutId', edit: 'scout', canClear: true, canGroup: true, width: 160 },
};

/** What a table shows that nobody has arranged yet, beside the name. */
export const FIRST_COLUMNS: readonly TableColumnId[] = [
  'segment',
  'stage',
  'owner',
  'labels',
  'hoursYear',
  'moneyYear',
  'yield',
  'review',
  'bestBefore',
  'nextStep',
  'board',
];

/** A column by its id; null when there is none of that name. */
export function tableColumn(id: string): TableColumn | null {
  const plain = PLAIN_COLUMNS.find((each) => each === id);
  if (plain) return { id: plain, ...SPECS[plain] };
  const model = scoreModelOf(id);
  return model && { id: `score-${model}`, kind: 'score', key: 'scores', total: 'mean', width: 120 };
}

/** The scoring model of a column of scores. */
export function scoreModelOf(id: string): ScoringModelId | null {
  const model: unknown = id.startsWith('score-') ? id.slice('score-'.length) : null;
  return isId(model) ? (model as unknown as ScoringModelId) : null;
}

/** What of the rows a page needs for these columns. */
export function keysOf(columns: readonly TableColumn[]): RowKey[] {
  return columns.flatMap((column) => (column.with ? [column.key, column.with] : [column.key]));
}

/** The number in a cell; null when there is none. */
export function numberIn(column: TableColumn, row: TableRow): number | null {
  const model = column.kind === 'score' ? scoreModelOf(column.id) : null;
  const value = model ? (row.scores[model]?.[0] ?? null) : row[column.key];
  return typeof value === 'number' ? value : null;
}

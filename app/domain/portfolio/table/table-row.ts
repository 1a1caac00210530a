// A network as the table shows it: flat, with what is reckoned from its facts, and packed for the way to the page.

import type { BoardId, CardId, ColumnId, LabelId, MemberId, ScoringModelId, ThemeId } from '../../ids';
import type { Stage } from '../../life-cycle';
import type { CooperationLevel, Leadership, RelationStage, StrategicPosition } from '../../network/cooperation';
import type { Effect, Reason } from '../../network/motives';
import type { PruneSign } from '../../network/prune-signs';
import type { Direction, FeeModel, ValueKind } from '../../network/value';
import { type Amounts, amountsIn, yearBefore } from '../amounts';
import type { PortfolioNetwork } from '../network';

/** A score as shown: the model's result, and the same as a part of the most that is possible. */
export type RowScore = readonly [points: number | null, fraction: number | null];

/** Dates are ISO dates. What a page was not sent is empty: null, no text, an empty list, or nought of things counted. */
export interface TableRow {
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly columnId: ColumnId;
  readonly stage: Stage;
  readonly name: string;
  readonly purpose: string;
  readonly stageSince: string | null;
  readonly now: number | null;
  readonly future: number | null;
  readonly scores: Readonly<Record<ScoringModelId, RowScore>>;
  readonly ownerId: MemberId | null;
  readonly deputyIds: readonly MemberId[];
  readonly labelIds: readonly LabelId[];
  readonly level: CooperationLevel | null;
  readonly levelSince: string | null;
  readonly position: StrategicPosition | null;
  readonly relation: RelationStage | null;
  readonly nextStep: string;
  readonly nextStepOn: string | null;
  readonly leadership: Leadership | null;
  readonly ledBy: string;
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly themeIds: readonly ThemeId[];
  readonly partners: number;
  readonly joinedOn: string | null;
  readonly reviewOn: string | null;
  readonly bestBefore: string | null;
  readonly createdOn: string | null;
  readonly webAddress: string | null;
  readonly scoutId: MemberId | null;
  readonly hoursPerMonth: number | null;
  /** The last twelve whole months. */
  readonly hoursYear: number | null;
  readonly moneyYear: number | null;
  readonly incomeYear: number | null;
  readonly feePerYear: number | null;
  readonly feeModel: FeeModel | null;
  readonly yield: number | null;
  readonly yieldImmaterial: number | null;
  readonly yieldRelational: number | null;
  readonly yieldEconomic: number | null;
  readonly services: number;
  readonly giveImmaterial: number;
  readonly giveRelational: number;
  readonly giveEconomic: number;
  readonly getImmaterial: number;
  readonly getRelational: number;
  readonly getEconomic: number;
  readonly openItems: number;
  readonly obligations: number;
  readonly signs: readonly PruneSign[];
  readonly votes: number;
}

export type RowKey = keyof TableRow;

// With every key of a row, so that rows made of it have one shape, which reads and copies a hundred times as fast.
const EMPTY: Readonly<Record<RowKey, unknown>> = {
  boardId: '',
  cardId: '',
  columnId: '',
  stage: 'join',
  name: '',
  purpose: '',
  stageSince: null,
  now: null,
  future: null,
  scores: {},
  ownerId: null,
  deputyIds: [],
  labelIds: [],
  level: null,
  levelSince: null,
  position: null,
  relation: null,
  nextStep: '',
  nextStepOn: null,
  leadership: null,
  ledBy: '',
  reasons: [],
  effects: [],
  themeIds: [],
  partners: 0,
  joinedOn: null,
  reviewOn: null,
  bestBefore: null,
  createdOn: null,
  webAddress: null,
  scoutId: null,
  hoursPerMonth: null,
  hoursYear: null,
  moneyYear: null,
  incomeYear: null,
  feePerYear: null,
  feeModel: null,
  yield: null,
  yieldImmaterial: null,
  yieldRelational: null,
  yieldEconomic: null,
  services: 0,
  giveImmaterial: 0,
  giveRelational: 0,
  giveEconomic: 0,
  getImmaterial: 0,
  getRelational: 0,
  getEconomic: 0,
  openItems: 0,
  obligations: 0,
  signs: [],
  votes: 0,
};

/** What every row carries, whatever columns are shown. */
export const ALWAYS: readonly RowKey[] = ['boardId', 'cardId', 'columnId', 'stage', 'name'];

type Reader = (network: PortfolioNetwork) => unknown;

const exchanges =
  (direction: Direction, kind: ValueKind): Reader =>
  ({ facts }) =>
    facts.exchanges.filter((each) => each.direction === direction && each.kind === kind).length;

/** Where what a network does not have under the same name comes from. */
const READERS: Partial<Record<RowKey, Reader>> = {
  now: ({ segment }) => segment?.now ?? null,
  future: ({ segment }) => segment?.future ?? null,
  scores: ({ facts }) =>
    Object.fromEntries(facts.scores.map(({ modelId, points, fraction }) => [modelId, [points, fraction]])),
  levelSince: ({ facts }) => facts.levels.at(-1)?.on ?? null,
  ledBy: ({ facts }) => facts.ledBy,
  partners: ({ partnerIds }) => partnerIds.length,
  feeModel: ({ facts }) => facts.feeModel,
  services: ({ facts }) => facts.services.length,
  giveImmaterial: exchanges('give', 'immaterial'),
  giveRelational: exchanges('give', 'relational'),
  giveEconomic: exchanges('give', 'economic'),
  getImmaterial: exchanges('get', 'immaterial'),
  getRelational: exchanges('get', 'relational'),
  getEconomic: exchanges('get', 'economic'),
  openItems: ({ facts }) => facts.openItems.length,
  obligations: ({ facts }) => facts.openItems.filter(({ kind }) => kind === 'obligations').length,
  signs: ({ facts }) => facts.signs.map(({ sign }) => sign),
  votes: ({ facts }) => facts.votes,
};

/** What is added up over the twelve whole months before the month of today. */
const AMOUNTS: Partial<Record<RowKey, (amounts: Amounts) => number | null>> = {
  hoursYear: ({ hours }) => hours,
  moneyYear: ({ money }) => money,
  incomeYear: ({ income }) => income,
  yield: (amounts) => amounts.yield,
  yieldImmaterial: ({ yields }) => yields.immaterial,
  yieldRelational: ({ yields }) => yields.relational,
  yieldEconomic: ({ yields }) => yields.economic,
};

/**
 * What a table needs of networks, column by column in one text: a tenth of the size and time of as many records, and
 * what is not asked for is neither reckoned nor sent.
 */
export function packNetworks(networks: readonly PortfolioNetwork[], keys: Iterable<RowKey>, today: string): string {
  const wanted = [...new Set([...ALWAYS, ...keys])];
  const span = yearBefore(today);
  const amounts = wanted.some((key) => key in AMOUNTS) ? networks.map((network) => amountsIn(network, span)) : [];
  const column = (key: RowKey): unknown[] => {
    const amount = AMOUNTS[key];
    if (amount) return amounts.map(amount);
    const read = READERS[key];
    if (read) return networks.map((network) => read(network));
    return networks.map((network) => network[key as keyof PortfolioNetwork]);
  };
  return JSON.stringify(Object.fromEntries(wanted.map((key) => [key, column(key)])));
}

/** The rows of a text that `packNetworks` made. */
export function unpackRows(text: string): TableRow[] {
  const columns = Object.entries(JSON.parse(text) as Record<string, unknown[]>);
  const rows = Array.from({ length: columns[0]?.[1].length ?? 0 }, (): Record<string, unknown> => ({ ...EMPTY }));
  for (const [key, values] of columns)
    for (const [index, row] of rows.entries()) if (values[index] !== undefined) row[key] = values[index];
  return rows as unknown as TableRow[];
}

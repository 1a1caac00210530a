import type { ColumnContent } from '../../../board-doc/content';
import type { CardId, ColumnId } from '../../../domain/ids';
import type { Stage } from '../../../domain/life-cycle';
import type { BoardCard } from './board-card';
import { type Lane, laneKey } from './card-grouping';
import { compareByHand } from './card-sorting';

/** One lane's part of one column. */
export type CellKey = `${string}/${ColumnId}`;

export function cellKey(lane: string, column: ColumnId): CellKey {
  return `${lane}/${column}`;
}

/** The column of a cell. */
export function columnOfCell(key: CellKey): ColumnId {
  return key.slice(key.lastIndexOf('/') + 1) as ColumnId;
}

/** The lane of a cell. */
export function laneOfCell(key: CellKey): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** Which cards are seen where, after filter, groups and sorting. */
export interface Arrangement {
  readonly columns: readonly ColumnId[];
  readonly lanes: readonly Lane[];
  readonly cells: ReadonlyMap<CellKey, readonly CardId[]>;
  readonly counts: ReadonlyMap<ColumnId, ColumnCount>;
  /** How many cards the filter hides. */
  readonly hidden: number;
}

export interface ColumnCount {
  readonly shown: number;
  readonly total: number;
}

export const NO_CARDS: readonly CardId[] = [];

export const NOTHING_ARRANGED: Arrangement = {
  columns: [],
  lanes: [{ by: 'all' }],
  cells: new Map(),
  counts: new Map(),
  hidden: 0,
};

export interface ArrangementInput {
  /** Those that are not archived, in order. */
  readonly columns: readonly ColumnContent[];
  readonly cards: Iterable<BoardCard>;
  readonly isShown: (card: BoardCard, stage: Stage) => boolean;
  readonly comparers: ReadonlyMap<ColumnId, (a: BoardCard, b: BoardCard) => number>;
  /** What the columns hold in truth, while only some of the cards are here. */
  readonly totals?: Readonly<Record<ColumnId, number>> | null;
  readonly grouping: { laneOf: (card: BoardCard) => Lane; lanes: (used: ReadonlySet<string>) => Lane[] };
}

/** Arranges a board. What is as before keeps its identity, so that only what changed renders. */
export function arrange(input: ArrangementInput, before: Arrangement): Arrangement {
  const stages = new Map(input.columns.map((column) => [column.id, column.stage]));
  const counts = new Map(input.columns.map((column) => [column.id, { shown: 0, total: 0 }]));
  const buckets = new Map<CellKey, BoardCard[]>();
  const used = new Set<string>();
  let hidden = 0;
  for (const card of input.cards) {
    const stage = stages.get(card.column);
    const count = counts.get(card.column);
    if (card.archived !== null || stage === undefined || count === undefined) continue;
    count.total++;
    if (!input.isShown(card, stage)) {
      hidden++;
      continue;
    }
    count.shown++;
    const lane = laneKey(input.grouping.laneOf(card));
    used.add(lane);
    const key = cellKey(lane, card.column);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(card);
    else buckets.set(key, [card]);
  }
  for (const [column, count] of counts) {
    const total = Math.max(count.total, input.totals?.[column] ?? 0);
    if (hidden === 0) count.shown += total - count.total;
    count.total = total;
  }
  const cells = new Map<CellKey, readonly CardId[]>();
  for (const [key, bucket] of buckets) {
    bucket.sort(input.comparers.get(columnOfCell(key)) ?? compareByHand);
    cells.set(
      key,
      keepSame(
        before.cells.get(key),
        bucket.map((card) => card.id),
      ),
    );
  }
  return {
    columns: keepSame(
      before.columns,
      input.columns.map((column) => column.id),
    ),
    lanes: keepLanes(before.lanes, input.grouping.lanes(used)),
    cells,
    counts: keepCounts(before.counts, counts),
    hidden,
  };
}

/** The cards of a cell in the order seen. */
export function cellOf(arrangement: Arrangement, key: CellKey): readonly CardId[] {
  return arrangement.cells.get(key) ?? NO_CARDS;
}

/** Where a card is seen; null when it is not. */
export function findCard(arrangement: Arrangement, id: CardId): { key: CellKey; index: number } | null {
  for (const [key, ids] of arrangement.cells) {
    const index = ids.indexOf(id);
    if (index >= 0) return { key, index };
  }
  return null;
}

/** All cards seen, lane by lane and column by column: the order of a range. */
export function cardsInOrder(arrangement: Arrangement): CardId[] {
  return arrangement.lanes.flatMap((lane) =>
    arrangement.columns.flatMap((column) => [...cellOf(arrangement, cellKey(laneKey(lane), column))]),
  );
}

function keepSame<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before && before.length === now.length && before.every((each, i) => each === now[i]) ? before : now;
}

function keepLanes(before: readonly Lane[], now: readonly Lane[]): readonly Lane[] {
  const isSame =
    before.length === now.length &&
    now.every((lane, i) => before[i]?.by === lane.by && laneKey(lane) === (before[i] && laneKey(before[i])));
  return isSame ? before : now;
}

function keepCounts(before: ReadonlyMap<ColumnId, ColumnCount>, now: Map<ColumnId, ColumnCount>) {
  for (const [column, count] of now) {
    const old = before.get(column);
    if (old && old.shown === count.shown && old.total === count.total) now.set(column, old);
  }
  return now;
}

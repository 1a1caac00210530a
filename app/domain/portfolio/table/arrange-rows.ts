// Sorting, grouping and adding up the rows of the portfolio's table.

import type { SegmentMark } from '../../segments';
import { SEGMENT_MARKS, segmentMark } from '../../segments';
import { numberIn, type TableColumn, tableColumn } from './table-columns';
import type { TableRow } from './table-row';
import type { TableView } from './table-view';

/** What ids are called: rows name boards, columns, people, labels and themes by id. An unknown id has no name. */
export type NameOf = (kind: TableColumn['kind'], id: string) => string | undefined;

/** Sums and means by column; a column without a number has none. */
export type Totals = ReadonlyMap<TableColumn['id'], number>;

export interface RowGroup {
  /** An id or a word; `none` for those without. */
  readonly key: string;
  readonly rows: readonly TableRow[];
  readonly totals: Totals;
}

/** What stands in the table one below the other. A row that has several labels stands in the group of each. */
export type TableLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: RowGroup; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: TableRow };

export interface Arrangement {
  readonly lines: readonly TableLine[];
  readonly totals: Totals;
}

export const NO_GROUP = 'none';

/** All lines of a table in their order, with what its columns add up to. */
export function arrange(
  rows: readonly TableRow[],
  view: TableView,
  columns: readonly TableColumn[],
  nameOf: NameOf,
  locale: string,
): Arrangement {
  const sorted = sortRows(rows, view.sorts, nameOf, locale);
  const totals = totalsOf(rows, columns);
  const by = view.group && tableColumn(view.group);
  if (!by) return { lines: sorted.map((row) => ({ kind: 'row', key: row.cardId, row })), totals };
  const folded = new Set(view.folded);
  const lines: TableLine[] = [];
  for (const { key, rows: its } of groupRows(sorted, by, nameOf, locale)) {
    const group = { key, rows: its, totals: totalsOf(its, columns) };
    const isFolded = folded.has(key);
    lines.push({ kind: 'group', key: `group ${key}`, group, isFolded });
    if (!isFolded) for (const row of its) lines.push({ kind: 'row', key: `${key} ${row.cardId}`, row });
  }
  return { lines, totals };
}

/** Sorts rows by several columns, then by name. What is empty comes last, whichever way the column runs. */
export function sortRows(
  rows: readonly TableRow[],
  sorts: TableView['sorts'],
  nameOf: NameOf,
  locale: string,
): TableRow[] {
  const columns = [...sorts, { column: 'name' as const, descending: false }].flatMap(({ column: id, descending }) => {
    const column = tableColumn(id);
    return column ? [{ column, sign: descending ? -1 : 1 }] : [];
  });
  const keys = columns.map(({ column, sign }) => ({
    sign,
    ranks: ranksOf(
      rows.map((row) => sortValue(column, row, nameOf)),
      locale,
    ),
  }));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { ranks, sign } of keys) {
      const [one, other] = [ranks[a] ?? null, ranks[b] ?? null];
      if (one === other) continue;
      if (one === null || other === null) return one === null ? 1 : -1;
      return (one - other) * sign;
    }
    return (rows[a]?.cardId ?? '') < (rows[b]?.cardId ?? '') ? -1 : 1;
  });
  return order.flatMap((index) => rows[index] ?? []);
}

/** Numbers that sort as the values do: texts are compared by the language once each, since that is slow. */
function ranksOf(values: readonly (string | number | null)[], locale: string): readonly (number | null)[] {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  if (texts.length === 0) return values as readonly (number | null)[];
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const ranks = new Map<unknown, number>();
  let before: string | null = null;
  for (const text of texts.sort(compare)) {
    ranks.set(text, before !== null && compare(before, text) === 0 ? (ranks.get(before) ?? 0) : ranks.size);
    before = text;
  }
  return values.map((value) => (value === null ? null : (ranks.get(value) ?? null)));
}

function sortValue(column: TableColumn, row: TableRow, nameOf: NameOf): string | number | null {
  const value = row[column.key];
  switch (column.kind) {
    case 'number':
    case 'score':
      return numberIn(column, row);
    case 'segment': {
      const mark = markOf(row);
      return mark && SEGMENT_MARKS.indexOf(mark);
    }
    case 'word': {
      const index = column.words?.indexOf(String(value)) ?? -1;
      return index < 0 ? null : index;
    }
    case 'words':
      return Array.isArray(value) && value.length > 0 ? (column.words?.indexOf(value[0]) ?? null) : null;
    case 'person':
    case 'board':
    case 'column':
      return typeof value === 'string' ? (nameOf(column.kind, value) ?? null) : null;
    case 'people':
    case 'labels':
    case 'themes': {
      const names = Array.isArray(value) ? value.flatMap((id: string) => nameOf(column.kind, id) ?? []) : [];
      return names.length === 0 ? null : names.sort().join(' ');
    }
    case 'text':
    case 'link':
    case 'date':
      return typeof value === 'string' && value !== '' ? value : null;
  }
}

/** The mark of a row's segment. */
export function markOf({ now, future }: Pick<TableRow, 'now' | 'future'>): SegmentMark | null {
  return now === null || future === null ? null : segmentMark({ now, future });
}

function groupRows(
  rows: readonly TableRow[],
  column: TableColumn,
  nameOf: NameOf,
  locale: string,
): { key: string; rows: TableRow[] }[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows)
    for (const key of groupKeys(column, row)) {
      const known = groups.get(key);
      if (known) known.push(row);
      else groups.set(key, [row]);
    }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const words = column.kind === 'segment' ? SEGMENT_KEYS : column.words;
  const order = (a: string, b: string) =>
    words ? words.indexOf(a) - words.indexOf(b) : compare(nameOf(column.kind, a) ?? '', nameOf(column.kind, b) ?? '');
  return [...groups]
    .map(([key, its]) => ({ key, rows: its }))
    .sort((a, b) => Number(a.key === NO_GROUP) - Number(b.key === NO_GROUP) || order(a.key, b.key));
}

// In an address + and − would need encoding.
const SEGMENT_KEYS: readonly string[] = ['pp', 'mp', 'pm', 'mm'];

/** The segment that a group of segments stands for. */
export function segmentOfGroup(key: string): SegmentMark | null {
  return SEGMENT_MARKS[SEGMENT_KEYS.indexOf(key)] ?? null;
}

function groupKeys(column: TableColumn, row: TableRow): readonly string[] {
  if (column.kind === 'segment') {
    const mark = markOf(row);
    return [mark === null ? NO_GROUP : (SEGMENT_KEYS[SEGMENT_MARKS.indexOf(mark)] ?? NO_GROUP)];
  }
  const value = row[column.key];
  if (Array.isArray(value)) return value.length === 0 ? [NO_GROUP] : (value as string[]);
  return [typeof value === 'string' ? value : NO_GROUP];
}

/** What the numbers of these columns come to: a sum, or the mean of those that are known. */
export function totalsOf(rows: readonly TableRow[], columns: readonly TableColumn[]): Totals {
  const totals = new Map<TableColumn['id'], number>();
  for (const column of columns) {
    if (!column.total) continue;
    let sum = 0;
    let count = 0;
    for (const row of rows) {
      const value = numberIn(column, row);
      if (value === null) continue;
      sum += value;
      count++;
    }
    if (count > 0) totals.set(column.id, column.total === 'mean' ? sum / count : sum);
  }
  return totals;
}

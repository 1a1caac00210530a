// How a table is arranged: its columns, their widths, the order and the groups of its rows. Kept in the address beside the filter.

import { readFilter, writeFilter } from '../filter';
import { FIRST_COLUMNS, type TableColumn, type TableColumnId, tableColumn } from './table-columns';

export interface TableSort {
  readonly column: TableColumnId;
  readonly descending: boolean;
}

export interface TableView {
  /** As they stand; the name is always the first and is not among them. */
  readonly columns: readonly TableColumnId[];
  /** In pixels, where somebody changed them. */
  readonly widths: Readonly<Partial<Record<TableColumnId, number>>>;
  /** The first counts most. Empty: by name. */
  readonly sorts: readonly TableSort[];
  readonly group: TableColumnId | null;
  /** The groups that are folded away, by their keys. */
  readonly folded: readonly string[];
}

export const LEAST_WIDTH = 56;
export const MOST_WIDTH = 800;
const MOST_SORTS = 5;
const MOST_FOLDED = 200;

/** What of an address says how the table is arranged. */
const VIEW_KEYS = ['cols', 'widths', 'sort', 'group', 'fold'] as const;

/** Reads the arrangement from an address; what it cannot read is left out. */
export function readView(params: URLSearchParams): TableView {
  const list = (key: string) => (params.get(key) ?? '').split('.').filter(Boolean);
  const named = list('cols').flatMap((id) => tableColumn(id)?.id ?? []);
  const columns = [...new Set(named)].filter((id) => id !== 'name');
  const sorts = list('sort').flatMap((text): TableSort[] => {
    const descending = text.startsWith('-');
    const column = tableColumn(descending ? text.slice(1) : text);
    return column ? [{ column: column.id, descending }] : [];
  });
  const group = tableColumn(params.get('group') ?? '');
  return {
    columns: columns.length > 0 ? columns : FIRST_COLUMNS,
    widths: Object.fromEntries(list('widths').flatMap(readWidth)),
    sorts: sorts
      .filter(({ column }, i) => sorts.findIndex((each) => each.column === column) === i)
      .slice(0, MOST_SORTS),
    group: group?.canGroup ? group.id : null,
    folded: list('fold').slice(0, MOST_FOLDED),
  };
}

function readWidth(text: string): [TableColumnId, number][] {
  const at = text.lastIndexOf('-');
  const column = tableColumn(text.slice(0, at));
  const width = Number(text.slice(at + 1));
  return column && Number.isInteger(width) ? [[column.id, fitWidth(width)]] : [];
}

/** A width that a column may have. */
export function fitWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

/** Writes the arrangement into an address beside what else stands there; what is as usual leaves no trace. */
export function writeView(params: URLSearchParams, view: TableView): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: (typeof VIEW_KEYS)[number], values: readonly string[]) =>
    values.length === 0 ? next.delete(key) : next.set(key, values.join('.'));
  const isUsual = view.columns.join('.') === FIRST_COLUMNS.join('.');
  put('cols', isUsual ? [] : view.columns);
  put(
    'widths',
    Object.entries(view.widths).map(([id, width]) => `${id}-${width}`),
  );
  put(
    'sort',
    view.sorts.map(({ column, descending }) => (descending ? `-${column}` : column)),
  );
  put('group', view.group === null ? [] : [view.group]);
  put('fold', view.folded);
  return next;
}

/** What a saved view keeps of an address: the arrangement and the filter, nothing else. */
export function viewQuery(params: URLSearchParams): string {
  const view = writeView(new URLSearchParams(), { ...readView(params), folded: [] });
  const query = writeFilter(view, readFilter(params));
  query.sort();
  return query.toString();
}

/** The columns of a view, the name first. */
export function columnsOf(view: TableView): TableColumn[] {
  return (['name', ...view.columns] as const).flatMap((id) => tableColumn(id) ?? []);
}

/** Sorting by a column: first upward, then downward, then not. With `also`, beside the columns that sort already. */
export function nextSorts(sorts: readonly TableSort[], column: TableColumnId, also: boolean): readonly TableSort[] {
  const present = sorts.find((sort) => sort.column === column);
  const others = also ? sorts.filter((sort) => sort.column !== column) : [];
  if (!present) return [...others, { column, descending: false }].slice(-MOST_SORTS);
  if (present.descending) return others;
  const turned = { column, descending: true };
  return also ? sorts.map((sort) => (sort === present ? turned : sort)) : [turned];
}

/** Puts a column in another's place. */
export function moveColumn(columns: readonly TableColumnId[], from: TableColumnId, to: number): TableColumnId[] {
  const rest = columns.filter((id) => id !== from);
  if (rest.length === columns.length) return [...columns];
  const index = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, index), from, ...rest.slice(index)];
}

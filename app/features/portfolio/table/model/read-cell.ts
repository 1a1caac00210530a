import { foldText } from '../../../../domain/fold-text';
import { parseLooseDay } from '../../../../domain/interchange/days';
import { parseSegmentCell, splitCell } from '../../../../domain/interchange/table-cells';
import type { NetworkEdit } from '../../../../domain/portfolio/network-edit';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { parseFieldNumber } from '../../../../domain/typed-number';
import type { CellContext } from './cell-context';
import { cellText, listOf } from './cell-text';

/** Why a text does not fit into a cell. */
export type CellProblem =
  | 'read-only'
  | 'cannot-be-empty'
  | 'not-a-number'
  | 'not-on-axis'
  | 'not-a-date'
  | 'not-a-segment'
  | 'unknown-word'
  | 'unknown-person'
  | 'unknown-label'
  | 'unknown-column';

/** What a text means in a cell: a change, nothing new, or nothing that fits. */
export type CellReading =
  | { readonly kind: 'edit'; readonly edit: NetworkEdit }
  | { readonly kind: 'same' }
  | { readonly kind: 'problem'; readonly problem: CellProblem };

type ReadContext = Pick<CellContext, 'locale' | 'nameOf' | 'words' | 'members' | 'labels' | 'columns'>;

/** Reads what somebody typed or pasted into a cell, by the column's kind and the reader's language. */
export function readCell(column: TableColumn, row: TableRow, typed: string, context: ReadContext): CellReading {
  if (!column.edit) return problem('read-only');
  const text = typed.trim();
  if (text === cellText(column, row, context).trim()) return { kind: 'same' };
  if (text === '') return column.canClear ? valueEdit(column, row, null) : problem('cannot-be-empty');
  switch (column.kind) {
    case 'number':
      return readNumber(column, row, text, context.locale);
    case 'date': {
      const day = parseLooseDay(text, 'day-first');
      return day === null ? problem('not-a-date') : valueEdit(column, row, day);
    }
    case 'segment': {
      const segment = parseSegmentCell(text);
      return segment ? valueEdit(column, row, segment) : problem('not-a-segment');
    }
    case 'word': {
      const word = find(context.words(column), text);
      return word ? valueEdit(column, row, word.value) : problem('unknown-word');
    }
    case 'column': {
      const own = context.columns.filter(({ boardId }) => boardId === row.boardId);
      const found = find(own, text);
      return found ? valueEdit(column, row, found.id) : problem('unknown-column');
    }
    case 'person': {
      const member = find(context.members, text);
      return member ? valueEdit(column, row, member.id) : problem('unknown-person');
    }
    case 'people':
      return readList(column, row, text, context.members, 'unknown-person');
    case 'labels':
      return readList(column, row, text, context.labels, 'unknown-label');
    case 'words': {
      const words = context.words(column).map(({ value, name }) => ({ id: value, name }));
      return readList(column, row, text, words, 'unknown-word');
    }
    default:
      return valueEdit(column, row, text);
  }
}

function readNumber(column: TableColumn, row: TableRow, text: string, locale: string): CellReading {
  const number = parseFieldNumber(text, locale);
  if (number === null) return problem('not-a-number');
  const isAxis = column.edit === 'now' || column.edit === 'future';
  if (isAxis && Math.abs(number) > 1) return problem('not-on-axis');
  return valueEdit(column, row, number);
}

function readList(
  column: TableColumn,
  row: TableRow,
  text: string,
  known: readonly { readonly id: string; readonly name: string }[],
  unknown: CellProblem,
): CellReading {
  const found = splitCell(text).map((name) => find(known, name)?.id ?? null);
  return found.some((id) => id === null)
    ? problem(unknown)
    : listEdit(
        column,
        row,
        found.filter((id) => id !== null),
      );
}

/** The edit that makes a cell have a value; null empties it. */
export function valueEdit(column: TableColumn, row: TableRow, value: unknown): CellReading {
  if (value === null && Array.isArray(row[column.key])) return listEdit(column, row, []);
  const isText = ['name', 'purpose', 'nextStep', 'ledBy'].includes(column.edit ?? '');
  // The column's kind says which values its field takes.
  return { kind: 'edit', edit: { field: column.edit, value: isText ? (value ?? '') : value } as NetworkEdit };
}

/** The edit that makes a cell have these values and no others. */
export function listEdit(column: TableColumn, row: TableRow, wanted: readonly string[]): CellReading {
  const present = listOf(row[column.key]);
  const add = wanted.filter((id) => !present.includes(id));
  const remove = present.filter((id) => !wanted.includes(id));
  if (add.length === 0 && remove.length === 0) return { kind: 'same' };
  return { kind: 'edit', edit: { field: column.edit, add, remove } as NetworkEdit };
}

function find<T extends { readonly name: string }>(things: readonly T[], name: string): T | undefined {
  const wanted = foldText(name);
  return things.find((thing) => thing.name === name) ?? things.find((thing) => foldText(thing.name) === wanted);
}

function problem(code: CellProblem): CellReading {
  return { kind: 'problem', problem: code };
}

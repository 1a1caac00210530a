import { markOf } from '../../../../domain/portfolio/table/arrange-rows';
import { numberIn, type TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { formatFieldNumber } from '../../../../domain/typed-number';
import type { CellContext } from './cell-context';

type TextContext = Pick<CellContext, 'locale' | 'nameOf' | 'words'>;

/** A cell as text: what is copied, exported, and put into the field to be changed. Dates are ISO dates. */
export function cellText(column: TableColumn, row: TableRow, context: TextContext): string {
  const value = row[column.key];
  switch (column.kind) {
    case 'number':
    case 'score': {
      const number = numberIn(column, row);
      return number === null ? '' : formatFieldNumber(roundForReading(number), context.locale);
    }
    case 'segment':
      return markOf(row) ?? '';
    case 'word':
      return typeof value === 'string' ? nameIn(column, value, context) : '';
    case 'words':
      return listOf(value)
        .map((each) => nameIn(column, each, context))
        .join('; ');
    case 'person':
    case 'board':
    case 'column':
      return typeof value === 'string' ? (context.nameOf(column.kind, value) ?? '') : '';
    case 'people':
    case 'labels':
    case 'themes':
      return listOf(value)
        .flatMap((id) => context.nameOf(column.kind, id) ?? [])
        .join('; ');
    case 'text':
    case 'link':
    case 'date':
      return typeof value === 'string' ? value : '';
  }
}

/** Reckoned amounts can have many decimals that nobody means. */
export function roundForReading(number: number): number {
  return Math.round(number * 100) / 100;
}

function nameIn(column: TableColumn, value: string, { words }: TextContext): string {
  return words(column).find((word) => word.value === value)?.name ?? value;
}

export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}

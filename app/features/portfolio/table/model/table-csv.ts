import { csvCell } from '../../../../domain/interchange/csv-export';
import { numberIn, type TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { formatFieldNumber } from '../../../../domain/typed-number';
import type { CellContext } from './cell-context';
import { cellText, roundForReading } from './cell-text';

/** `plain`: commas between cells and points in numbers. `spreadsheet`: as Excel in the reader's language takes it apart. */
export type CsvStyle = 'plain' | 'spreadsheet';

/** The rows as a file of text. What a spreadsheet would take for a formula begins with an apostrophe. */
export function tableCsv(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  columnName: (column: TableColumn) => string,
  context: CellContext,
  style: CsvStyle,
): string {
  const hasComma = formatFieldNumber(0.5, context.locale).includes(',');
  const between = style === 'spreadsheet' && hasComma ? ';' : ',';
  const cell = (column: TableColumn, row: TableRow): string => {
    const number = numberIn(column, row);
    if (number === null || (column.kind !== 'number' && column.kind !== 'score'))
      return csvCell(cellText(column, row, context));
    const rounded = roundForReading(number);
    return style === 'spreadsheet' ? formatFieldNumber(rounded, context.locale) : String(rounded);
  };
  const lines = [
    columns.map((column) => csvCell(columnName(column))),
    ...rows.map((row) => columns.map((column) => cell(column, row))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(between)}\r\n`).join('')}`;
}

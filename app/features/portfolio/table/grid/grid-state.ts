import { blockBetween, type CellBlock, type Corner } from '../model/cell-block';

/** The number of the line that holds the names of the columns. */
export const HEAD_LINE = -1;
/** The number of the column with the boxes to tick. */
export const SELECT_COLUMN = -1;

/** Which cell the keyboard is on, and how far a block reaches from it. Lines are known by key: they move. */
export interface GridFocus {
  readonly lineKey: string | null;
  /** Where the line stood, for when it is gone. */
  readonly line: number;
  readonly column: number;
  /** The other corner of the block. */
  readonly anchor: Corner;
}

export interface GridBounds {
  readonly lines: number;
  readonly columns: number;
  readonly isSelectable: boolean;
}

/** How many lines a page holds, for Page Up and Page Down. */
const PAGE = 15;

/** The corner to which a key leads; null when the key is no move. */
export function moveByKey(
  key: string,
  isFar: boolean,
  { line, column }: Corner,
  { lines, columns, isSelectable }: GridBounds,
): Corner | null {
  const first = isSelectable ? SELECT_COLUMN : 0;
  const [lastLine, lastColumn] = [lines - 1, columns - 1];
  const fitLine = (next: number) => Math.max(HEAD_LINE, Math.min(lastLine, next));
  const fitColumn = (next: number) => Math.max(first, Math.min(lastColumn, next));
  switch (key) {
    case 'ArrowUp':
      return { line: isFar ? Math.min(0, lastLine) : fitLine(line - 1), column };
    case 'ArrowDown':
      return { line: isFar ? lastLine : fitLine(line + 1), column };
    case 'ArrowLeft':
      return { line, column: isFar ? first : fitColumn(column - 1) };
    case 'ArrowRight':
      return { line, column: isFar ? lastColumn : fitColumn(column + 1) };
    case 'PageUp':
      return { line: Math.max(Math.min(0, lastLine), fitLine(line - PAGE)), column };
    case 'PageDown':
      return { line: fitLine(line + PAGE), column };
    case 'Home':
      return { line: isFar ? Math.min(0, lastLine) : line, column: first };
    case 'End':
      return { line: isFar ? lastLine : line, column: lastColumn };
    default:
      return null;
  }
}

/** The cells that copying, pasting and clearing mean: the block, without the boxes to tick and the names of columns. */
export function blockOf(focus: GridFocus): CellBlock {
  const block = blockBetween({ line: focus.line, column: focus.column }, focus.anchor);
  return { ...block, top: Math.max(0, block.top), left: Math.max(0, block.left) };
}

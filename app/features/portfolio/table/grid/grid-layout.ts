import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { columnsOf, type TableView } from '../../../../domain/portfolio/table/table-view';

export const ROW_HEIGHT = 36;
export const HEAD_HEIGHT = 36;
const SELECT_WIDTH = 36;

/** A column as it stands in the grid. */
export interface GridColumn {
  readonly column: TableColumn;
  readonly width: number;
  /** The same for a style sheet; on phones the name leaves room for the others. */
  readonly css: string;
  /** From the left edge of the grid. */
  readonly left: number;
  readonly align: 'left' | 'right';
}

/** Where everything stands: the boxes to tick, the pinned name, the other columns. */
export interface GridLayout {
  /** 0 where nothing can be selected. */
  readonly selectWidth: number;
  readonly columns: readonly GridColumn[];
  readonly width: string;
  /** What stays in sight when the rest scrolls sideways. */
  readonly pinnedWidth: string;
}

/** Lays the columns of a view side by side. */
export function gridLayout(view: TableView, isSelectable: boolean): GridLayout {
  const selectWidth = isSelectable ? SELECT_WIDTH : 0;
  let left = selectWidth;
  const columns = columnsOf(view).map((column): GridColumn => {
    const width = view.widths[column.id] ?? column.width;
    const css = column.id === 'name' ? `min(${width}px, 44vw)` : `${width}px`;
    const placed = { column, width, css, left, align: isNumber(column) ? ('right' as const) : ('left' as const) };
    left += width;
    return placed;
  });
  const [name, ...others] = columns;
  const rest = others.reduce((sum, { width }) => sum + width, 0);
  const pinned = `${selectWidth}px + ${name?.css ?? '0px'}`;
  return { selectWidth, columns, width: `calc(${pinned} + ${rest}px)`, pinnedWidth: `calc(${pinned})` };
}

function isNumber({ kind }: TableColumn): boolean {
  return kind === 'number' || kind === 'score';
}

/** The look of a cell of the pinned columns; others scroll beneath it. */
export const PINNED = 'sticky z-10';

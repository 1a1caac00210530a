import { useLingui } from '@lingui/react/macro';
import { memo, type ReactNode } from 'react';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { Checkbox } from '../../../../ui/checkbox';
import { cx } from '../../../../ui/cx';
import { type CellError, cellKey } from '../acts/use-table-acts';
import type { CellContext } from '../model/cell-context';
import { GridCell } from './grid-cell';
import { type GridLayout, PINNED, ROW_HEIGHT } from './grid-layout';
import { SELECT_COLUMN } from './grid-state';

interface GridRowProps {
  readonly row: TableRow;
  readonly line: number;
  /** From the top of the lines; null: where the page puts it, for paper. */
  readonly top: number | null;
  readonly layout: GridLayout;
  readonly context: CellContext;
  readonly canEdit: boolean;
  readonly isChecked: boolean;
  /** The column that the keyboard is on, when it is on this line. */
  readonly activeColumn: number | null;
  /** The columns of the block on this line. */
  readonly blockLeft: number;
  readonly blockRight: number;
  readonly errors: ReadonlyMap<string, CellError>;
  readonly editedColumn: number | null;
  readonly editor: ReactNode;
}

/** One network of the table. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, line, top, layout, context, canEdit, isChecked, activeColumn, errors, editedColumn, editor } = props;
  const { t } = useLingui();
  return (
    <tr
      aria-rowindex={line + 2}
      aria-selected={canEdit ? isChecked : undefined}
      style={{ height: ROW_HEIGHT, width: layout.width, ...(top !== null && { top }) }}
      className={cx('group/row flex hover:bg-sunken', top !== null && 'absolute left-0', isChecked && 'bg-hover')}
    >
      {layout.selectWidth > 0 && (
        <td
          aria-colindex={1}
          tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
          data-line={line}
          data-column={SELECT_COLUMN}
          style={{ width: layout.selectWidth, left: 0 }}
          className={cx(
            PINNED,
            'flex shrink-0 items-center justify-center border-line border-b outline-none focus:ring-2 focus:ring-focus focus:ring-inset print:invisible',
            isChecked ? 'bg-hover' : 'bg-surface group-hover/row:bg-sunken',
          )}
        >
          <Checkbox aria-label={t`Select ${row.name}`} checked={isChecked} readOnly tabIndex={-1} />
        </td>
      )}
      {layout.columns.map((place, index) => (
        <GridCell
          key={place.column.id}
          row={row}
          place={place}
          line={line}
          index={index}
          ariaColumn={index + (layout.selectWidth > 0 ? 2 : 1)}
          context={context}
          canEdit={canEdit}
          isActive={index === activeColumn}
          isInBlock={index >= props.blockLeft && index <= props.blockRight}
          isChecked={isChecked}
          error={errors.get(cellKey(row.cardId, place.column.edit))}
          editor={index === editedColumn ? editor : null}
        />
      ))}
    </tr>
  );
});

import { useLingui } from '@lingui/react/macro';
import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { cx } from '../../../../ui/cx';
import { Popover, PopoverAnchor, PopoverContent } from '../../../../ui/popover';
import { useCellSentence } from '../acts/use-cell-sentence';
import type { CellError } from '../acts/use-table-acts';
import { CellContent } from '../cells/cell';
import type { CellContext } from '../model/cell-context';
import { type GridColumn, PINNED } from './grid-layout';

interface GridCellProps {
  readonly row: TableRow;
  readonly place: GridColumn;
  readonly line: number;
  readonly index: number;
  readonly ariaColumn: number;
  readonly context: CellContext;
  readonly canEdit: boolean;
  readonly isActive: boolean;
  readonly isInBlock: boolean;
  readonly isChecked: boolean;
  readonly error: CellError | undefined;
  /** Stands in the cell while it is written into. */
  readonly editor: ReactNode;
}

/** One cell. What it takes from the keyboard and the pointer is handled by the grid. */
export function GridCell(props: GridCellProps) {
  const { row, place, line, index, ariaColumn, context, canEdit, isActive, isInBlock, isChecked, error, editor } =
    props;
  const sentence = useCellSentence();
  const { column } = place;
  const isName = index === 0;
  const Tag = isName ? 'th' : 'td';
  const cell = (
    <Tag
      scope={isName ? 'row' : undefined}
      aria-colindex={ariaColumn}
      aria-readonly={canEdit && !column.edit ? true : undefined}
      aria-selected={canEdit ? isInBlock : undefined}
      aria-invalid={error ? true : undefined}
      tabIndex={isActive ? 0 : -1}
      data-line={line}
      data-column={index}
      style={{ width: place.css, ...(isName && { left: place.left }) }}
      className={cx(
        'relative flex shrink-0 items-center gap-1.5 overflow-hidden whitespace-nowrap border-line border-b px-2 text-left font-normal',
        'outline-none focus:ring-2 focus:ring-focus focus:ring-inset',
        place.align === 'right' && 'justify-end tabular-nums',
        isName && cx(PINNED, 'border-r font-medium!'),
        isName && (isChecked ? 'bg-hover' : 'bg-surface group-hover/row:bg-sunken'),
        isInBlock && !isActive && 'bg-accent-tint',
        error && 'ring-1 ring-danger ring-inset',
      )}
    >
      {isName && !canEdit ? (
        <Link to={cardPath(context, row)} tabIndex={-1} className="truncate hover:underline">
          <CellContent column={column} row={row} context={context} />
        </Link>
      ) : (
        <CellContent column={column} row={row} context={context} />
      )}
      {isName && canEdit && <OpenCard row={row} context={context} />}
      {editor && <span className="absolute inset-0 z-10 flex ring-2 ring-focus ring-inset">{editor}</span>}
    </Tag>
  );
  if (!error || !isActive || editor) return cell;
  return (
    <Popover open>
      <PopoverAnchor asChild>{cell}</PopoverAnchor>
      <PopoverContent
        anchored
        role="alert"
        onOpenAutoFocus={(event) => event.preventDefault()}
        className="w-72! px-3 py-2 text-sm"
      >
        <span className="text-danger">{sentence(error)}</span>
      </PopoverContent>
    </Popover>
  );
}

export function cardPath({ organisationId }: CellContext, { boardId, cardId }: TableRow): string {
  return `/o/${organisationId}/boards/${boardId}/cards/${cardId}`;
}

function OpenCard({ row, context }: { row: TableRow; context: CellContext }) {
  const { t } = useLingui();
  return (
    <Link
      to={cardPath(context, row)}
      tabIndex={-1}
      aria-label={t`Open ${row.name}`}
      className="ml-auto inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-faint opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:size-9 pointer-coarse:opacity-100 print:hidden"
    >
      <ArrowUpRight aria-hidden="true" className="size-4" />
    </Link>
  );
}

import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { fitWidth, nextSorts, type TableView } from '../../../../domain/portfolio/table/table-view';
import { cx } from '../../../../ui/cx';
import { type GridColumn, PINNED } from '../grid/grid-layout';
import { HEAD_LINE } from '../grid/grid-state';
import { followPointer } from './follow-pointer';
import { HeaderMenu } from './header-menu';

interface HeaderCellProps {
  readonly place: GridColumn;
  readonly index: number;
  readonly ariaColumn: number;
  readonly name: string;
  readonly view: TableView;
  readonly isActive: boolean;
  readonly isMenuOpen: boolean;
  readonly onMenuOpen: (open: boolean) => void;
  readonly onChange: (fields: Partial<TableView>) => void;
  readonly onFocusBack: () => void;
  /** Begins to carry the column elsewhere. */
  readonly onCarry: (event: PointerEvent) => void;
}

/** The name of a column: pressed it sorts, dragged it moves, at its edge it is widened. */
export function HeaderCell(props: HeaderCellProps) {
  const { place, index, ariaColumn, name, view, isActive, onChange, onCarry } = props;
  const { column, align } = place;
  const [dragged, setDragged] = useState<number | null>(null);
  const at = view.sorts.findIndex((sort) => sort.column === column.id);
  const sort = view.sorts[at];
  const width = dragged === null ? place.css : `${dragged}px`;

  function handleResize(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    let next = place.width;
    followPointer(event.pointerId, {
      onMove(move) {
        next = fitWidth(place.width + move.clientX - from);
        setDragged(next);
      },
      onEnd(isDone) {
        setDragged(null);
        if (isDone && next !== place.width) onChange({ widths: { ...view.widths, [column.id]: next } });
      },
    });
  }

  return (
    <th
      scope="col"
      aria-colindex={ariaColumn}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : undefined}
      tabIndex={isActive ? 0 : -1}
      data-line={HEAD_LINE}
      data-column={index}
      onPointerDown={index > 0 ? onCarry : undefined}
      style={{ width, ...(index === 0 && { left: place.left }) }}
      className={cx(
        'group/head relative flex shrink-0 cursor-default select-none items-center gap-1 border-line border-b bg-surface px-2 text-left font-medium text-ink-muted text-xs',
        'outline-none focus:ring-2 focus:ring-focus focus:ring-inset',
        align === 'right' && 'justify-end',
        index === 0 && cx(PINNED, 'border-r'),
        dragged !== null && 'z-20',
      )}
    >
      <span className={cx('line-clamp-2', align === 'right' && 'text-right')} title={name}>
        {name}
      </span>
      {sort && <SortMark isDescending={sort.descending} place={view.sorts.length > 1 ? at + 1 : null} />}
      <HeaderMenu
        column={column}
        width={place.width}
        name={name}
        view={view}
        onChange={onChange}
        open={props.isMenuOpen}
        onOpenChange={props.onMenuOpen}
        onClosed={props.onFocusBack}
      />
      <span
        aria-hidden="true"
        onPointerDown={handleResize}
        onDoubleClick={() => {
          const { [column.id]: _, ...widths } = view.widths;
          onChange({ widths });
        }}
        className={cx(
          'absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none border-r-2 border-transparent hover:border-line-strong pointer-coarse:hidden print:hidden',
          dragged !== null && 'border-accent!',
        )}
      />
    </th>
  );
}

function SortMark({ isDescending, place }: { isDescending: boolean; place: number | null }) {
  const Icon = isDescending ? ArrowDown : ArrowUp;
  return (
    <span className="inline-flex shrink-0 items-center text-accent tabular-nums">
      <Icon aria-hidden="true" className="size-3.5" />
      {place}
    </span>
  );
}

/** What pressing a column's name sorts by next; with Shift beside what sorts already. */
export function pressedSorts(view: TableView, place: GridColumn, isAlso: boolean): Partial<TableView> {
  return { sorts: nextSorts(view.sorts, place.column.id, isAlso) };
}

/** What a column's cell is called for those who hear it. */
export function useSelectAllName(isAll: boolean): string {
  const { t } = useLingui();
  return isAll ? t`Select none` : t`Select all networks in sight`;
}

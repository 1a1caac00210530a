import { type PointerEvent, type RefObject, useState } from 'react';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { moveColumn, type TableView } from '../../../../domain/portfolio/table/table-view';
import { Checkbox } from '../../../../ui/checkbox';
import { cx } from '../../../../ui/cx';
import { type GridLayout, HEAD_HEIGHT, PINNED } from '../grid/grid-layout';
import { HEAD_LINE, SELECT_COLUMN } from '../grid/grid-state';
import { followPointer } from './follow-pointer';
import { HeaderCell, useSelectAllName } from './header-cell';

interface HeaderRowProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: GridLayout;
  readonly view: TableView;
  readonly columnName: (column: TableColumn) => string;
  readonly activeColumn: number | null;
  readonly menuColumn: number | null;
  readonly selection: 'none' | 'some' | 'all';
  readonly onMenuColumn: (index: number | null) => void;
  readonly onChange: (fields: Partial<TableView>) => void;
  readonly onFocusBack: () => void;
}

/** How far a pointer goes before it carries rather than presses. */
const SLACK = 6;

/** The names of the columns; stays in sight above the lines. */
export function HeaderRow(props: HeaderRowProps) {
  const { scroller, layout, view, columnName, activeColumn, menuColumn, selection, onChange } = props;
  const [dropAt, setDropAt] = useState<number | null>(null);
  const allName = useSelectAllName(selection === 'all');

  /** The place among the columns after the name that a pointer points at. */
  function placeAt(clientX: number): number {
    const box = scroller.current;
    if (!box) return 0;
    const x = clientX - box.getBoundingClientRect().left + box.scrollLeft;
    const others = layout.columns.slice(1);
    const index = others.findIndex(({ left, width }) => x < left + width / 2);
    return index < 0 ? others.length : index;
  }

  function carry(event: PointerEvent, column: TableColumn): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const from = event.clientX;
    let to: number | null = null;
    followPointer(event.pointerId, {
      onMove(move) {
        if (to === null && Math.abs(move.clientX - from) < SLACK) return;
        to = placeAt(move.clientX);
        setDropAt(to);
      },
      onEnd(isDone) {
        setDropAt(null);
        if (!isDone || to === null) return;
        const at = view.columns.indexOf(column.id);
        const index = at < to ? to - 1 : to;
        if (index !== at) onChange({ columns: moveColumn(view.columns, column.id, index) });
        // The press that carried is no press on the name.
        window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
      },
    });
  }

  const last = layout.columns.at(-1);
  const end = (last?.left ?? 0) + (last?.width ?? 0);
  const dropLeft = dropAt === null ? null : (layout.columns[dropAt + 1]?.left ?? end);
  return (
    <tr className="flex" style={{ height: HEAD_HEIGHT, width: layout.width }} aria-rowindex={1}>
      {layout.selectWidth > 0 && (
        <th
          scope="col"
          aria-colindex={1}
          tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
          data-line={HEAD_LINE}
          data-column={SELECT_COLUMN}
          style={{ width: layout.selectWidth, left: 0 }}
          className={cx(
            PINNED,
            'flex shrink-0 items-center justify-center border-line border-b bg-surface outline-none focus:ring-2 focus:ring-focus focus:ring-inset print:invisible',
          )}
        >
          <Checkbox
            aria-label={allName}
            checked={selection === 'all'}
            indeterminate={selection === 'some'}
            readOnly
            tabIndex={-1}
          />
        </th>
      )}
      {layout.columns.map((place, index) => (
        <HeaderCell
          key={place.column.id}
          place={place}
          index={index}
          ariaColumn={index + (layout.selectWidth > 0 ? 2 : 1)}
          name={columnName(place.column)}
          view={view}
          isActive={index === activeColumn}
          isMenuOpen={index === menuColumn}
          onMenuOpen={(open) => props.onMenuColumn(open ? index : null)}
          onChange={onChange}
          onFocusBack={props.onFocusBack}
          onCarry={(event) => carry(event, place.column)}
        />
      ))}
      {dropLeft !== null && (
        <td aria-hidden="true" style={{ left: dropLeft - 1 }} className="absolute inset-y-0 z-30 w-0.5 bg-accent" />
      )}
    </tr>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NetworkChange } from '../../../../domain/portfolio/network-edit';
import type { Arrangement, TableLine } from '../../../../domain/portfolio/table/arrange-rows';
import { type TableColumn, tableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import type { TableView } from '../../../../domain/portfolio/table/table-view';
import { cellKey, type TableActs } from '../acts/use-table-acts';
import { PickEditor } from '../editors/pick-editor';
import { type NextCell, TextEditor } from '../editors/text-editor';
import { HeaderRow } from '../header/header-row';
import type { CellContext } from '../model/cell-context';
import { cellText } from '../model/cell-text';
import { type CellReading, readCell } from '../model/read-cell';
import { gridLayout, HEAD_HEIGHT, ROW_HEIGHT } from './grid-layout';
import { GridRow } from './grid-row';
import { blockOf, HEAD_LINE } from './grid-state';
import { GroupRow } from './group-row';
import { SumCells } from './sum-cells';
import { useGridFocus } from './use-grid-focus';
import { useGridInput } from './use-grid-input';
import { usePrinting } from './use-printing';
import type { RowSelection } from './use-row-selection';

/** A cell that is written into. */
export interface EditedCell {
  readonly lineKey: string;
  readonly column: number;
  /** What stands in the field at first; null: what stands in the cell. */
  readonly typed: string | null;
}

export interface TableGridProps {
  readonly arrangement: Arrangement;
  readonly view: TableView;
  readonly onViewChange: (fields: Partial<TableView>) => void;
  readonly columnName: (column: TableColumn) => string;
  readonly context: CellContext;
  readonly acts: TableActs;
  readonly selection: RowSelection;
  readonly canEdit: boolean;
  readonly onOpen: (row: TableRow) => void;
}

/** The table: a grid to go through by keys, as a spreadsheet. Only the lines in sight are on the page. */
export function TableGrid(props: TableGridProps) {
  const { arrangement, view, onViewChange, columnName, context, acts, selection, canEdit } = props;
  const { t } = useLingui();
  const { lines, totals } = arrangement;
  const layout = gridLayout(view, canEdit);
  const by = view.group && tableColumn(view.group);
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const focusing = useGridFocus(scroller, lines);
  const { focus } = focusing;
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const [menuColumn, setMenuColumn] = useState<number | null>(null);
  const block = blockOf(focus);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: HEAD_HEIGHT,
    initialRect: { width: 1200, height: 900 },
    rangeExtractor({ startIndex, endIndex, overscan, count }) {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      // The line that has the focus stays, wherever it has scrolled to.
      if (focus.line >= 0 && focus.line < count && (focus.line < first || focus.line > last)) range.push(focus.line);
      return range;
    },
  });

  function send(changes: readonly NetworkChange[], draft: string | null = null): void {
    for (const { networks, edit } of changes)
      for (const { cardId } of networks) acts.setError(cellKey(cardId, edit.field), null);
    acts.change(changes, draft === null ? {} : { draft });
  }

  const input = useGridInput({
    ...props,
    layout,
    focusing,
    edited,
    onEdit: (cell) => flushSync(() => setEdited(cell)),
    onMenu: setMenuColumn,
    send,
  });

  function handleClose(next: NextCell): void {
    setEdited(null);
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[next] ?? [0, 0];
    const line = Math.max(0, Math.min(lines.length - 1, focus.line + (step[0] ?? 0)));
    const column = Math.max(0, Math.min(layout.columns.length - 1, focus.column + (step[1] ?? 0)));
    focusing.go({ line, column });
  }

  function editorFor(row: TableRow, cell: EditedCell) {
    const place = layout.columns[cell.column];
    if (!place) return null;
    const { column } = place;
    const label = `${columnName(column)}, ${row.name}`;
    const take = (reading: CellReading, draft: string | null) => {
      if (reading.kind !== 'edit') return;
      const network = { boardId: row.boardId, cardId: row.cardId };
      send([{ networks: [network], edit: reading.edit }], draft);
    };
    if (!isTyped(column))
      return (
        <PickEditor
          {...{ label, column, row, context }}
          onEdit={(reading) => take(reading, null)}
          onClose={handleClose}
        />
      );
    const kept = acts.errors.get(cellKey(row.cardId, column.edit))?.draft;
    return (
      <TextEditor
        label={label}
        initial={cell.typed ?? kept ?? cellText(column, row, context)}
        align={place.align}
        read={(text) => readCell(column, row, text, context)}
        onEdit={take}
        onClose={handleClose}
      />
    );
  }

  function renderLine(line: TableLine, index: number, top: number | null) {
    const isActive = focus.line === index;
    if (line.kind === 'group')
      return (
        by && (
          <GroupRow
            key={line.key}
            {...{ group: line.group, isFolded: line.isFolded, by, line: index, top, layout, context, isActive }}
          />
        )
      );
    const isInBlock = index >= block.top && index <= block.bottom && focus.line !== HEAD_LINE;
    const own = edited?.lineKey === line.key ? edited : null;
    return (
      <GridRow
        key={line.key}
        row={line.row}
        line={index}
        {...{ top, layout, context, canEdit }}
        isChecked={selection.has(line.row.cardId)}
        activeColumn={isActive ? focus.column : null}
        blockLeft={isInBlock ? block.left : layout.columns.length}
        blockRight={isInBlock ? block.right : -1}
        errors={acts.errors}
        editedColumn={own?.column ?? null}
        editor={own && editorFor(line.row, own)}
      />
    );
  }

  return (
    <div
      ref={scroller}
      style={{ scrollPaddingLeft: layout.pinnedWidth, scrollPaddingTop: HEAD_HEIGHT, scrollPaddingBottom: ROW_HEIGHT }}
      className="absolute inset-0 overflow-auto rounded-md border border-line bg-surface print:static print:overflow-visible print:border-0"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is gone through cell by cell is a grid
        role="grid"
        aria-label={t`Networks of the portfolio`}
        aria-rowcount={lines.length + 2}
        aria-colcount={layout.columns.length + (canEdit ? 1 : 0)}
        aria-multiselectable={canEdit || undefined}
        aria-readonly={canEdit ? undefined : true}
        className="block text-left text-base"
        style={{ width: layout.width }}
        {...input}
      >
        <thead className="sticky top-0 z-20 block">
          <HeaderRow
            {...{ scroller, layout, view, columnName, menuColumn }}
            activeColumn={focus.line === HEAD_LINE ? focus.column : null}
            selection={selection.extent}
            onMenuColumn={setMenuColumn}
            onChange={onViewChange}
            onFocusBack={focusing.refocus}
          />
        </thead>
        <tbody className="relative block" style={isPrinting ? undefined : { height: virtualizer.getTotalSize() }}>
          {isPrinting
            ? lines.map((line, index) => renderLine(line, index, null))
            : virtualizer.getVirtualItems().map(({ index, start }) => {
                const line = lines[index];
                return line && renderLine(line, index, start - HEAD_HEIGHT);
              })}
        </tbody>
        <tfoot className="sticky bottom-0 z-20 block print:static">
          <tr className="flex bg-surface font-medium" style={{ height: ROW_HEIGHT, width: layout.width }}>
            <th
              scope="row"
              style={{ width: layout.pinnedWidth, left: 0 }}
              className="sticky z-10 flex shrink-0 items-center border-line border-t border-r bg-surface px-3 font-medium"
            >
              {t`Together`}
            </th>
            <SumCells layout={layout} totals={totals} className="border-line border-t" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Cells that are typed into; others are picked from a list. */
export function isTyped({ kind }: TableColumn): boolean {
  return kind === 'text' || kind === 'number' || kind === 'link';
}

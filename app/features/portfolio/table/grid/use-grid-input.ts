import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { NetworkChange } from '../../../../domain/portfolio/network-edit';
import { moveColumn } from '../../../../domain/portfolio/table/table-view';
import { cellKey } from '../acts/use-table-acts';
import { pressedSorts } from '../header/header-cell';
import { copyBlock, gather, pasteInto, splitTsv } from '../model/cell-block';
import { readCell } from '../model/read-cell';
import type { GridLayout } from './grid-layout';
import { blockOf, HEAD_LINE, moveByKey, SELECT_COLUMN } from './grid-state';
import type { EditedCell, TableGridProps } from './table-grid';
import type { GridFocusing } from './use-grid-focus';

interface GridInput extends TableGridProps {
  readonly layout: GridLayout;
  readonly focusing: GridFocusing;
  readonly edited: EditedCell | null;
  readonly onEdit: (cell: EditedCell) => void;
  readonly onMenu: (column: number) => void;
  readonly send: (changes: readonly NetworkChange[]) => void;
}

/** What keys, pointers and the clipboard do in the grid. One handler of each kind serves every cell. */
export function useGridInput(input: GridInput) {
  const { arrangement, view, onViewChange, context, acts, selection, canEdit, onOpen } = input;
  const { layout, focusing, edited, onEdit, onMenu, send } = input;
  const { lines } = arrangement;
  const { focus } = focusing;
  const columns = layout.columns.map(({ column }) => column);
  const bounds = { lines: lines.length, columns: columns.length, isSelectable: canEdit };
  const wasActive = useRef(false);

  function edit(line: number, column: number, typed: string | null): void {
    const target = lines[line];
    const place = layout.columns[column];
    if (!canEdit || target?.kind !== 'row' || !place?.column.edit) return;
    onEdit({ lineKey: target.key, column, typed });
  }

  function press(line: number, column: number, isAlso: boolean): void {
    const target = lines[line];
    if (line === HEAD_LINE) {
      const place = layout.columns[column];
      if (column === SELECT_COLUMN) selection.toggleAll();
      else if (place) onViewChange(pressedSorts(view, place, isAlso));
    } else if (target?.kind === 'group') {
      const { key } = target.group;
      onViewChange({
        folded: target.isFolded ? view.folded.filter((each) => each !== key) : [...view.folded, key],
      });
    } else if (column === SELECT_COLUMN) selection.toggle(line, isAlso);
  }

  /** Empties the cells of the block that can be empty. */
  function clear(): void {
    const block = blockOf(focus);
    const edits = lines.slice(block.top, block.bottom + 1).flatMap((line) =>
      line.kind === 'row'
        ? columns.slice(block.left, block.right + 1).flatMap((column) => {
            const reading = column.canClear ? readCell(column, line.row, '', context) : null;
            const network = { boardId: line.row.boardId, cardId: line.row.cardId };
            return reading?.kind === 'edit' ? [{ network, edit: reading.edit }] : [];
          })
        : [],
    );
    send(gather(edits));
  }

  function handleHeadKey(event: KeyboardEvent): boolean {
    const place = layout.columns[focus.column];
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && place) {
      const at = view.columns.indexOf(place.column.id);
      const to = at + (event.key === 'ArrowLeft' ? -1 : 1);
      if (at < 0 || to < 0 || to >= view.columns.length) return true;
      onViewChange({ columns: moveColumn(view.columns, place.column.id, to) });
      focusing.go({ line: HEAD_LINE, column: to + 1 });
      return true;
    }
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!place || !(isMenu || (event.altKey && event.key === 'ArrowDown'))) return false;
    onMenu(focus.column);
    return true;
  }

  function handleKey(event: KeyboardEvent): boolean {
    const { line, column } = focus;
    const target = lines[line];
    const isMod = event.ctrlKey || event.metaKey;
    if (line === HEAD_LINE && handleHeadKey(event)) return true;
    const to = event.altKey ? null : moveByKey(event.key, isMod, { line, column }, bounds);
    if (to) {
      focusing.go(to, { extend: event.shiftKey && to.line !== HEAD_LINE && line !== HEAD_LINE });
      return true;
    }
    switch (event.key) {
      case 'Enter':
        if (isMod && target?.kind === 'row') onOpen(target.row);
        else if (target?.kind === 'row' && column !== SELECT_COLUMN && line !== HEAD_LINE) edit(line, column, null);
        else press(line, column, event.shiftKey);
        return true;
      case 'F2':
        edit(line, column, null);
        return true;
      case ' ':
        if (canEdit && target?.kind === 'row' && (event.shiftKey || column === SELECT_COLUMN))
          selection.toggle(line, event.shiftKey && column === SELECT_COLUMN);
        else press(line, column, event.shiftKey);
        return true;
      case 'Delete':
      case 'Backspace':
        if (canEdit && line !== HEAD_LINE) clear();
        return canEdit;
      case 'Escape':
        if (target?.kind === 'row') acts.setError(cellKey(target.row.cardId, columns[column]?.edit), null);
        if (selection.extent !== 'none') selection.clear();
        focusing.go({ line, column });
        return true;
      case 'a':
        if (!isMod || !canEdit) break;
        selection.toggleAll();
        return true;
    }
    if (isMod || event.altKey || event.key.length !== 1 || !canEdit) return false;
    // The field takes the focus at once, so the key types into it.
    edit(line, column, '');
    return false;
  }

  function cornerOf(target: EventTarget): { line: number; column: number } | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : null;
  }

  return {
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      if (edited || event.defaultPrevented || !(event.target instanceof Element)) return;
      if (!event.target.matches('[data-line]')) return;
      if (handleKey(event)) event.preventDefault();
    },
    onPointerDown(event: PointerEvent<HTMLTableElement>) {
      const corner = cornerOf(event.target);
      if (!corner || edited || event.button !== 0) return;
      wasActive.current = corner.line === focus.line && corner.column === focus.column;
      focusing.go(corner, {
        extend: event.shiftKey && corner.line >= 0 && corner.column >= 0,
        silently: event.pointerType === 'touch',
      });
    },
    onPointerOver(event: PointerEvent<HTMLTableElement>) {
      const corner = cornerOf(event.target);
      if (event.buttons !== 1 || event.pointerType !== 'mouse' || !corner || edited) return;
      if (focus.line < 0 || focus.column < 0 || corner.line < 0 || corner.column < 0) return;
      if (corner.line !== focus.line || corner.column !== focus.column) focusing.go(corner, { extend: true });
    },
    onClick(event: MouseEvent<HTMLTableElement>) {
      const corner = cornerOf(event.target);
      if (!corner || edited || (event.target instanceof Element && event.target.closest('a, button'))) return;
      const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
      if (isTouch && wasActive.current && corner.line >= 0) edit(corner.line, corner.column, null);
      press(corner.line, corner.column, event.shiftKey);
    },
    onDoubleClick(event: MouseEvent<HTMLTableElement>) {
      const corner = cornerOf(event.target);
      if (corner && corner.line >= 0 && !edited) edit(corner.line, corner.column, null);
    },
    onCopy(event: ClipboardEvent<HTMLTableElement>) {
      if (edited || focus.line === HEAD_LINE) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copyBlock(blockOf(focus), lines, columns, context));
    },
    onPaste(event: ClipboardEvent<HTMLTableElement>) {
      if (edited || !canEdit || focus.line === HEAD_LINE) return;
      event.preventDefault();
      const cells = splitTsv(event.clipboardData.getData('text/plain'));
      const { changes, problems } = pasteInto(cells, blockOf(focus), lines, columns, context);
      send(changes);
      for (const { row, column, problem } of problems)
        acts.setError(cellKey(row.cardId, column.edit), { code: problem, limit: null, draft: null });
    },
  };
}

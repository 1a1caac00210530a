import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TableLine } from '../../../../domain/portfolio/table/arrange-rows';
import type { Corner } from '../model/cell-block';
import { type GridFocus, HEAD_LINE } from './grid-state';

export interface GridFocusing {
  readonly focus: GridFocus;
  /** Goes to a cell; `extend` keeps the other corner of the block where it is. */
  go(to: Corner, options?: { readonly extend?: boolean; readonly silently?: boolean }): void;
  /** Puts the keyboard back to the cell it was on. */
  refocus(): void;
}

/** One cell of the grid is the stop of Tab. It follows its line when lines are sorted anew. */
export function useGridFocus(grid: RefObject<HTMLElement | null>, lines: readonly TableLine[]): GridFocusing {
  const [stored, setStored] = useState<GridFocus>({
    lineKey: lines[0]?.key ?? null,
    line: 0,
    column: 0,
    anchor: { line: 0, column: 0 },
  });
  const wanted = useRef(false);
  const [asked, setAsked] = useState(0);
  const focus = follow(stored, lines);
  const { line, column } = focus;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for the same cell, it takes the focus again
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`);
    cell?.focus();
  }, [grid, line, column, asked]);

  function go(to: Corner, { extend = false, silently = false } = {}): void {
    wanted.current = !silently;
    setStored({
      lineKey: to.line === HEAD_LINE ? null : (lines[to.line]?.key ?? null),
      line: to.line,
      column: to.column,
      anchor: extend ? focus.anchor : to,
    });
    setAsked((count) => count + 1);
  }

  return {
    focus,
    go,
    refocus() {
      wanted.current = true;
      setAsked((count) => count + 1);
    },
  };
}

function follow(stored: GridFocus, lines: readonly TableLine[]): GridFocus {
  if (stored.line === HEAD_LINE || lines[stored.line]?.key === stored.lineKey) return stored;
  const found = lines.findIndex(({ key }) => key === stored.lineKey);
  const line = found >= 0 ? found : Math.max(0, Math.min(stored.line, lines.length - 1));
  return { ...stored, line, lineKey: lines[line]?.key ?? null, anchor: { line, column: stored.column } };
}

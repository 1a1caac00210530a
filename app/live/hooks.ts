// Subscriptions to parts of the open board. Each hook re-renders its component only when that part changes.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Doc } from 'yjs';
import type { BoardContent, CardContent, ColumnContent, FieldContent } from '../board-doc/content';
import type { CardId, ColumnId } from '../domain/ids';
import { useLiveBoard } from './live-board-provider';
import type { Command } from './live-document';
import { createProjection } from './selection';

const NO_CARDS: readonly CardId[] = [];

/** The document itself, for reading what no hook gives. Change it through `useCommand`. */
export function useBoardDoc(): Doc {
  return useLiveBoard().doc;
}

/** Runs a board-doc command as one act: `run((doc, act) => renameCard(doc, act, id, name), t`Renamed`)`. */
export function useCommand(): <T>(command: Command<T>, label?: string) => T | null {
  const board = useLiveBoard();
  return useCallback((command, label) => board.run(command, label ?? null), [board]);
}

/** The columns in order, without archived ones. */
export function useColumns(): readonly ColumnContent[] {
  const { view } = useLiveBoard();
  return useSyncExternalStore(view.subscribeColumns, view.columns, view.initialColumns);
}

/** The columns in order, archived ones too. */
export function useAllColumns(): readonly ColumnContent[] {
  const { view } = useLiveBoard();
  return useSyncExternalStore(view.subscribeColumns, view.allColumns, () => view.initial.columns);
}

/** The ids of a column's cards in order, without archived ones. */
export function useColumnCards(column: ColumnId): readonly CardId[] {
  const { view } = useLiveBoard();
  return useSyncExternalStore(
    useCallback((listener) => view.subscribeColumn(column, listener), [view, column]),
    () => view.columnCards(column),
    () => view.initial.columnCards.get(column) ?? NO_CARDS,
  );
}

/** One card, archived or not; null when the board has no such card. */
export function useCard(id: CardId): CardContent | null {
  const { view } = useLiveBoard();
  return useSyncExternalStore(
    useCallback((listener) => view.subscribeCard(id, listener), [view, id]),
    () => view.card(id),
    () => view.initial.cards.get(id) ?? null,
  );
}

/** The custom fields in order. */
export function useFields(): readonly FieldContent[] {
  const { view } = useLiveBoard();
  return useSyncExternalStore(view.subscribeAll, view.fields, () => view.initial.fields);
}

/** The whole board, at most once a frame: for filters, counts and searches. Renders on every change of anything. */
export function useBoardContent(): BoardContent {
  const { view } = useLiveBoard();
  return useSyncExternalStore(view.subscribeAll, view.content, view.initialContent);
}

/** Something computed from the whole board; renders only when `same` says that the result differs. Keep `select` stable. */
export function useBoardSelector<T>(
  select: (content: BoardContent) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const { view } = useLiveBoard();
  const [live, initial] = useMemo(
    () => [createProjection(view.content, select, same), createProjection(view.initialContent, select, same)],
    [view, select, same],
  );
  return useSyncExternalStore(view.subscribeAll, live, initial);
}

/** Whether the board comes from the live document yet, rather than from what the server rendered. */
export function useIsLive(): boolean {
  const { view } = useLiveBoard();
  return useSyncExternalStore(
    view.subscribeLive,
    () => view.isLive,
    () => false,
  );
}

import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../../../live/use-store';
import { useBoard } from '../view/board-context';
import type { Editing } from '../view/editing';

const load = {
  cardMenu: () => import('./card-menu'),
  columnMenu: () => import('./column-menu'),
  columnForm: () => import('./column-form'),
  pickers: () => import('./pickers'),
};
const CardMenu = lazy(load.cardMenu);
const ColumnMenu = lazy(load.columnMenu);
const ColumnForm = lazy(load.columnForm);
const Pickers = lazy(load.pickers);

/** After so long they come without any sign too, to be at hand when the connection goes. */
const AT_REST = 4000;

/** The one menu, picker or form that is open on the board. Their scripts come with the first sign of use. */
export function Overlays() {
  const { screen } = useBoard();
  const editing = useStore(screen.editing, overlayOf);
  useEffect(() => {
    const fetchAll = () => {
      for (const fetchOne of Object.values(load)) void fetchOne().catch(() => {});
    };
    const timer = setTimeout(fetchAll, AT_REST);
    const events = ['pointerdown', 'keydown', 'pointermove'] as const;
    for (const event of events) window.addEventListener(event, fetchAll, { once: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, fetchAll);
    };
  }, []);
  if (!editing) return null;
  return <Suspense fallback={null}>{overlay(editing)}</Suspense>;
}

type Overlay = Extract<Editing, { kind: 'card-menu' | 'column-menu' | 'column-form' | 'pick' }>;

function overlayOf(editing: Editing): Overlay | null {
  if (!editing || editing.kind === 'rename' || editing.kind === 'rename-column' || editing.kind === 'add') return null;
  return editing;
}

function overlay(editing: Overlay) {
  switch (editing.kind) {
    case 'card-menu':
      return <CardMenu id={editing.card} anchor={editing.anchor} />;
    case 'column-menu':
      return <ColumnMenu id={editing.column} anchor={editing.anchor} />;
    case 'column-form':
      return <ColumnForm id={editing.column} anchor={editing.anchor} />;
    case 'pick':
      return <Pickers what={editing.what} cards={editing.cards} anchor={editing.anchor} />;
  }
}

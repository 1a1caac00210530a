import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { CardId } from '../../../domain/ids';
import { useShortcut } from '../../../ui/shortcuts';
import { cardsInOrder, cellKey, findCard } from '../model/arrangement';
import { laneKey } from '../model/card-grouping';
import { actingOn } from '../model/card-selection';
import { type Direction, directionOfKey, moveFocus } from '../model/focus-moves';
import { anchorOf } from './anchor';
import { useBoard } from './board-context';
import type { PickKind } from './editing';
import { useUndoKeys } from './use-undo-keys';

/** H, J and K that closely before make L a step to the right rather than the labels. */
const STILL_STEPPING = 1500;

/** The keys of the board, as the `?` sheet lists them. */
export function useBoardShortcuts(onFilter: () => void): void {
  const { t } = useLingui();
  const { screen, acts, canEdit } = useBoard();
  const group = t`Board`;
  const steppedAt = useRef(Number.NEGATIVE_INFINITY);
  const editing = { group, enabled: canEdit };

  /** The card that a key is for: the one that has the focus, else the only selected ones. */
  function focused(): CardId | null {
    const id = screen.focus.get();
    const hasFocus = document.activeElement === (id && screen.linkOf(id));
    return id && (hasFocus || screen.selection.get().size > 0) ? id : null;
  }

  function subjects(): readonly CardId[] {
    const selected = screen.selection.get();
    const order = cardsInOrder(screen.arrangement.get());
    if (selected.size > 0) return order.filter((id) => selected.has(id));
    const id = focused();
    return id ? actingOn(selected, order, id) : [];
  }

  function step(direction: Direction): boolean {
    if (screen.drag.get()?.by === 'keyboard') {
      acts.aimTowards(direction);
      return true;
    }
    const from = screen.focus.get();
    if (!from || screen.drag.get()) return false;
    // The first press brings the focus onto the board; from there it moves.
    const hasFocus = document.activeElement === screen.linkOf(from);
    if (!hasFocus && document.activeElement !== document.body && !isOnBoard(document.activeElement)) return false;
    screen.focusCard(hasFocus ? moveFocus(screen.arrangement.get(), from, direction) : from);
    return true;
  }

  function stepByLetter(event: KeyboardEvent): boolean {
    steppedAt.current = event.timeStamp;
    const direction = directionOfKey(event.key.toLowerCase());
    return direction !== null && step(direction);
  }

  function extend(direction: Direction): boolean {
    const from = screen.focus.get();
    if (!from || !canEdit) return false;
    if (screen.selection.get().size === 0) screen.toggleSelected(from);
    const to = moveFocus(screen.arrangement.get(), from, direction);
    screen.focusCard(to);
    screen.selectTo(to);
    return true;
  }

  function pick(what: PickKind): boolean {
    const cards = subjects();
    if (cards.length === 0) return false;
    const id = screen.focus.get();
    screen.editing.set({ kind: 'pick', what, cards, anchor: anchorOf(id && screen.linkOf(id)) });
    return true;
  }

  function startAdding(): boolean {
    const { arrangement, focus } = screen;
    const id = focus.get();
    const place = id && findCard(arrangement.get(), id);
    const lane = arrangement.get().lanes[0];
    const column = arrangement.get().columns[0];
    if (!place && (!lane || !column)) return false;
    const cell = place ? place.key : lane && column ? cellKey(laneKey(lane), column) : null;
    if (cell) screen.editing.set({ kind: 'add', cell });
    return cell !== null;
  }

  function putBack(): boolean {
    if (screen.drag.get()) acts.cancel();
    else if (screen.selection.get().size > 0) screen.clearSelection();
    else return false;
    return true;
  }

  useShortcut('C', startAdding, { ...editing, description: t`New card` });
  useShortcut('F', onFilter, { group, description: t`Filter` });
  useShortcut('ArrowUp', () => step('up'), { group, description: t`Move the focus, or the lifted card` });
  useShortcut('ArrowDown', () => step('down'));
  useShortcut('ArrowLeft', () => step('left'));
  useShortcut('ArrowRight', () => step('right'));
  useShortcut('H', stepByLetter, { group, description: t`Left; J down, K up, then L right` });
  useShortcut('J', stepByLetter);
  useShortcut('K', stepByLetter);
  useShortcut(
    'L',
    (event) => {
      const isStepping = screen.drag.get() !== null || event.timeStamp - steppedAt.current < STILL_STEPPING;
      if (isStepping || !canEdit) return stepByLetter(event);
      return pick('labels');
    },
    { group, description: t`Labels (right while moving with H, J, K)` },
  );
  useShortcut('O', () => pick('owner'), { ...editing, description: t`Owner` });
  useShortcut('D', () => pick('date'), { ...editing, description: t`Dates` });
  useShortcut('S', () => pick('segment'), { ...editing, description: t`Segment` });
  useShortcut('M', () => pick('move'), { ...editing, description: t`Move to a column` });
  useShortcut(
    'E',
    () => {
      const id = focused();
      if (!id) return false;
      screen.editing.set({ kind: 'rename', card: id });
    },
    { ...editing, description: t`Rename` },
  );
  useShortcut(
    'A',
    () => {
      const cards = subjects();
      if (cards.length === 0) return false;
      acts.archive(cards);
    },
    { ...editing, description: t`Archive` },
  );
  useShortcut(
    'X',
    () => {
      const id = focused();
      if (!id) return false;
      screen.toggleSelected(id);
    },
    { ...editing, description: t`Select` },
  );
  useShortcut('Shift+ArrowUp', () => extend('up'), { ...editing, description: t`Select more` });
  useShortcut('Shift+ArrowDown', () => extend('down'), { enabled: canEdit });
  useShortcut('Shift+ArrowLeft', () => extend('left'), { enabled: canEdit });
  useShortcut('Shift+ArrowRight', () => extend('right'), { enabled: canEdit });
  useUndoKeys(group);
  // While a lifted card changes lists nothing has the focus for a moment; the key still drops it.
  useShortcut('Space', () => (screen.drag.get()?.by === 'keyboard' ? acts.drop() : false), {
    group,
    enabled: canEdit,
    description: t`Lift or drop the focused card`,
  });
  useShortcut('Escape', putBack, { group, description: t`Put back, or clear the selection` });
}

function isOnBoard(element: Element | null): boolean {
  return element?.closest('[data-board], [data-side-panel]')?.hasAttribute('data-board') ?? false;
}

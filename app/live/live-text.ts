// A rich text that is part of a live document, as an editor needs it.

import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { mapIn } from '../board-doc/read-values';
import { fragmentIn } from '../board-doc/rich-text';
import { cardsOf } from '../board-doc/schema';
import type { CardId } from '../domain/ids';
import { useLiveBoard } from './live-board-provider';
import type { PeerCaret } from './presence';
import type { UndoHistory } from './undo-history';

/** A place in a text, as Yjs relative positions in JSON. */
export interface TextSelection {
  readonly anchor: unknown;
  readonly head: unknown;
}

export interface LiveText {
  readonly fragment: Y.XmlFragment;
  readonly undo: UndoHistory;
  /** Tells the others where my caret is; null: it is not in this text. */
  readonly tellCaret: (selection: TextSelection | null) => void;
  /** The others' carets in this text. */
  readonly carets: () => readonly PeerCaret[];
  readonly subscribeCarets: (listener: () => void) => () => void;
}

/** A card's description, once its live document is there; null before, and when the card has none. */
export function useCardText(card: CardId): LiveText | null {
  const board = useLiveBoard();
  const { doc, view, presences, undo } = board;
  const fragment = useSyncExternalStore(
    (listener) => {
      const stops = [view.subscribeCard(card, listener), view.subscribeLive(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    () => (view.isLive ? fragmentIn(mapIn(cardsOf(doc).get(card))?.get('text')) : null),
    () => null,
  );
  return useMemo(
    () =>
      fragment && {
        fragment,
        undo,
        tellCaret: (selection) => board.tell({ caret: selection && { text: card, ...selection } }),
        carets: () => presences.get().carets.filter((caret) => caret.text === card),
        subscribeCarets: presences.subscribe,
      },
    [board, card, fragment, presences, undo],
  );
}

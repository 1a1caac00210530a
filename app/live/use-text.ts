import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefCallback,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Colour } from '../domain/colours';
import type { CardId, UserId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { sameContent } from './board-snapshot';
import { useIsLive } from './hooks';
import { useLiveBoard } from './live-board-provider';
import { createSelection } from './selection';
import { caretIndex, TextBinding } from './text-binding';

/** Spread on a `<textarea>`. */
export interface CollaborativeTextProps {
  readonly ref: RefCallback<HTMLTextAreaElement>;
  readonly value: string;
  /** Until the live document is there. */
  readonly readOnly: boolean;
  readonly maxLength: number;
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  readonly onSelect: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void;
}

/** Another person's caret in a description, as offsets in its text. */
export interface Caret {
  readonly userId: UserId;
  readonly name: string;
  readonly colour: Colour;
  readonly anchor: number;
  readonly head: number;
}

/**
 * Binds a textarea to a card's description, which several people may type at once. `label` names the act for undo.
 * Ctrl/Cmd+Z inside takes back my own acts, as everywhere on the board.
 */
export function useCollaborativeText(card: CardId, label?: string): CollaborativeTextProps {
  const board = useLiveBoard();
  const binding = useMemo(() => new TextBinding(board, card, label ?? null), [board, card, label]);
  useEffect(() => binding.connect(), [binding]);
  const value = useSyncExternalStore(
    binding.shown.subscribe,
    binding.shown.get,
    () => board.view.initial.cards.get(card)?.description ?? '',
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is what moves the selection
  useLayoutEffect(() => binding.restoreSelection(), [binding, value]);
  return {
    ref: useCallback((field) => binding.attach(field), [binding]),
    value,
    readOnly: !useIsLive(),
    maxLength: LIMITS.cardDescription,
    onChange: ({ currentTarget }) => binding.change(currentTarget.value, currentTarget.selectionEnd),
    onSelect: () => binding.tellCaret(),
    onBlur: () => binding.blur(),
    onKeyDown(event) {
      const redo = isUndoKey(event) ? event.shiftKey : isRedoKey(event);
      if (!redo && !isUndoKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (redo) board.undo.redo();
      else board.undo.undo();
    },
    onCompositionStart: () => binding.startComposing(),
    onCompositionEnd: ({ currentTarget }) => binding.endComposing(currentTarget.value, currentTarget.selectionEnd),
  };
}

const NO_CARETS: readonly Caret[] = [];
const noCarets = (): readonly Caret[] => NO_CARETS;

/** The others' carets in a card's description. */
export function useCardCarets(card: CardId): readonly Caret[] {
  const { presences, view, doc } = useLiveBoard();
  const carets = useMemo(
    () =>
      createSelection((): readonly Caret[] => {
        const here: Caret[] = [];
        for (const { card: at, anchor, head, userId, name, colour } of presences.get().carets) {
          if (at !== card) continue;
          const [from, to] = [caretIndex(doc, anchor), caretIndex(doc, head)];
          if (from !== null && to !== null) here.push({ userId, name, colour, anchor: from, head: to });
        }
        return here;
      }, sameContent),
    [presences, doc, card],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [presences.subscribe(listener), view.subscribeCard(card, listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [presences, view, card],
  );
  return useSyncExternalStore(subscribe, carets, noCarets);
}

function isUndoKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z';
}

function isRedoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'y';
}

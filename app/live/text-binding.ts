// A text field bound to a card's description. My keystrokes become smallest changes; what others type meanwhile
// neither moves my caret nor breaks a composition (accents, Asian scripts) that is under way.

import * as Y from 'yjs';
import { recordIn } from '../board-doc/read-values';
import { applyTextChange, descriptionText, diffText, findDescription, type TextChange } from '../board-doc/text';
import type { CardId } from '../domain/ids';
import type { LiveBoard } from './live-board';
import { createStore, type Store } from './store';

type Delta = readonly { readonly retain?: number; readonly delete?: number; readonly insert?: unknown }[];

export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** What the binding needs of a textarea. */
export interface TextField {
  value: string;
  selectionStart: number;
  selectionEnd: number;
  setSelectionRange(start: number, end: number): void;
}

/** The part of a live board that typing needs. */
export type TypingBoard = Pick<LiveBoard, 'doc' | 'origin' | 'view' | 'undo' | 'tell' | 'type'>;

export class TextBinding {
  /** What the field shows. While composing it stays what the person sees. */
  readonly shown: Store<string>;
  readonly #board: TypingBoard;
  readonly #card: CardId;
  readonly #label: string | null;
  #field: TextField | null = null;
  #text: Y.Text | null = null;
  /** The text as the field last agreed with the document. */
  #base = '';
  #selection: Selection | null = null;
  #composing: Delta[] | null = null;

  constructor(board: TypingBoard, card: CardId, label: string | null = null) {
    this.#board = board;
    this.#card = card;
    this.#label = label;
    this.shown = createStore(board.view.card(card)?.description ?? '');
    this.#base = this.shown.get();
  }

  /** Follows the document until the returned function is called. */
  connect(): () => void {
    this.#follow();
    const stop = this.#board.view.subscribeCard(this.#card, () => this.#follow());
    const stopLive = this.#board.view.subscribeLive(() => this.#follow());
    return () => {
      stop();
      stopLive();
      this.#text?.unobserve(this.#observe);
      this.#text = null;
      this.blur();
    };
  }

  attach(field: TextField | null): void {
    this.#field = field;
  }

  /** The person changed the field to this value, with the caret here. */
  change(value: string, caret: number): void {
    if (this.#composing !== null) {
      this.shown.set(value);
      return;
    }
    this.#write(diffText(this.#base, value, caret));
    this.#show(this.#text?.toString() ?? this.#base);
    if (this.shown.get() === value) this.#selection = null;
    this.tellCaret();
  }

  startComposing(): void {
    this.#composing ??= [];
  }

  /** The composition ended with this value; what others typed meanwhile is brought in. */
  endComposing(value: string, caret: number): void {
    const deltas = this.#composing ?? [];
    this.#composing = null;
    const after = deltas.reduce((at, delta) => shift(at, delta), caret);
    this.#selection = { start: after, end: after };
    const change = diffText(this.#base, value, caret);
    if (change !== null) {
      const index = deltas.reduce((at, delta) => shift(at, delta), change.index);
      const end = deltas.reduce((at, delta) => shift(at, delta), change.index + change.remove);
      this.#write({ index, remove: Math.max(0, end - index), insert: change.insert });
    }
    this.#show(this.#text?.toString() ?? this.#base);
  }

  /** After the field was drawn: puts the selection where it belongs once others' changes are in. */
  restoreSelection(): void {
    const selection = this.#selection;
    this.#selection = null;
    if (selection !== null && this.#field !== null) this.#field.setSelectionRange(selection.start, selection.end);
  }

  /** Tells the others where my caret is. */
  tellCaret(): void {
    const [field, text] = [this.#field, this.#text];
    if (field === null || text === null || this.#composing !== null) return;
    const at = (index: number): unknown =>
      Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length)));
    const caret = { card: this.#card, anchor: at(field.selectionStart), head: at(field.selectionEnd) };
    this.#board.tell({ caret });
  }

  /** The caret left the field: others no longer see it, and what is typed next is another act. */
  blur(): void {
    this.#board.tell({ caret: null });
    this.#board.undo.endTyping();
  }

  #write(change: TextChange | null): void {
    if (change === null) return;
    this.#board.type((doc, { origin }) => {
      applyTextChange(descriptionText(doc, this.#card, origin), change, origin);
    }, this.#label);
  }

  #follow(): void {
    const text = this.#board.view.isLive ? currentText(this.#board.doc, this.#card) : null;
    if (text !== this.#text) {
      this.#text?.unobserve(this.#observe);
      this.#text = text;
      text?.observe(this.#observe);
    }
    if (this.#composing === null) this.#show(text?.toString() ?? this.#board.view.card(this.#card)?.description ?? '');
  }

  #observe = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.#board.origin) return;
    if (this.#composing !== null) {
      this.#composing.push(event.delta);
      return;
    }
    const field = this.#field;
    if (field === null) return;
    const { start, end } = this.#selection ?? { start: field.selectionStart, end: field.selectionEnd };
    this.#selection = { start: shift(start, event.delta), end: shift(end, event.delta) };
  };

  #show(value: string): void {
    this.#base = value;
    this.shown.set(value);
  }
}

/** Where somebody's caret is in a description now; null when it cannot be told. */
export function caretIndex(doc: Y.Doc, position: unknown): number | null {
  const record = recordIn(position);
  // A position by a root type's name would make that type in this document.
  if (record === null || 'tname' in record) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    return Y.createAbsolutePositionFromRelativePosition(relative, doc)?.index ?? null;
  } catch {
    return null;
  }
}

/** Where an index is after a change by somebody else. What is inserted exactly there goes after it. */
export function shift(index: number, delta: Delta): number {
  let left = index;
  let at = 0;
  for (const { retain = 0, delete: removed = 0, insert } of delta) {
    if (left === 0) break;
    const kept = Math.min(retain, left);
    at += kept + (insert === undefined ? 0 : typeof insert === 'string' ? insert.length : 1);
    left -= kept + Math.min(removed, left);
  }
  return at + left;
}

function currentText(doc: Y.Doc, card: CardId): Y.Text | null {
  try {
    return findDescription(doc, card);
  } catch {
    return null;
  }
}

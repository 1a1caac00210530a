// Undo and redo of my own acts, never of a colleague's. Discrete acts stay apart; typing in one go is one act.

import * as Y from 'yjs';
import { createStore, type Store } from './store';

const LABEL = 'label';
/** Typing pauses shorter than this belong to one act. */
const TYPING_PAUSE_MS = 700;
const MOST_ACTS = 200;

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the next undo takes back, in the words that the act was given; null when it was given none. */
  readonly lastAct: string | null;
  readonly nextRedo: string | null;
}

export const NOTHING_TO_UNDO: UndoState = { canUndo: false, canRedo: false, lastAct: null, nextRedo: null };

export class UndoHistory {
  readonly state: Store<UndoState> = createStore(NOTHING_TO_UNDO, sameState);
  readonly #manager: Y.UndoManager;
  readonly #tracked = new Map<unknown, string>();
  #label: string | null = null;

  /** `scope`: the root types whose changes are acts. */
  constructor(doc: Y.Doc, origin: object, scope: Y.Map<unknown>[]) {
    this.#manager = new Y.UndoManager(scope, {
      doc,
      trackedOrigins: new Set([origin]),
      captureTimeout: TYPING_PAUSE_MS,
      deleteFilter: (item) => !holdsWords(item),
    });
    this.#manager.on('stack-item-added', ({ stackItem, type, origin: by }) => {
      const label = this.#label ?? this.#tracked.get(by) ?? null;
      if (type === 'undo' && label !== null) stackItem.meta.set(LABEL, label);
      if (this.#manager.undoStack.length > MOST_ACTS) this.#manager.undoStack.shift();
      this.#publish();
    });
    this.#manager.on('stack-item-popped', () => this.#publish());
    this.#manager.on('stack-cleared', () => this.#publish());
  }

  /** Runs one discrete act; it is undone as a whole and never together with its neighbours. */
  act<T>(label: string | null, run: () => T): T {
    this.#manager.stopCapturing();
    this.#label = label;
    try {
      return run();
    } finally {
      this.#label = null;
      this.#manager.stopCapturing();
    }
  }

  /** Follows an editor too, which writes by itself under an origin of its own; its keystrokes join as typing does. */
  track(origin: unknown, label: string): void {
    this.#tracked.set(origin, label);
    this.#manager.addTrackedOrigin(origin);
  }

  /** Begins a new act: the caret left the text. */
  endTyping(): void {
    this.#manager.stopCapturing();
  }

  /** Takes back my last act; returns its label, `''` when it has none, null when nothing was left to take back. */
  undo = (): string | null => this.#pop(this.#manager.undo(), this.#manager.redoStack);

  /** Does again what was taken back last; returns as `undo`. */
  redo = (): string | null => this.#pop(this.#manager.redo(), this.#manager.undoStack);

  clear(): void {
    this.#manager.clear();
    this.#publish();
  }

  destroy(): void {
    this.#manager.destroy();
  }

  #pop(popped: { readonly meta: Map<unknown, unknown> } | null, opposite: readonly { meta: Map<unknown, unknown> }[]) {
    const label = labelOf(popped);
    if (popped !== null && label !== null) opposite.at(-1)?.meta.set(LABEL, label);
    this.#publish();
    return popped === null ? null : (label ?? '');
  }

  #publish(): void {
    const { undoStack, redoStack } = this.#manager;
    this.state.set({
      canUndo: undoStack.length > 0,
      canRedo: redoStack.length > 0,
      lastAct: labelOf(undoStack.at(-1)),
      nextRedo: labelOf(redoStack.at(-1)),
    });
  }
}

/**
 * A block that I made stays when others have written in it: what is mine in it is taken back before the block is looked
 * at, so what is left is theirs.
 */
function holdsWords({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  return (type instanceof Y.XmlElement || type instanceof Y.XmlText) && type.length > 0;
}

function labelOf(item: { readonly meta: Map<unknown, unknown> } | null | undefined): string | null {
  const label = item?.meta.get(LABEL);
  return typeof label === 'string' ? label : null;
}

function sameState(a: UndoState, b: UndoState): boolean {
  return a.canUndo === b.canUndo && a.canRedo === b.canRedo && a.lastAct === b.lastAct && a.nextRedo === b.nextRedo;
}

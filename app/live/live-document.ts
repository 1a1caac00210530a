// One open document in the browser: undo, save state and presence, with or without a connection. It outlives
// connections (StrictMode connects twice; a lost connection comes back), and holds what they report.

import * as Y from 'yjs';
import type { Act } from '../board-doc/act';
import { BoardError } from '../board-doc/board-error';
import type { DocumentId, RandomBytes, UserId } from '../domain/ids';
import { type BoardConnection, connectBoard } from './board-connection';
import { sameContent } from './board-snapshot';
import { type LocalPresence, NO_PRESENCE, NOBODY, type Presences, readPresences } from './presence';
import {
  isReadOnly,
  type SaveEvent,
  type SaveState,
  sameSaveState,
  showSaving,
  startSaving,
  stepSaving,
  wouldLose,
} from './save-state';
import { createStore, type Store } from './store';
import { UndoHistory } from './undo-history';

/** Shows the browser's own copy only when the server has not answered for so long. */
const PATIENCE_MS = 1500;

/** Who looks at the document, as the loader says. */
export interface LiveMe {
  readonly userId: UserId;
  readonly canEdit: boolean;
}

export type Command<T> = (doc: Y.Doc, act: Act) => T;

const browserRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

export abstract class LiveDocument {
  readonly doc = new Y.Doc();
  /** Transaction origin of everything done here; undo follows it. */
  readonly origin = {};
  readonly undo: UndoHistory;
  readonly saveState: Store<SaveState>;
  readonly presences: Store<Presences> = createStore<Presences>(NOBODY, sameContent);
  readonly #documentId: DocumentId;
  readonly #me: LiveMe;
  #connection: BoardConnection | null = null;
  #machine;
  #hasCopy = false;
  #told: LocalPresence = NO_PRESENCE;
  #waiting: (() => void)[] = [];

  /** `rootsOf`: the top-level maps whose changes are acts. */
  constructor(documentId: DocumentId, me: LiveMe, rootsOf: (doc: Y.Doc) => Y.Map<unknown>[]) {
    this.#documentId = documentId;
    this.#me = me;
    this.undo = new UndoHistory(this.doc, this.origin, rootsOf(this.doc));
    this.#machine = startSaving(me.canEdit);
    this.saveState = createStore(showSaving(this.#machine), sameSaveState);
  }

  /** Whether what is shown comes from the document rather than from what the server rendered. */
  abstract get isLive(): boolean;
  /** Whether the document holds what it is for, and has not just been created empty on this device. */
  protected abstract isThere(): boolean;
  /** Takes the document as the source from now on. */
  protected abstract takeOver(): void;

  /** Connects until the returned function is called. `url` is the sync server's, without the document. */
  connect(url: string): () => void {
    const connection = connectBoard({
      doc: this.doc,
      documentId: this.#documentId,
      url,
      userId: this.#me.userId,
      onSave: this.#save,
      onSynced: () => this.#goLive(),
      onKeptCopy: () => {
        this.#hasCopy = true;
        if (this.#machine.link === 'lost') this.#goLive();
      },
    });
    this.#connection = connection;
    // Content on the page may be newer than this browser's copy, so the copy waits for the server for a moment.
    const patience = setTimeout(() => this.#goLive(), PATIENCE_MS);
    connection.awareness.setLocalState({ presence: this.#told });
    const readPeers = (): void => {
      this.presences.set(readPresences(connection.awareness.getStates(), this.#me.userId));
    };
    connection.awareness.on('change', readPeers);
    window.addEventListener('beforeunload', this.#guardLeaving);
    return () => {
      clearTimeout(patience);
      window.removeEventListener('beforeunload', this.#guardLeaving);
      connection.destroy();
      if (this.#connection === connection) this.#connection = null;
      this.presences.set(NOBODY);
    };
  }

  /** Tries again after the server refused (signed in again, access given back). */
  retry = (): void => this.#connection?.retry();

  /** Says whether this person may change the board now. */
  allow(canEdit: boolean): void {
    this.#save({ type: 'allowed', canEdit });
  }

  /**
   * Runs a command of board-doc as one act of undo. Before the document is there, the command waits for it and the
   * result is null. Refusals (BoardError) are thrown to the caller.
   */
  run<T>(command: Command<T>, label: string | null = null): T | null {
    if (isReadOnly(this.#machine)) return null;
    const act = (): T => this.undo.act(label, () => command(this.doc, this.#act()));
    if (this.isLive) return act();
    this.#waiting.push(act);
    return null;
  }

  /** Tells the others what I do. */
  tell(change: Partial<LocalPresence>): void {
    const told = { ...this.#told, ...change };
    if (sameContent(told, this.#told)) return;
    this.#told = told;
    this.#connection?.awareness.setLocalStateField('presence', told);
  }

  #act(): Act {
    return { origin: this.origin, at: new Date().toISOString(), randomBytes: browserRandom };
  }

  #save = (event: SaveEvent): void => {
    const { pending } = this.#machine;
    this.#machine = stepSaving(this.#machine, event);
    if (this.#machine.pending !== pending) this.#connection?.noteUnsent(!pending);
    if (event.type === 'lost' && this.#hasCopy) this.#goLive();
    this.saveState.set(showSaving(this.#machine));
  };

  #goLive(): void {
    if (this.isLive || !this.isThere()) return;
    this.takeOver();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const act of waiting) {
      try {
        act();
      } catch (error) {
        // What it was about has changed meanwhile; nobody waits for the refusal any more.
        if (!(error instanceof BoardError)) throw error;
      }
    }
  }

  #guardLeaving = (event: BeforeUnloadEvent): void => {
    if (wouldLose(this.#machine)) event.preventDefault();
  };
}

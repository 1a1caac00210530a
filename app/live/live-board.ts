// One open board in the browser: document, snapshots, undo, save state and presence, with or without a connection.
// It outlives connections (StrictMode connects twice; a lost connection comes back), and holds what they report.

import * as Y from 'yjs';
import type { Act } from '../board-doc/act';
import { BoardError } from '../board-doc/board-error';
import type { BoardContent } from '../board-doc/content';
import { isBoardDoc } from '../board-doc/schema';
import { type BoardId, boardDocumentId, type MemberId, type RandomBytes, type UserId } from '../domain/ids';
import { type BoardConnection, connectBoard } from './board-connection';
import { sameContent } from './board-snapshot';
import { BoardView } from './board-view';
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

/** Who looks at the board, as the loader says. */
export interface LiveMe {
  readonly userId: UserId;
  readonly memberId: MemberId;
  readonly canEdit: boolean;
}

export type Command<T> = (doc: Y.Doc, act: Act) => T;

const browserRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

export class LiveBoard {
  readonly doc = new Y.Doc();
  /** Transaction origin of everything done here; undo follows it. */
  readonly origin = {};
  readonly view: BoardView;
  readonly undo: UndoHistory;
  readonly saveState: Store<SaveState>;
  readonly presences: Store<Presences> = createStore<Presences>(NOBODY, sameContent);
  readonly boardId: BoardId;
  readonly #me: LiveMe;
  #connection: BoardConnection | null = null;
  #machine;
  #hasCopy = false;
  #told: LocalPresence = NO_PRESENCE;
  #waiting: (() => void)[] = [];

  constructor(boardId: BoardId, me: LiveMe, initial: BoardContent) {
    this.boardId = boardId;
    this.#me = me;
    this.view = new BoardView(this.doc, initial);
    this.undo = new UndoHistory(this.doc, this.origin);
    this.#machine = startSaving(me.canEdit);
    this.saveState = createStore(showSaving(this.#machine), sameSaveState);
  }

  /** Connects until the returned function is called. `url` is the sync server's, without the document. */
  connect(url: string): () => void {
    const connection = connectBoard({
      doc: this.doc,
      documentId: boardDocumentId(this.boardId),
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
   * Runs a board-doc command as one act of undo. Before the document is there, the command waits for it and the
   * result is null. Refusals (BoardError) are thrown to the caller.
   */
  run<T>(command: Command<T>, label: string | null = null): T | null {
    if (isReadOnly(this.#machine)) return null;
    const act = (): T => this.undo.act(label, () => command(this.doc, this.#act()));
    if (this.view.isLive) return act();
    this.#waiting.push(act);
    return null;
  }

  /** Runs a keystroke's change: as `run`, but joined with the keystrokes just before it. */
  type<T>(command: Command<T>, label: string | null = null): T | null {
    if (isReadOnly(this.#machine) || !this.view.isLive) return null;
    return this.undo.type(label, () => command(this.doc, this.#act()));
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
    if (this.view.isLive || !isBoardDoc(this.doc)) return;
    this.view.goLive();
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

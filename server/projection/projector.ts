import type { Pool } from 'pg';
import type * as Y from 'yjs';
import { boardOfDocument } from '../../app/domain/ids';
import { BoardProjection } from './board-projection';
import { readBoardRows, type StandingRows, writeBoardRows } from './board-rows';

/** A live document as the projection sees it. */
export interface Projectable {
  readonly documentId: string;
  readonly organisationId: string;
  readonly doc: Y.Doc;
  /** The number of the last durable update; the document holds at least that. */
  readonly seq: number;
}

export interface ProjectorDeps {
  readonly pool: Pool;
  readonly report: (error: unknown, what: string) => void;
  /** Rows of a board changed. */
  readonly onProjected?: (document: Projectable) => void;
}

/** After a quiet time rows are written this soon; while people go on working, this often. */
const DELAY = 200;
const STEADY_DELAY = 600;
const MOST_DELAY = 5000;
/** Reading a large board holds up everybody else: it may take this share of the time. */
const SHARE = 1 / 20;

interface State {
  readonly projection: BoardProjection;
  standing: StandingRows | null;
  timer: NodeJS.Timeout | null;
  running: Promise<void> | null;
  isDue: boolean;
  /** How long it takes to read the document, and when that was done last. */
  tookMs: number;
  projectedAt: number;
}

/** Keeps the rows of live boards up with their documents, a little later and only where they changed. */
export class Projector {
  readonly #deps: ProjectorDeps;
  readonly #states = new Map<string, State>();

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
  }

  /** A transaction is about to end; it will be followed by `schedule` when it is durable. */
  note(document: Projectable, transaction: Y.Transaction): void {
    this.#states.get(document.documentId)?.projection.note(transaction);
  }

  /** The document changed: its rows are written soon. */
  schedule(document: Projectable): void {
    if (boardOfDocument(document.documentId) === null) return;
    const state = this.#state(document);
    state.isDue = true;
    if (state.timer || state.running) return;
    state.timer = setTimeout(() => {
      state.timer = null;
      this.#start(document, state).catch((error: unknown) => this.#deps.report(error, 'rows could not be written'));
    }, delayOf(state));
    state.timer.unref();
  }

  /** Resolves when the rows hold what the document holds now. */
  async flush(document: Projectable): Promise<void> {
    const state = this.#state(document);
    if (state.timer) clearTimeout(state.timer);
    state.timer = null;
    await state.running?.catch(() => undefined);
    if (state.isDue) await this.#start(document, state);
  }

  /** The same, also when nothing is known to have changed. */
  async bringUp(document: Projectable): Promise<void> {
    if (boardOfDocument(document.documentId) === null) return;
    this.#state(document).isDue = true;
    await this.flush(document);
  }

  /** The document is not live any more. */
  forget(documentId: string): void {
    const timer = this.#states.get(documentId)?.timer;
    if (timer) clearTimeout(timer);
    this.#states.delete(documentId);
  }

  #state({ documentId, doc }: Projectable): State {
    const known = this.#states.get(documentId);
    if (known) return known;
    const projection = new BoardProjection(doc);
    const state: State = {
      projection,
      standing: null,
      timer: null,
      running: null,
      isDue: false,
      tookMs: 0,
      projectedAt: 0,
    };
    this.#states.set(documentId, state);
    return state;
  }

  #start(document: Projectable, state: State): Promise<void> {
    const running = this.#project(document, state).finally(() => {
      state.running = null;
      if (state.isDue && this.#states.get(document.documentId) === state) this.schedule(document);
    });
    state.running = running;
    return running;
  }

  async #project(document: Projectable, state: State): Promise<void> {
    const boardId = boardOfDocument(document.documentId);
    if (boardId === null) return;
    const { pool } = this.#deps;
    state.standing ??= await readBoardRows(pool, boardId);
    state.isDue = false;
    const { documentId, organisationId, seq } = document;
    const startedAt = performance.now();
    const rows = state.projection.read();
    state.projectedAt = performance.now();
    state.tookMs = state.projectedAt - startedAt;
    try {
      const written = await writeBoardRows(pool, { documentId, boardId, organisationId, seq, rows }, state.standing);
      state.standing = written.rows;
      if (written.written > 0) this.#deps.onProjected?.(document);
    } catch (error) {
      state.standing = null;
      state.isDue = true;
      state.tookMs = MOST_DELAY;
      throw error;
    }
  }
}

function delayOf({ tookMs, projectedAt }: State): number {
  const isSteady = projectedAt > 0 && performance.now() - projectedAt < 2 * STEADY_DELAY;
  return Math.min(MOST_DELAY, Math.max(isSteady ? STEADY_DELAY : DELAY, tookMs / SHARE));
}

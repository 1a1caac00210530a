import * as Y from 'yjs';
import type { AwarenessUser, CloseCode } from '../../app/board-doc/wire';
import { updateFrame } from './frames';

/** What a room knows of a connection. */
export interface Participant {
  readonly user: AwarenessUser;
  /** A change for this reader: the frame that all get, and what it holds, should it have to be merged. */
  change(frame: Buffer, update: Uint8Array): void;
  presence(frame: Buffer): void;
  /** How many of its changes are durable; told with the next frame, or by `tellSaved`. */
  saved(count: number): void;
  tellSaved(): void;
  close(code: CloseCode): void;
}

/** How long an acknowledgement waits for a frame that it can travel with. */
const SAVED_WAITS_MS = 40;

/** Gathers what happens in one turn of the event loop, and sends it to everybody in a room as one frame. */
export class FanOut {
  readonly participants = new Set<Participant>();
  readonly #pace: { windowMs(now: number): number };
  readonly #onTurnEnds: () => void;
  #turn: { readonly update: Uint8Array; readonly sender: Participant | null }[] = [];
  #isDue = false;
  #sentAt = 0;
  #savedTimer: NodeJS.Timeout | null = null;

  /** `onTurnEnds` is called once after `schedule`; it is to call `send`. */
  constructor(pace: { windowMs(now: number): number }, onTurnEnds: () => void) {
    this.#pace = pace;
    this.#onTurnEnds = onTurnEnds;
  }

  /** Adds a change of this turn; null: the server's own. */
  add(update: Uint8Array, sender: Participant | null): void {
    this.#turn.push({ update, sender });
  }

  /** Something is to be sent when this turn ends, or a little later when the process is busy. */
  schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const end = () => {
      this.#isDue = false;
      this.#onTurnEnds();
    };
    const now = performance.now();
    const rest = this.#pace.windowMs(now) - (now - this.#sentAt);
    if (rest >= 1) setTimeout(end, rest);
    else setImmediate(end);
  }

  /** Sends the turn's changes as one frame, the same bytes to all; who alone made them does not get them back. */
  send(presence: Buffer | null): void {
    this.#sentAt = performance.now();
    const turn = this.#turn;
    this.#turn = [];
    const [first] = turn;
    if (first) {
      const soleSender = turn.every(({ sender }) => sender === first.sender) ? first.sender : null;
      const update = turn.length === 1 ? first.update : Y.mergeUpdates(turn.map(({ update }) => update));
      const frame = updateFrame(update);
      for (const participant of this.participants) if (participant !== soleSender) participant.change(frame, update);
    }
    if (presence) for (const participant of this.participants) participant.presence(presence);
  }

  /** In a busy room most acknowledgements travel with what others wrote meanwhile. */
  tellSavedSoon(): void {
    this.#savedTimer ??= setTimeout(() => {
      this.#savedTimer = null;
      for (const participant of this.participants) participant.tellSaved();
    }, SAVED_WAITS_MS);
  }

  /** Sends everybody away. */
  close(code: CloseCode): void {
    if (this.#savedTimer) clearTimeout(this.#savedTimer);
    for (const participant of [...this.participants]) {
      participant.tellSaved();
      participant.close(code);
    }
    this.participants.clear();
  }
}

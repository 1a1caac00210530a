// The page's one socket on /live. The server names topics that changed; whoever watches one is called, and asks for
// the data itself, so that it is authorised anew.

import { isPermanentClose } from '../board-doc/wire';
import { createStore, type Store } from './store';

/** `ended`: the session or the access is over; only a new page connects again. */
export type LiveStatus = 'connecting' | 'live' | 'offline' | 'ended';

/** What the feed needs of a WebSocket. */
export type FeedSocket = Pick<WebSocket, 'close' | 'onopen' | 'onmessage' | 'onclose'>;

export interface LiveFeedDeps {
  /** Given the moment at which the page was read, the server tells what changed since. */
  readonly open: (readAt: string | null) => FeedSocket;
  /** Null: not known. */
  readonly readAt: string | null;
  readonly schedule: (run: () => void, milliseconds: number) => () => void;
  /** From 0 to 1: spreads the return of many pages after a restart. */
  readonly random: () => number;
}

/** Null topics: something may have been missed; everything is to be asked for again. */
export type LiveListener = (topics: readonly string[] | null) => void;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Connects while somebody listens. */
export class LiveFeed {
  readonly status: Store<LiveStatus> = createStore<LiveStatus>('connecting');
  readonly #deps: LiveFeedDeps;
  readonly #listeners = new Set<LiveListener>();
  #socket: FeedSocket | null = null;
  #cancelRetry: (() => void) | null = null;
  #attempts = 0;
  #wasLost = false;

  constructor(deps: LiveFeedDeps) {
    this.#deps = deps;
  }

  /** Listens until the returned function is called; the last one to leave closes the socket. */
  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener);
    if (this.#socket === null && this.#cancelRetry === null) this.#later(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Connects at once instead of waiting: the network is back. */
  hurry = (): void => {
    if (this.#cancelRetry === null) return;
    this.#cancelRetry();
    this.#later(0);
  };

  #later(wait: number): void {
    this.#cancelRetry = this.#deps.schedule(() => {
      this.#cancelRetry = null;
      this.#connect();
    }, wait);
  }

  #connect(): void {
    // After a break everything is asked for again anyhow.
    const socket = this.#deps.open(this.#wasLost ? null : this.#deps.readAt);
    this.#socket = socket;
    socket.onopen = () => {
      this.#attempts = 0;
      this.status.set('live');
      if (this.#wasLost) this.#tell(null);
      this.#wasLost = false;
    };
    socket.onmessage = ({ data }) => {
      const topics = readTopics(data);
      if (topics === null || topics.length > 0) this.#tell(topics);
    };
    socket.onclose = ({ code }) => {
      this.#socket = null;
      this.#wasLost = true;
      if (isPermanentClose(code)) {
        this.status.set('ended');
        // The loaders find out why: signed out, or no longer a member.
        this.#tell(null);
        return;
      }
      this.status.set('offline');
      const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#attempts++, LONGEST_WAIT_MS);
      this.#later(wait * (0.5 + this.#deps.random() / 2));
    };
  }

  #stop(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    if (this.#socket !== null) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
    }
    this.#socket = null;
    this.#wasLost = false;
    this.#attempts = 0;
    this.status.set('connecting');
  }

  #tell(topics: readonly string[] | null): void {
    for (const listener of [...this.#listeners]) listener(topics);
  }
}

/** The topics of a message, null for any; none when it is not one. */
export function readTopics(data: unknown): string[] | null {
  if (typeof data !== 'string') return [];
  try {
    const message: unknown = JSON.parse(data);
    const topics = typeof message === 'object' && message !== null && 'topics' in message ? message.topics : [];
    if (topics === null) return null;
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}

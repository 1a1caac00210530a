// The page's socket to its meeting room: who is here, and words for the other browsers. No React.

import { isPermanentClose } from '../../../board-doc/wire';
import {
  type IceServer,
  type PeerSignal,
  ROOMS_PATH,
  type RoomNews,
  type RoomWish,
  type Seat,
} from '../../../domain/meetings/room-wire';
import { createStore, type Store } from '../../../live/store';

export interface RoomState {
  /** `ended`: the person may not be here any more, and coming again would not help. */
  readonly status: 'connecting' | 'here' | 'ended';
  /** The page's own seat. */
  readonly you: string | null;
  /** Null: not told yet. */
  readonly seats: readonly Seat[] | null;
}

/** What a call hears of the room. */
export interface CallEars {
  joined(iceServers: readonly IceServer[]): void;
  full(): void;
  signal(from: string, signal: PeerSignal): void;
  seats(you: string, seats: readonly Seat[]): void;
  /** The socket broke; seats have new names when it is back. */
  lost(): void;
  back(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

export class RoomLink {
  readonly state: Store<RoomState> = createStore<RoomState>({ status: 'connecting', you: null, seats: null });
  ears: CallEars | null = null;
  readonly #roomId: string;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(roomId: string) {
    this.#roomId = roomId;
  }

  connect(): () => void {
    this.#open();
    return () => {
      clearTimeout(this.#timer);
      const socket = this.#socket;
      this.#socket = null;
      socket?.close();
      this.state.set({ status: 'connecting', you: null, seats: null });
    };
  }

  /** Asks something of the room; without a connection nothing is asked. */
  send(wish: RoomWish): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(wish));
  }

  #open(): void {
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}${ROOMS_PATH}/${this.#roomId}`);
    this.#socket = socket;
    let isNew = true;
    socket.onmessage = ({ data }) => {
      if (this.#socket !== socket) return;
      const news = JSON.parse(String(data)) as RoomNews;
      if (news.kind === 'here') this.state.set({ status: 'here', you: news.you, seats: news.seats });
      this.#tries = 0;
      this.#hear(news);
      if (isNew) this.ears?.back();
      isNew = false;
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      const isOver = isPermanentClose(code);
      this.state.set({ status: isOver ? 'ended' : 'connecting', you: null, seats: null });
      this.ears?.lost();
      if (isOver) return;
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries++);
      this.#timer = setTimeout(() => this.#open(), wait * (0.5 + Math.random() / 2));
    };
  }

  #hear(news: RoomNews): void {
    switch (news.kind) {
      case 'here':
        this.ears?.seats(news.you, news.seats);
        break;
      case 'joined':
        this.ears?.joined(news.iceServers);
        break;
      case 'full':
        this.ears?.full();
        break;
      case 'signal':
        this.ears?.signal(news.from, news.signal);
        break;
    }
  }
}

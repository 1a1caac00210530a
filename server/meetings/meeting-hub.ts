import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { CLOSE, type CloseCode } from '../../app/board-doc/wire';
import type { RoomId, SpaceId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import {
  hasPlace,
  type IceServer,
  LONGEST_MESSAGE,
  MESSAGE_BURST,
  MESSAGES_PER_SECOND,
  type RoomNews,
  type RoomWish,
  readWish,
  type Seat,
} from '../../app/domain/meetings/room-wire';
import { TokenBucket } from '../infra/token-bucket';
import type { SocketUser } from '../sync/sync-access';

/** What a person is in a meeting room. */
export interface RoomAdmission {
  readonly roomId: RoomId;
  readonly spaceId: SpaceId;
  readonly userId: string;
  readonly name: string;
  readonly canJoin: boolean;
  /** Whether they may take down others' hands. */
  readonly canLead: boolean;
}

export interface MeetingHubDeps {
  /** What somebody is in a room now; null: there is no such room for them. */
  admit(userId: string, roomId: RoomId): Promise<RoomAdmission | null>;
  isSessionAlive(sessionHash: string): Promise<boolean>;
  iceServers(userId: string): readonly IceServer[];
  /** Who is in a room of the space has changed. */
  onPeopleChanged(spaceId: SpaceId): void;
  report(error: unknown, what: string): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

interface Guest {
  readonly id: string;
  readonly webSocket: WebSocket;
  readonly person: SocketUser;
  readonly bucket: TokenBucket;
  admission: RoomAdmission;
  seat: Omit<Seat, 'id' | 'userId' | 'name'>;
  isAlive: boolean;
}

const NOBODY = { isInCall: false, hasSound: false, hasPicture: false, sharesScreen: false, handAt: null } as const;

/**
 * The meeting rooms in which somebody is: seats, raised hands, and what browsers of one call tell each other. All of it is
 * forgotten when the last one leaves. Words for a browser go to that one alone, and only when both are in the same call.
 */
export class MeetingHub {
  readonly #deps: MeetingHubDeps;
  readonly #rooms = new Map<string, Map<string, Guest>>();

  constructor(deps: MeetingHubDeps) {
    this.#deps = deps;
  }

  /** Asks whether somebody may be in a room; gives what takes the socket of their page. Null: there is no such room for them. */
  async enter(person: SocketUser, roomId: string): Promise<((webSocket: WebSocket) => void) | null> {
    const admission = await this.#deps.admit(person.userId, roomId as RoomId);
    return admission && ((webSocket) => this.#open(webSocket, person, admission));
  }

  #open(webSocket: WebSocket, person: SocketUser, admission: RoomAdmission): void {
    const { roomId, spaceId } = admission;
    const room = this.#rooms.get(roomId) ?? new Map<string, Guest>();
    webSocket.on('error', () => webSocket.terminate());
    if (room.size >= LIMITS.seatsPerRoom) {
      webSocket.close(CLOSE.tooFast);
      return;
    }
    this.#rooms.set(roomId, room);
    const bucket = new TokenBucket(MESSAGES_PER_SECOND, MESSAGE_BURST, this.#deps.now());
    const guest: Guest = { id: randomUUID(), webSocket, person, bucket, admission, seat: NOBODY, isAlive: true };
    room.set(guest.id, guest);
    webSocket.on('pong', () => {
      guest.isAlive = true;
    });
    webSocket.on('message', (data: Buffer, isBinary: boolean) => this.#hear(guest, data, isBinary));
    webSocket.on('close', () => this.#forget(guest));
    this.#tell(roomId);
    this.#deps.onPeopleChanged(spaceId);
  }

  /** Who is in a room: one a person, by name. */
  present(roomId: string): { readonly userId: string; readonly name: string }[] {
    const names = new Map<string, string>();
    for (const { admission } of this.#guests(roomId)) names.set(admission.userId, admission.name);
    return [...names].map(([userId, name]) => ({ userId, name })).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Asks again what the people of these pages may do; who may not be here any more is sent away at once. */
  async recheck(concerns: (userId: string, places: { has(id: string): boolean }) => boolean): Promise<void> {
    const all = [...this.#rooms.values()].flatMap((room) => [...room.values()]);
    const concerned = all.filter(({ person, admission }) => concerns(person.userId, new Set([admission.spaceId])));
    await Promise.all(concerned.map((guest) => this.#recheckOne(guest)));
  }

  heartbeat(): void {
    for (const room of this.#rooms.values())
      for (const guest of room.values()) {
        if (!guest.isAlive) guest.webSocket.terminate();
        guest.isAlive = false;
        guest.webSocket.ping();
      }
  }

  countOf(userId: string): number {
    let count = 0;
    for (const room of this.#rooms.values())
      for (const { person } of room.values()) if (person.userId === userId) count++;
    return count;
  }

  closeAll(code: CloseCode): void {
    for (const room of this.#rooms.values()) for (const { webSocket } of room.values()) webSocket.close(code);
  }

  async #recheckOne(guest: Guest): Promise<void> {
    const { person, admission } = guest;
    try {
      const [isAlive, now] = await Promise.all([
        this.#deps.isSessionAlive(person.sessionHash),
        this.#deps.admit(person.userId, admission.roomId),
      ]);
      if (!isAlive || !now) this.#drop(guest, isAlive ? CLOSE.accessEnded : CLOSE.sessionEnded);
      else guest.admission = now;
      if (!now || now.canJoin) return;
      guest.seat = NOBODY;
      this.#tell(admission.roomId);
    } catch (error) {
      this.#deps.report(error, 'access to a meeting room could not be checked again');
      this.#drop(guest, CLOSE.roomFailed);
    }
  }

  #hear(guest: Guest, data: Buffer, isBinary: boolean): void {
    const { roomId, canJoin } = guest.admission;
    // What a closing socket still says counts no more.
    if (!this.#rooms.get(roomId)?.has(guest.id)) return;
    const wish = isBinary || data.byteLength > LONGEST_MESSAGE ? null : readWish(data.toString());
    if (!guest.bucket.take(1, this.#deps.now())) this.#drop(guest, CLOSE.tooFast);
    else if (!wish) this.#drop(guest, data.byteLength > LONGEST_MESSAGE ? CLOSE.tooLarge : CLOSE.malformed);
    else if (canJoin && this.#grant(guest, wish)) this.#tell(roomId);
  }

  /** Does what a page asks for; whether the others are to hear of it. */
  #grant(guest: Guest, wish: RoomWish): boolean {
    const { seat, admission } = guest;
    const { roomId } = admission;
    switch (wish.kind) {
      case 'join':
        return this.#join(guest);
      case 'leave':
        guest.seat = { ...NOBODY, handAt: seat.handAt };
        return true;
      case 'media': {
        const { hasSound, hasPicture, sharesScreen } = wish;
        if (seat.isInCall) guest.seat = { ...seat, hasSound, hasPicture, sharesScreen };
        return seat.isInCall;
      }
      case 'hand':
        if (wish.isUp === (seat.handAt !== null)) return false;
        guest.seat = { ...seat, handAt: wish.isUp ? this.#deps.now() : null };
        return true;
      case 'lower': {
        const other = this.#rooms.get(roomId)?.get(wish.seat);
        if (!other || !admission.canLead) return false;
        other.seat = { ...other.seat, handAt: null };
        return true;
      }
      case 'signal': {
        const other = this.#rooms.get(roomId)?.get(wish.to);
        if (other && other !== guest && seat.isInCall && other.seat.isInCall)
          send(other, { kind: 'signal', from: guest.id, signal: wish.signal });
        return false;
      }
    }
  }

  #join(guest: Guest): boolean {
    const seats = [...this.#guests(guest.admission.roomId)].map(({ seat }) => seat);
    if (!guest.seat.isInCall && !hasPlace(seats)) {
      send(guest, { kind: 'full' });
      return false;
    }
    guest.seat = { ...guest.seat, isInCall: true };
    send(guest, { kind: 'joined', iceServers: this.#deps.iceServers(guest.person.userId) });
    return true;
  }

  #guests(roomId: string): Iterable<Guest> {
    return this.#rooms.get(roomId)?.values() ?? [];
  }

  /** The others learn at once that somebody is gone, whatever their socket still does. */
  #drop(guest: Guest, code: CloseCode): void {
    this.#forget(guest);
    guest.webSocket.close(code);
    setTimeout(() => guest.webSocket.terminate(), 5000).unref();
  }

  #forget(guest: Guest): void {
    const { roomId, spaceId } = guest.admission;
    const room = this.#rooms.get(roomId);
    if (!room?.delete(guest.id)) return;
    if (room.size === 0) this.#rooms.delete(roomId);
    else this.#tell(roomId);
    this.#deps.onPeopleChanged(spaceId);
  }

  #tell(roomId: string): void {
    const guests = [...this.#guests(roomId)];
    const seats = guests.map(({ id, admission: { userId, name }, seat }): Seat => ({ id, userId, name, ...seat }));
    for (const guest of guests) send(guest, { kind: 'here', you: guest.id, seats });
  }
}

function send({ webSocket }: Guest, news: RoomNews): void {
  if (webSocket.readyState === webSocket.OPEN) webSocket.send(JSON.stringify(news));
}

// The wire between a page in a meeting room and the server, on `/rooms/<roomId>`: who is here, hands, and what browsers
// tell each other to meet. Words, as JSON; sound and pictures go from browser to browser.

import * as z from 'zod';
import { MOST_IN_CALL } from './call';

export const ROOMS_PATH = '/rooms';

/** The longest message in bytes: a description of a session with many codecs fits several times. */
export const LONGEST_MESSAGE = 64 * 1024;
/** Messages of one page: candidates of five others come in bursts. */
export const MESSAGES_PER_SECOND = 30;
export const MESSAGE_BURST = 300;

/** A page in the room. A person with two pages sits on two seats. */
export interface Seat {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly isInCall: boolean;
  readonly hasSound: boolean;
  readonly hasPicture: boolean;
  readonly sharesScreen: boolean;
  /** When the hand was raised, by the server's clock: the order of the queue. */
  readonly handAt: number | null;
}

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** What one browser tells another, in the words of RTCPeerConnection. */
export type PeerSignal =
  | { readonly description: { readonly type: 'offer' | 'answer' | 'pranswer' | 'rollback'; readonly sdp: string } }
  | {
      readonly candidate: {
        readonly candidate: string;
        readonly sdpMid: string | null;
        readonly sdpMLineIndex: number | null;
        readonly usernameFragment: string | null;
      } | null;
    };

/** Server → page. */
export type RoomNews =
  /** Everybody who is here, whenever something changes. `you`: the page's own seat. */
  | { readonly kind: 'here'; readonly you: string; readonly seats: readonly Seat[] }
  /** The page may call, through these. */
  | { readonly kind: 'joined'; readonly iceServers: readonly IceServer[] }
  /** The call has no place left. */
  | { readonly kind: 'full' }
  | { readonly kind: 'signal'; readonly from: string; readonly signal: PeerSignal };

const signal = z.union([
  z.strictObject({
    description: z.strictObject({ type: z.enum(['offer', 'answer', 'pranswer', 'rollback']), sdp: z.string() }),
  }),
  z.strictObject({
    candidate: z
      .strictObject({
        candidate: z.string().max(2000),
        sdpMid: z.string().max(100).nullable(),
        sdpMLineIndex: z.int().min(0).max(100).nullable(),
        usernameFragment: z.string().max(300).nullable(),
      })
      .nullable(),
  }),
]);

const wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join') }),
  z.strictObject({ kind: z.literal('leave') }),
  z.strictObject({
    kind: z.literal('media'),
    hasSound: z.boolean(),
    hasPicture: z.boolean(),
    sharesScreen: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('hand'), isUp: z.boolean() }),
  /** Takes down somebody's hand whose turn has come. */
  z.strictObject({ kind: z.literal('lower'), seat: z.string().max(40) }),
  z.strictObject({ kind: z.literal('signal'), to: z.string().max(40), signal }),
]);

/** Page → server. */
export type RoomWish = z.infer<typeof wish>;

/** Reads a page's message; null: it is none. */
export function readWish(text: string): RoomWish | null {
  try {
    const parsed = wish.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether another seat fits into the call. */
export function hasPlace(seats: Iterable<Pick<Seat, 'isInCall'>>): boolean {
  let inCall = 0;
  for (const seat of seats) if (seat.isInCall) inCall++;
  return inCall < MOST_IN_CALL;
}

/** Raised hands, the first one first. */
export function handQueue(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ handAt }) => handAt !== null).sort((a, b) => (a.handAt ?? 0) - (b.handAt ?? 0));
}

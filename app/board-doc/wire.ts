// The wire between a board on a screen and the server: the y-websocket protocol on `/sync/<documentId>` with two
// messages of our own. Every number has its meaning here and nowhere else.

/** First number of a frame. The first four are y-websocket's. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server → client: varUint n. The first n document-changing messages of this connection are durable. */
  saved: 100,
  /** Server → client: varString, one of NOTICES. */
  notice: 101,
} as const;

/** Second number of a sync frame. `step2` and `update` change the document: both are counted, from 1, in order of arrival. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** What the server tells a connection without closing it. */
export const NOTICES = ['read-only', 'too-large'] as const;
export type Notice = (typeof NOTICES)[number];

/** Why the server closed a connection. Codes from 4400 to 4499 mirror HTTP's. */
export const CLOSE = {
  /** A frame could not be parsed. */
  malformed: 4400,
  /** The session is over: signed out, revoked or expired. */
  sessionEnded: 4401,
  /** The session lives, but may no longer read this document. */
  accessEnded: 4403,
  /** There is no such document, or it was deleted. */
  notFound: 4404,
  /** The reader is too slow; it may come back and sync anew. */
  tooSlow: 4408,
  /** The room closed because a load or a write failed; nothing unacknowledged is kept on the server. */
  roomFailed: 4409,
  /** A frame, or the document, would be larger than allowed. */
  tooLarge: 4413,
  /** Too many messages; it may come back later. */
  tooFast: 4429,
  /** The server shuts down; it will be back. */
  shuttingDown: 4503,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

const PERMANENT: ReadonlySet<number> = new Set([
  CLOSE.malformed,
  CLOSE.sessionEnded,
  CLOSE.accessEnded,
  CLOSE.notFound,
  CLOSE.tooLarge,
]);

/** Whether connecting again would be refused for the same reason. */
export function isPermanentClose(code: number): boolean {
  return PERMANENT.has(code);
}

/** Caps, in bytes unless said otherwise. The server enforces them; the client knows them to explain. */
export const CAPS = {
  frame: 4 * 1024 * 1024,
  awarenessFrame: 16 * 1024,
  document: 64 * 1024 * 1024,
  messagesPerSecond: 200,
  connectionsPerUser: 100,
} as const;

/** Paths of the two sockets. */
export const SYNC_PATH = '/sync';
export const LIVE_PATH = '/live';

/** What the server stamps into the `user` field of every awareness state; clients cannot choose it. */
export interface AwarenessUser {
  readonly userId: string;
  readonly memberId: string;
  readonly name: string;
  readonly colour: string;
}

/** The parameter of `/live` that names the moment at which the page was read: what changed since then is told at once. */
export const LIVE_READ_AT = 'readAt';

/** What `/live` sends: names of topics that changed, never data; null: any may have. */
export interface LiveMessage {
  readonly topics: readonly string[] | null;
}

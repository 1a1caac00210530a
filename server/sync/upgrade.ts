import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CAPS, CLOSE, type CloseCode, LIVE_PATH, LIVE_READ_AT, SYNC_PATH } from '../../app/board-doc/wire';
import { isAppError } from '../../app/domain/errors';
import { isId } from '../../app/domain/ids';
import { ROOMS_PATH } from '../../app/domain/meetings/room-wire';
import type { Bus } from '../infra/bus';
import type { Logger } from '../infra/logger';
import { Connection, type ConnectionLimits } from './connection';
import type { LiveHub } from './live-hub';
import type { RoomRegistry } from './room-registry';
import type { SocketUser, SyncAccess } from './sync-access';

/** Sockets of another kind: meeting rooms. */
export interface SocketPlace {
  /** Null: there is no such place for the person; else what takes the socket of their page. */
  enter(person: SocketUser, id: string): Promise<((webSocket: WebSocket) => void) | null>;
  /** Asks again what people may do, and sends away who may not be there any more. */
  recheck(concerns: (userId: string, places: { has(id: string): boolean }) => boolean): Promise<void>;
  heartbeat(): void;
  countOf(userId: string): number;
  closeAll(code: CloseCode): void;
}

export interface SyncUpgradeDeps {
  readonly access: SyncAccess;
  readonly registry: RoomRegistry;
  readonly live: LiveHub;
  readonly meetings: SocketPlace;
  readonly bus: Pick<Bus, 'subscribe'>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** The configured address that people use; null: whatever host the request names. */
  readonly origin: string | null;
  readonly limits: ConnectionLimits;
  readonly now: () => number;
  readonly heartbeatMs: number;
}

export interface SyncUpgrade {
  /** Takes over a connection that asks for `/sync/<documentId>`, `/rooms/<roomId>` or `/live`; false: it is for somebody else. */
  handleUpgrade(message: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** How many sockets are open. */
  count(): number;
  /** Refuses new sockets and closes all others. */
  close(): void;
}

type Target =
  | { readonly kind: 'live'; readonly readAt: string | null }
  | { readonly kind: 'meeting'; readonly roomId: string }
  | { readonly kind: 'document'; readonly documentId: string };

const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
const DOCUMENT = /^[a-z]+-[a-z0-9]{20}$/;

/** Lets people in: `Origin`, session and permission first, then the complete document, then the socket. */
export function createSyncUpgrade(deps: SyncUpgradeDeps): SyncUpgrade {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    // A little more than allowed, so that what is too large gets our close code.
    maxPayload: 2 * CAPS.frame,
  });
  const connections = new Set<Connection>();
  // Counts changes of access: who was checked before one and let in after it is checked again.
  let accessChanges = 0;
  let isClosed = false;

  async function recheck(connection: Connection): Promise<void> {
    const { sessionHash, userId } = connection.person;
    try {
      if (!(await deps.access.isSessionAlive(sessionHash))) connection.close(CLOSE.sessionEnded);
      else connection.updateAccess(await deps.access.document(userId, connection.documentId));
    } catch (error) {
      deps.log.error({ err: error }, 'access could not be checked again');
      connection.close(CLOSE.roomFailed);
    }
  }

  const unsubscribe = deps.bus.subscribe('access.changed', (message) => {
    accessChanges++;
    const { userId, organisationId } = Object(message) as { userId?: unknown; organisationId?: unknown };
    const concerns = (user: string, organisations: { has(id: string): boolean }) =>
      (userId === undefined || user === userId) &&
      (organisationId === undefined || userId !== undefined || organisations.has(String(organisationId)));
    for (const connection of connections)
      if (concerns(connection.person.userId, new Set([connection.organisationId]))) void recheck(connection);
    for (const place of [deps.live, deps.meetings])
      place.recheck(concerns).catch((error: unknown) => deps.log.error({ err: error }, 'pages could not be checked'));
  });

  let beats = 0;
  const heartbeat = setInterval(() => {
    for (const connection of connections) {
      connection.heartbeat();
      // Sessions expire without anybody saying so.
      if (beats % 3 === 0) void recheck(connection);
    }
    const isCheck = beats++ % 3 === 0;
    for (const place of [deps.live, deps.meetings]) {
      if (isCheck) void place.recheck(() => true).catch(() => undefined);
      place.heartbeat();
    }
  }, deps.heartbeatMs);
  heartbeat.unref();

  function openSockets(userId: string): number {
    let count = deps.live.countOf(userId) + deps.meetings.countOf(userId);
    for (const connection of connections) if (connection.person.userId === userId) count++;
    return count;
  }

  function accept(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<WebSocket> {
    return new Promise((resolve, reject) => {
      if (socket.destroyed) reject(new Error('gone'));
      else server.handleUpgrade(message, socket, head, resolve);
    });
  }

  async function refuse(message: IncomingMessage, socket: Duplex, head: Buffer, code: CloseCode): Promise<void> {
    const webSocket = await accept(message, socket, head);
    webSocket.on('error', () => webSocket.terminate());
    webSocket.close(code);
    setTimeout(() => webSocket.terminate(), deps.heartbeatMs).unref();
  }

  async function openDocument(
    message: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    person: SocketUser,
    documentId: string,
  ): Promise<void> {
    const checkedAt = accessChanges;
    const access = await deps.access.document(person.userId, documentId);
    if (!access) return refuse(message, socket, head, CLOSE.notFound);
    const lease = await deps.registry.lease(documentId).catch((error: unknown) => {
      if (!isAppError(error, 'not-found')) deps.log.error({ err: error, documentId }, 'a document could not be loaded');
      return isAppError(error, 'not-found') ? CLOSE.notFound : CLOSE.roomFailed;
    });
    if (typeof lease === 'number') return refuse(message, socket, head, lease);
    try {
      const webSocket = await accept(message, socket, head);
      if (lease.room.isClosed || isClosed) {
        lease.release();
        webSocket.close(isClosed ? CLOSE.shuttingDown : CLOSE.roomFailed);
        return;
      }
      const report = (what: string, code: CloseCode, error?: unknown) =>
        deps.log.warn({ documentId, userId: person.userId, code, err: error }, what);
      const { limits, now } = deps;
      const connection = new Connection({ webSocket, socket, lease, person, access, limits, now, report });
      connections.add(connection);
      webSocket.on('close', () => connections.delete(connection));
      if (checkedAt !== accessChanges) await recheck(connection);
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  async function open(message: IncomingMessage, socket: Duplex, head: Buffer, target: Target): Promise<void> {
    const person = await deps.access.signedIn(message.headers.cookie ?? null);
    if (!person) return refuse(message, socket, head, CLOSE.sessionEnded);
    if (isClosed) return refuse(message, socket, head, CLOSE.shuttingDown);
    if (openSockets(person.userId) >= CAPS.connectionsPerUser) return refuse(message, socket, head, CLOSE.tooFast);
    if (target.kind === 'document') return openDocument(message, socket, head, person, target.documentId);
    const checkedAt = accessChanges;
    const isTheirs = (userId: string) => userId === person.userId;
    if (target.kind === 'meeting') {
      const take = await deps.meetings.enter(person, target.roomId);
      if (!take) return refuse(message, socket, head, CLOSE.notFound);
      take(await accept(message, socket, head));
      if (checkedAt !== accessChanges) await deps.meetings.recheck(isTheirs);
      return;
    }
    const organisations = await deps.access.organisations(person.userId);
    deps.live.open(await accept(message, socket, head), person, organisations, target.readAt);
    if (checkedAt !== accessChanges) await deps.live.recheck(isTheirs);
  }

  return {
    handleUpgrade(message, socket, head) {
      const target = targetOf(message.url ?? '');
      if (target === null) return false;
      socket.on('error', () => socket.destroy());
      if (target === 'nothing') socket.end(NOT_FOUND);
      else if (!isOriginAllowed(message, deps.origin)) socket.end(FORBIDDEN);
      else
        open(message, socket, head, target).catch((error: unknown) => {
          if (!socket.destroyed) deps.log.error({ err: error }, 'a socket could not be opened');
          socket.destroy();
        });
      return true;
    },
    count: () => connections.size,
    close() {
      isClosed = true;
      clearInterval(heartbeat);
      unsubscribe();
      for (const connection of connections) connection.close(CLOSE.shuttingDown);
      for (const place of [deps.live, deps.meetings]) place.closeAll(CLOSE.shuttingDown);
    },
  };
}

/** What an address asks for; null: not ours, 'nothing': ours, but no such thing. */
function targetOf(url: string): Target | 'nothing' | null {
  const [path = '', query = ''] = url.split('?', 2);
  if (path === LIVE_PATH) return { kind: 'live', readAt: new URLSearchParams(query).get(LIVE_READ_AT) };
  if (path.startsWith(`${ROOMS_PATH}/`)) {
    const roomId = path.slice(ROOMS_PATH.length + 1);
    return isId(roomId) ? { kind: 'meeting', roomId } : 'nothing';
  }
  if (!path.startsWith(`${SYNC_PATH}/`)) return null;
  const documentId = path.slice(SYNC_PATH.length + 1);
  return DOCUMENT.test(documentId) ? { kind: 'document', documentId } : 'nothing';
}

/** Whether the page that opens the socket is one of ours: cookies alone would let any page in. */
function isOriginAllowed({ headers }: IncomingMessage, configured: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === configured || new URL(origin).host === host;
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../../app/board-doc/schema';
import { createInProcessBus } from '../../server/infra/bus';
import type { DocumentStore } from '../../server/storage/document-store';
import { MemoryDocumentStore } from '../../server/storage/memory-document-store';
import { SYNC_LIMITS, type SyncLimits } from '../../server/sync/limits';
import { LiveHub } from '../../server/sync/live-hub';
import { createLive } from '../../server/sync/live-topics';
import { createRooms } from '../../server/sync/rooms';
import type { DocumentAccess, SyncAccess } from '../../server/sync/sync-access';
import { createSyncUpgrade } from '../../server/sync/upgrade';
import { NOWHERE } from '../support/nowhere';

export const ORGANISATION = 'organisation00000001';
export type TestRole = 'member' | 'commenter' | 'viewer';

export interface ServerOptions {
  readonly store?: DocumentStore;
  readonly limits?: Partial<SyncLimits>;
  readonly now?: () => number;
}

/** A sync server on a port of its own, whose people are named by the cookie `user=<name>`. */
export async function startSyncServer(options: ServerOptions = {}) {
  const store = options.store ?? new MemoryDocumentStore();
  const limits: SyncLimits = { ...SYNC_LIMITS, graceMs: 5, ...options.limits };
  const people = new TestPeople();
  const errors: unknown[] = [];
  const log = { error: (details: unknown) => errors.push(details), warn: () => undefined };
  const bus = createInProcessBus(log);
  const { rooms, registry } = createRooms({ store, pool: null, log, describe: () => [], limits });
  const live = createLive(bus);
  const hub = new LiveHub({
    bus,
    access: people,
    recent: live,
    report: (error) => errors.push(error),
    audienceOf: async (topic) => {
      const [kind = '', id = ''] = topic.split(':');
      return kind === 'user' ? { userId: id } : { organisationId: kind === 'organisation' ? id : ORGANISATION };
    },
  });
  const upgrade = createSyncUpgrade({
    access: people,
    registry,
    live: hub,
    meetings: NOWHERE,
    bus,
    log,
    origin: null,
    limits: limits.connection,
    now: options.now ?? Date.now,
    heartbeatMs: limits.heartbeatMs,
  });
  const http = createServer((_message, response) => response.end());
  http.on('upgrade', (message, socket, head) => {
    if (!upgrade.handleUpgrade(message, socket, head)) socket.destroy();
  });
  await listen(http);
  const { port } = http.address() as AddressInfo;

  return {
    store,
    people,
    rooms,
    registry,
    bus,
    live,
    errors,
    upgrade,
    origin: `http://127.0.0.1:${port}`,
    url: `ws://127.0.0.1:${port}`,
    /** Stores a document that `fill` wrote. */
    async createDocument(
      documentId: string,
      fill: (doc: Y.Doc) => void = (doc) => doc.getMap('meta').set('schema', SCHEMA_VERSION),
    ) {
      const doc = new Y.Doc();
      fill(doc);
      await rooms.create(documentId, ORGANISATION, Y.encodeStateAsUpdate(doc), { memberId: null });
    },
    /** Stops as a killed process does: nothing is written any more, sockets break. */
    async kill() {
      upgrade.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
    async stop() {
      upgrade.close();
      await rooms.closeAll();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

export type SyncServer = Awaited<ReturnType<typeof startSyncServer>>;

/** Sessions and memberships of tests. */
class TestPeople implements SyncAccess {
  readonly roles = new Map<string, TestRole>();
  readonly ended = new Set<string>();
  /** Documents of another organisation. */
  readonly foreign = new Set<string>();

  async signedIn(cookies: string | null) {
    const userId = /user=(\w+)/.exec(cookies ?? '')?.[1];
    return userId && !this.ended.has(userId) ? { userId, sessionHash: userId } : null;
  }

  async isSessionAlive(sessionHash: string) {
    return !this.ended.has(sessionHash);
  }

  async document(userId: string, documentId: string): Promise<DocumentAccess | null> {
    const role = this.roles.get(userId);
    if (!role || this.foreign.has(documentId)) return null;
    const user = { userId, memberId: `m-${userId}`, name: `Name of ${userId}`, colour: 'blue' };
    return { organisationId: ORGANISATION, user, canEdit: role === 'member' };
  }

  async organisations(userId: string) {
    return this.roles.has(userId) ? [ORGANISATION] : [];
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

// The sync server as the product runs it (embedded PostgreSQL with every commit on disk, projection, activity), in a
// process of its own. Only sign-in is left out: the cookie says who it is.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInProcessBus } from '../../server/infra/bus';
import { openDatabase } from '../../server/infra/database';
import { createLogger } from '../../server/infra/logger';
import { PostgresDocumentStore } from '../../server/storage/postgres-document-store';
import { createChangeRecorder } from '../../server/sync/change-recorder';
import { SYNC_LIMITS } from '../../server/sync/limits';
import { LiveHub } from '../../server/sync/live-hub';
import { createLive } from '../../server/sync/live-topics';
import { createRooms } from '../../server/sync/rooms';
import type { SyncAccess } from '../../server/sync/sync-access';
import { createSyncUpgrade } from '../../server/sync/upgrade';
import { NOWHERE } from '../support/nowhere';

const ORGANISATION = 'organisation00000001';
const [dataDir = ''] = process.argv.slice(2);

const log = createLogger('warn');
const database = await openDatabase({ databaseUrl: null, databasePool: 10, dataDir });
const bus = createInProcessBus(log);
const live = createLive(bus);
const store = new PostgresDocumentStore({ pool: database.pool });
const recorder = createChangeRecorder({
  now: Date.now,
  onRecorded: (boardId) => live.topicChanged([`activity:${boardId}`]),
});
const { rooms, registry } = createRooms({
  store,
  pool: database.pool,
  log,
  describe: (transaction, room, actorId) => recorder.describe(transaction, room, actorId),
  onCommitted: (room) => recorder.committed(room),
});
const access: SyncAccess = {
  async signedIn(cookies) {
    const userId = /user=(\w+)/.exec(cookies ?? '')?.[1];
    return userId ? { userId, sessionHash: userId } : null;
  },
  isSessionAlive: async () => true,
  document: async (userId) => ({
    organisationId: ORGANISATION,
    user: { userId, memberId: userId, name: userId, colour: 'blue' },
    canEdit: true,
  }),
  organisations: async () => [ORGANISATION],
};
const upgrade = createSyncUpgrade({
  access,
  registry,
  live: new LiveHub({
    recent: live,
    bus,
    access,
    audienceOf: async () => ({ organisationId: ORGANISATION }),
    report: (err) => log.error(err),
  }),
  meetings: NOWHERE,
  bus,
  log,
  origin: null,
  limits: SYNC_LIMITS.connection,
  now: () => performance.now(),
  heartbeatMs: SYNC_LIMITS.heartbeatMs,
});

const server = createServer((_message, response) => response.end());
server.on('upgrade', (message, socket, head) => {
  if (!upgrade.handleUpgrade(message, socket, head)) socket.destroy();
});

process.on('message', (message: { documentId: string; update: string } | 'stop') => {
  if (message === 'stop') void stop();
  else
    void rooms
      .create(message.documentId, ORGANISATION, Buffer.from(message.update, 'base64'), { memberId: null })
      .then(() => process.send?.({ created: message.documentId }));
});

async function stop(): Promise<void> {
  upgrade.close();
  await rooms.closeAll();
  await database.close();
  process.exit(0);
}

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

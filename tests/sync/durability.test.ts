import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../../app/board-doc/schema';
import { CLOSE, MESSAGE, SYNC } from '../../app/board-doc/wire';
import type { Append, DocumentStore, NewDocument } from '../../server/storage/document-store';
import { MemoryDocumentStore } from '../../server/storage/memory-document-store';
import { connectProvider, connectRaw, syncFrame, updateOf } from './clients';
import { type SyncServer, startSyncServer } from './server-under-test';

const BOARD = 'board-durability0000000001';

/** A store that waits, or fails, when the test says so. */
class HeldStore implements DocumentStore {
  readonly inner = new MemoryDocumentStore();
  loads = 0;
  failure: Error | null = null;
  #commits: Promise<void> = Promise.resolve();
  #loading: Promise<void> = Promise.resolve();

  holdCommits(): () => void {
    let release = () => {};
    this.#commits = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  holdLoads(): () => void {
    let release = () => {};
    this.#loading = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  create(document: NewDocument) {
    return this.inner.create(document);
  }

  async load(documentId: string) {
    this.loads++;
    await this.#loading;
    if (this.failure) throw this.failure;
    return this.inner.load(documentId);
  }

  async append(batch: Append) {
    await this.#commits;
    if (this.failure) throw this.failure;
    return this.inner.append(batch);
  }

  compact(documentId: string, seq: number, snapshot: Uint8Array) {
    return this.inner.compact(documentId, seq, snapshot);
  }

  remove(documentId: string) {
    return this.inner.remove(documentId);
  }
}

let store: HeldStore;
let server: SyncServer;

beforeEach(async () => {
  store = new HeldStore();
  server = await startSyncServer({ store });
  server.people.roles.set('anna', 'member').set('bertil', 'member');
  await server.createDocument(BOARD);
});

afterEach(() => server.stop());

const setting = (key: string) =>
  syncFrame(
    SYNC.update,
    updateOf((doc) => doc.getMap('cards').set(key, 1)),
  );

it('says saved only after the commit', async () => {
  const release = store.holdCommits();
  const [anna, bertil] = await Promise.all([connectRaw(server, BOARD, 'anna'), connectRaw(server, BOARD, 'bertil')]);
  anna.socket.send(setting('a'));
  // Others see it at once; the writer is not told that it is kept.
  await bertil.next(({ step }) => step === SYNC.update);
  expect((await anna.readDocument()).getMap('cards').has('a')).toBe(true);
  expect(anna.received.some(({ type }) => type === MESSAGE.saved)).toBe(false);
  release();
  expect(await anna.saved()).toBe(1);
});

it('counts each connection’s own messages', async () => {
  const [anna, bertil] = await Promise.all([connectRaw(server, BOARD, 'anna'), connectRaw(server, BOARD, 'bertil')]);
  const release = store.holdCommits();
  for (const key of ['a', 'b', 'c']) anna.socket.send(setting(key));
  bertil.socket.send(setting('d'));
  await Promise.all([anna.readDocument(), bertil.readDocument()]);
  release();
  let saved = 0;
  while (saved < 3) saved = await anna.saved();
  expect(saved).toBe(3);
  expect(await bertil.saved()).toBe(1);
});

it('acknowledges an answer that says nothing new', async () => {
  const anna = await connectRaw(server, BOARD, 'anna');
  anna.socket.send(syncFrame(SYNC.step2, new Uint8Array([0, 0])));
  expect(await anna.saved()).toBe(1);
});

it('lets nobody in before the document is completely loaded, and loads it once for all who wait', async () => {
  const held = await startSyncServer({ store });
  held.people.roles.set('anna', 'member').set('bertil', 'member');
  store.loads = 0;
  const release = store.holdLoads();
  const clients = [connectProvider(held, BOARD, 'anna'), connectProvider(held, BOARD, 'bertil')];
  const leases = Promise.all([held.registry.lease(BOARD), held.registry.lease(BOARD)]);
  expect(clients.every(({ provider }) => !provider.wsconnected)).toBe(true);
  release();
  const [first, second] = await leases;
  expect(first.room).toBe(second.room);
  await Promise.all(clients.map((client) => client.synced()));
  expect(store.loads).toBe(1);
  for (const client of clients) {
    expect(client.doc.getMap('meta').get('schema')).toBe(SCHEMA_VERSION);
    client.destroy();
  }
  await held.stop();
});

it('a load that fails is loud, and the next one is tried anew', async () => {
  const failing = await startSyncServer({ store });
  failing.people.roles.set('anna', 'member');
  store.failure = new Error('disk on fire');
  expect(await (await connectRaw(failing, BOARD, 'anna')).closed).toBe(CLOSE.roomFailed);
  expect(failing.errors).toHaveLength(1);
  store.failure = null;
  const anna = await connectRaw(failing, BOARD, 'anna');
  expect((await anna.readDocument()).getMap('meta').get('schema')).toBe(SCHEMA_VERSION);
  await failing.stop();
});

it('a write that fails closes the room; the client keeps its edit and brings it again', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  await anna.savedAtLeast(1);
  const bertil = await connectRaw(server, BOARD, 'bertil');
  store.failure = new Error('disk full');
  anna.doc.getMap('cards').set('kept', 1);
  expect(await bertil.closed).toBe(CLOSE.roomFailed);
  expect(server.errors.length).toBeGreaterThan(0);
  store.failure = null;
  await anna.savedAtLeast(1);
  await anna.synced();
  const again = await connectRaw(server, BOARD, 'bertil');
  await expect.poll(async () => (await again.readDocument()).getMap('cards').get('kept')).toBe(1);
  anna.destroy();
});

it('a second writer on the same document is found out and loses nothing', async () => {
  const second = await startSyncServer({ store });
  second.people.roles.set('bertil', 'member');
  const [anna, bertil] = await Promise.all([connectRaw(server, BOARD, 'anna'), connectRaw(second, BOARD, 'bertil')]);
  anna.socket.send(setting('a'));
  expect(await anna.saved()).toBe(1);
  bertil.socket.send(setting('b'));
  expect(await bertil.closed).toBe(CLOSE.roomFailed);
  const again = await connectRaw(second, BOARD, 'bertil');
  expect((await again.readDocument()).getMap('cards').toJSON()).toEqual({ a: 1 });
  await second.stop();
});

it('a server-side change that cannot be written rejects', async () => {
  store.failure = new Error('disk full');
  await expect(
    server.rooms.transact(BOARD, { memberId: null }, (doc) => doc.getMap('cards').set('x', 1)),
  ).rejects.toThrow('disk full');
  store.failure = null;
  expect(await server.rooms.read(BOARD, (doc) => doc.getMap('cards').has('x'))).toBe(false);
});

it('shutting down writes what is waiting', async () => {
  const anna = await connectRaw(server, BOARD, 'anna');
  const release = store.holdCommits();
  anna.socket.send(setting('last'));
  await anna.readDocument();
  const stopped = server.stop();
  release();
  await stopped;
  expect(await anna.closed).toBe(CLOSE.shuttingDown);
  expect((await store.load(BOARD))?.updates).toHaveLength(2);
  server = await startSyncServer({ store });
});

it('a document of an older schema is migrated on disk before anybody is let in', async () => {
  const old = 'board-older000000000000001';
  await server.createDocument(old, (doc) => {
    doc.getMap('meta').set('schema', 1);
    doc.getMap('cards').set('card0000000000000001', new Y.Map<unknown>([['description', new Y.Text('* words')]]));
  });
  const textOf = async () => {
    const anna = await connectRaw(server, old, 'anna');
    const card = (await anna.readDocument()).getMap('cards').get('card0000000000000001') as Y.Map<unknown>;
    anna.socket.terminate();
    return card.get('text') as Y.XmlFragment;
  };
  expect((await textOf()).toString()).toContain('words');
  const stored = await server.store.load(old);
  await server.registry.close(old, CLOSE.shuttingDown);
  // The same elements again, not others that say the same.
  expect((await textOf())._item?.id).toEqual((await textOf())._item?.id);
  expect((await server.store.load(old))?.seq).toBe(stored?.seq);
});

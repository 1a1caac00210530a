import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MemoryDocumentStore } from '../../server/storage/memory-document-store';
import { connectProvider, connectRaw, docHolds, syncFrame, updateOf } from './clients';
import { type SyncServer, startSyncServer } from './server-under-test';

const BOARD = 'board-convergence000000001';
let server: SyncServer;
const clients: { destroy(): void }[] = [];
const connect = (user: string, doc?: Y.Doc, at: SyncServer = server) => {
  const client = connectProvider(at, BOARD, user, doc);
  clients.push(client);
  return client;
};

beforeEach(async () => {
  server = await startSyncServer();
  server.people.roles.set('anna', 'member').set('bertil', 'member');
  await server.createDocument(BOARD);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.stop();
});

it('what one types the other sees, whoever types', async () => {
  const [anna, bertil] = [connect('anna'), connect('bertil')];
  await Promise.all([anna.synced(), bertil.synced()]);
  anna.doc.getText('t').insert(0, 'from anna. ');
  bertil.doc.getText('t').insert(0, 'from bertil. ');
  const both = (doc: Y.Doc) => doc.getText('t').length === 24;
  await Promise.all([docHolds(anna.doc, both), docHolds(bertil.doc, both)]);
  expect(anna.doc.getText('t').toString()).toBe(bertil.doc.getText('t').toString());
});

it('a client that counts as synced has all that was there, edits since the last encoding included', async () => {
  const anna = connect('anna');
  await anna.synced();
  for (let i = 0; i < 40; i++) {
    anna.doc.getText('t').insert(0, '0123456789');
    await anna.savedAtLeast(i + 2);
    const late = connectProvider(server, BOARD, 'bertil');
    await late.synced();
    expect(late.doc.getText('t').length).toBe((i + 1) * 10);
    late.destroy();
  }
});

it('edits made while the connection was down are merged on return', async () => {
  const [anna, bertil] = [connect('anna'), connect('bertil')];
  await Promise.all([anna.synced(), bertil.synced()]);
  anna.provider.disconnect();
  anna.doc.getMap('cards').set('offline', true);
  bertil.doc.getMap('cards').set('online', true);
  anna.provider.connect();
  const both = (doc: Y.Doc) => doc.getMap('cards').size === 2;
  await Promise.all([docHolds(anna.doc, both), docHolds(bertil.doc, both)]);
});

it('a change made by the server reaches everybody and is durable when it resolves', async () => {
  const anna = connect('anna');
  await anna.synced();
  const result = await server.rooms.transact(BOARD, { memberId: 'm-anna' }, (doc) => {
    doc.getMap('cards').set('by-server', 1);
    return 'done';
  });
  expect(result).toBe('done');
  await docHolds(anna.doc, (doc) => doc.getMap('cards').get('by-server') === 1);
  const stored = await server.store.load(BOARD);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  expect(doc.getMap('cards').get('by-server')).toBe(1);
});

it('what was acknowledged survives a kill of the server, and clients come back by themselves', async () => {
  const anna = connect('anna');
  await anna.synced();
  anna.doc.getMap('cards').set('saved', 1);
  await anna.savedAtLeast(2);
  await server.kill();
  const again = await startSyncServer({ store: server.store });
  again.people.roles.set('anna', 'member').set('bertil', 'member');
  anna.provider.serverUrl = `${again.url}/sync`;
  const bertil = connect('bertil', undefined, again);
  await bertil.synced();
  expect(bertil.doc.getMap('cards').get('saved')).toBe(1);
  server = again;
});

it('a crash takes nothing from those who are still there: any client brings back what was lost', async () => {
  const lost = new MemoryDocumentStore();
  const copy = await server.store.load(BOARD);
  await lost.create({
    id: BOARD,
    organisationId: copy?.organisationId ?? '',
    initial: copy?.updates[0] ?? new Uint8Array(),
    actorId: null,
  });
  const [anna, bertil] = [connect('anna'), connect('bertil')];
  await Promise.all([anna.synced(), bertil.synced()]);
  bertil.doc.getMap('cards').set('never written', 1);
  await docHolds(anna.doc, (doc) => doc.getMap('cards').has('never written'));
  await server.kill();
  // The new server knows nothing of bertil's edit, and anna is the first to come back.
  const again = await startSyncServer({ store: lost });
  again.people.roles.set('anna', 'member').set('bertil', 'member').set('carl', 'member');
  const annaAgain = connect('anna', anna.doc, again);
  const bertilAgain = connect('bertil', bertil.doc, again);
  await Promise.all([annaAgain.synced(), bertilAgain.synced(), annaAgain.savedAtLeast(1), bertilAgain.savedAtLeast(1)]);
  const carl = connect('carl', undefined, again);
  await carl.synced();
  expect(carl.doc.getMap('cards').get('never written')).toBe(1);
  server = again;
});

it('typing by several people in one text and in others converges, and is all in the log', async () => {
  const people = [connect('anna'), connect('bertil'), connect('bertil')];
  await Promise.all(people.map((person) => person.synced()));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (let i = 0; i < 60; i++) {
    people.forEach(({ doc }, j) => {
      const text = doc.getText(i % 20 < 15 ? 'together' : `own ${j}`);
      if (i % 11 === 10) text.delete(0, Math.min(2, text.length));
      else text.insert(Math.floor(text.length / (j + 1)), `${j}`);
    });
    if (i % 3 === 0) await turn();
  }
  await Promise.all(people.map((person) => person.savedAtLeast(61)));
  const texts = (doc: Y.Doc) =>
    JSON.stringify([0, 1, 2].map((j) => [`own ${j}`, 'together'].map((k) => doc.getText(k))));
  const expected = await server.rooms.read(BOARD, texts);
  await Promise.all(people.map(({ doc }) => docHolds(doc, () => texts(doc) === expected)));
  const stored = new Y.Doc();
  for (const update of (await server.store.load(BOARD))?.updates ?? []) Y.applyUpdate(stored, update);
  expect(texts(stored)).toBe(expected);
});

it('updates that arrive in one turn go out as one frame', async () => {
  const [writer, reader] = await Promise.all([connectRaw(server, BOARD, 'anna'), connectRaw(server, BOARD, 'bertil')]);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < 20; i++) doc.getText('t').insert(i, 'x');
  const { room, release } = await server.registry.lease(BOARD);
  const sender = [...room.participants].find(({ user }) => user.userId === 'anna');
  if (!sender) throw new Error('not in the room');
  updates.forEach((update, i) => {
    expect(room.receive(sender, update, false, i + 1)).toBeNull();
  });
  await reader.next(({ step }) => step === 2);
  expect(await writer.saved()).toBe(20);
  expect((await reader.readDocument()).getText('t').length).toBe(20);
  expect(reader.received.filter(({ step }) => step === 2)).toHaveLength(0);
  release();
});

it('an update that waits for another is kept, and shows when the other has come', async () => {
  const anna = await connectRaw(server, BOARD, 'anna');
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('t').insert(0, 'first ');
  doc.getText('t').insert(6, 'second');
  const send = (update: Uint8Array | undefined) => anna.socket.send(syncFrame(2, update ?? new Uint8Array()));
  send(updates[1]);
  expect(await anna.saved()).toBe(1);
  await server.stop();
  server = await startSyncServer({ store: server.store });
  server.people.roles.set('anna', 'member');
  const again = await connectRaw(server, BOARD, 'anna');
  expect((await again.readDocument()).getText('t').toString()).toBe('');
  again.socket.send(syncFrame(2, updates[0] ?? new Uint8Array()));
  expect(await again.saved()).toBe(1);
  expect((await again.readDocument()).getText('t').toString()).toBe('first second');
});

it('a document that nobody uses is unloaded, and loads again from a snapshot', async () => {
  const anna = await connectRaw(server, BOARD, 'anna');
  for (let i = 0; i < 60; i++)
    anna.socket.send(
      syncFrame(
        2,
        updateOf((doc) => doc.getMap('m').set(`k${i}`, i)),
      ),
    );
  let count = 0;
  while (count < 60) count = await anna.saved();
  anna.socket.close();
  await vi.waitFor(() => expect(server.registry.loaded).toHaveLength(0), { interval: 5 });
  expect((await server.store.load(BOARD))?.updates).toHaveLength(0);
  const again = await connectRaw(server, BOARD, 'anna');
  expect((await again.readDocument()).getMap('m').size).toBe(60);
});

import { connect as connectTcp } from 'node:net';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCardById } from '../../app/board-doc/read';
import { readMarkdown } from '../../app/board-doc/rich-text';
import { isSound } from '../../app/board-doc/rich-text-sound';
import { SCHEMA_VERSION } from '../../app/board-doc/schema';
import { CAPS, CLOSE, SYNC } from '../../app/board-doc/wire';
import type { CardId } from '../../app/domain/ids';
import { SYNC_LIMITS } from '../../server/sync/limits';
import { connectProvider, connectRaw, docHolds, presenceFrame, syncFrame, updateOf } from './clients';
import { type SyncServer, startSyncServer } from './server-under-test';

const BOARD = 'board-hostile0000000000001';
const CARD = 'card0000000000000001';
let server: SyncServer;
let time = 0;

beforeEach(async () => {
  server = await startSyncServer({
    now: () => time,
    limits: {
      room: { ...SYNC_LIMITS.room, documentBytes: 200_000, pendingBytes: 20_000 },
      connection: {
        ...SYNC_LIMITS.connection,
        dropPresenceBytes: 64_000,
        holdChangesBytes: 128_000,
        mostHeldBytes: 4_000_000,
      },
    },
  });
  server.people.roles.set('anna', 'member').set('mallory', 'member');
  await server.createDocument(BOARD);
});

afterEach(() => server.stop());

/** A colleague works on undisturbed. */
async function expectUnharmed(): Promise<void> {
  const anna = await connectRaw(server, BOARD, 'anna');
  anna.socket.send(
    syncFrame(
      SYNC.update,
      updateOf((doc) => doc.getMap('cards').set('fine', 1)),
    ),
  );
  expect(await anna.saved()).toBe(1);
  anna.socket.terminate();
}

describe('malformed frames close the sender and nobody else', () => {
  const random = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 97 + 13) % 256);
  const frames: [string, Uint8Array | string][] = [
    ['text', 'hello'],
    ['nothing', new Uint8Array(0)],
    ['a cut update', syncFrame(SYNC.update, updateOf((doc) => doc.getText('t').insert(0, 'long')).subarray(0, 9))],
    ['noise as an update', syncFrame(SYNC.update, random(300))],
    ['noise as an answer', syncFrame(SYNC.step2, random(64))],
    ['noise as a state vector', syncFrame(SYNC.step1, random(31))],
    ['a V2 update', syncFrame(SYNC.update, Y.encodeStateAsUpdateV2(filled()))],
    ['bytes after the message', new Uint8Array([...syncFrame(SYNC.update, new Uint8Array([0, 0])), 1])],
    ['a length beyond the frame', new Uint8Array([0, 2, 255, 255, 255, 127, 1])],
    ['presence that is no object', presenceFrame([{ clientId: 7, clock: 1, state: 'text' }])],
  ];

  it.each(frames)('%s', async (_name, frame) => {
    const mallory = await connectRaw(server, BOARD, 'mallory');
    mallory.socket.send(frame);
    expect(await mallory.closed).toBe(CLOSE.malformed);
    await expectUnharmed();
  });

  it('a thousand frames of noise', async () => {
    let seed = 42;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let i = 0; i < 100; i++) {
      const mallory = await connectRaw(server, BOARD, 'mallory');
      for (let j = 0; j < 10; j++)
        mallory.socket.send(
          syncFrame(
            next() % 3,
            Uint8Array.from({ length: next() % 80 }, () => next() % 256),
          ),
        );
      mallory.socket.close();
      await mallory.closed;
    }
    await expectUnharmed();
  });
});

it('a schema that nobody can load is put back, and its writer sent away', async () => {
  const schemaOf = (doc: Y.Doc) => doc.getMap('meta').get('schema');
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const attempts: ((meta: Y.Map<unknown>) => void)[] = [
    (meta) => meta.set('schema', 99),
    (meta) => meta.delete('schema'),
    (meta) => meta.set('schema', new Y.Map()),
  ];
  for (const attempt of attempts) {
    // One that knows the board, so that its change follows on what is there.
    const mallory = connectProvider(server, BOARD, 'mallory');
    await mallory.synced();
    const closed = mallory.closed();
    attempt(mallory.doc.getMap('meta'));
    expect(await closed).toBe(CLOSE.malformed);
    mallory.destroy();
    const blind = await connectRaw(server, BOARD, 'mallory');
    blind.socket.send(
      syncFrame(
        SYNC.update,
        updateOf((doc) => attempt(doc.getMap('meta'))),
      ),
    );
    blind.socket.close();
    await blind.closed;
  }
  anna.doc.getMap('cards').set('after', 1);
  await anna.savedAtLeast(2);
  expect(schemaOf(anna.doc)).toBe(SCHEMA_VERSION);
  anna.destroy();
  // What is stored can be loaded, update by update as after a crash at any moment.
  await server.rooms.closeAll();
  const stored = await server.store.load(BOARD);
  const read = new Y.Doc();
  if (stored?.snapshot) Y.applyUpdate(read, stored.snapshot);
  for (const update of stored?.updates ?? []) Y.applyUpdate(read, update);
  expect([schemaOf(read), read.getMap('cards').get('after')]).toEqual([SCHEMA_VERSION, 1]);
});

it('a frame over the cap closes with too large', async () => {
  const mallory = await connectRaw(server, BOARD, 'mallory');
  mallory.socket.send(new Uint8Array(CAPS.frame + 1));
  expect(await mallory.closed).toBe(CLOSE.tooLarge);
});

it('a document does not grow over its cap, and what was deleted does not count', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  for (let i = 0; i < 6; i++) {
    anna.doc.getMap('cards').set('big', 'x'.repeat(60_000));
    await anna.savedAtLeast(i + 2);
  }
  anna.destroy();
  const mallory = await connectRaw(server, BOARD, 'mallory');
  mallory.socket.send(
    syncFrame(
      SYNC.update,
      updateOf((doc) => doc.getText('t').insert(0, 'x'.repeat(190_000))),
    ),
  );
  expect(await mallory.notice()).toBe('too-large');
  expect(await mallory.closed).toBe(CLOSE.tooLarge);
  await expectUnharmed();
});

it('what waits for missing updates is capped', async () => {
  const mallory = await connectRaw(server, BOARD, 'mallory');
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < 60; i++) doc.getText('t').insert(0, 'y'.repeat(1000));
  for (const update of updates.slice(1)) mallory.socket.send(syncFrame(SYNC.update, update));
  expect(await mallory.closed).toBe(CLOSE.tooLarge);
  await expectUnharmed();
});

it('too many messages close the connection, which may come back', async () => {
  const mallory = await connectRaw(server, BOARD, 'mallory');
  const frame = presenceFrame([]);
  for (let i = 0; i < SYNC_LIMITS.connection.messageBurst + 1; i++) mallory.socket.send(frame);
  expect(await mallory.closed).toBe(CLOSE.tooFast);
  time += 1000;
  await expectUnharmed();
});

it('values of the wrong types are passed on and harm nobody', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const mallory = await connectRaw(server, BOARD, 'mallory');
  mallory.socket.send(
    syncFrame(
      SYNC.update,
      updateOf((doc) => {
        doc.getMap('cards').set('array', new Y.Array());
        doc.getMap('columns').set('number', 7);
        doc.getMap('cards').set('text', new Y.Text('no card'));
      }),
    ),
  );
  await docHolds(anna.doc, (doc) => doc.getMap('cards').size === 2);
  await expectUnharmed();
  anna.destroy();
});

it('maps nested beyond any stack cost their sender the connection at most', async () => {
  const mallory = await connectRaw(server, BOARD, 'mallory');
  mallory.socket.send(syncFrame(SYNC.update, nestedMaps(20_000)));
  expect(await mallory.saved()).toBe(1);
  // Deleting the outermost one overflows the stack half-way: the room is closed and read anew from the store.
  mallory.socket.send(syncFrame(SYNC.update, new Uint8Array([0, 1, 5, 1, 0, 1])));
  expect(await mallory.closed).toBe(CLOSE.roomFailed);
  await expectUnharmed();
});

it('a text that no editor made is passed on, and read as far as it makes sense', async () => {
  const text = 'board-hostiletext000000001';
  await server.createDocument(text, (doc) => {
    const card = new Y.Map<unknown>([['text', new Y.XmlFragment()]]);
    doc.getMap('cards').set(CARD, card);
  });
  const anna = connectProvider(server, text, 'anna');
  await anna.synced();
  const mallory = connectProvider(server, text, 'mallory');
  await mallory.synced();
  const fragmentOf = (doc: Y.Doc) => (doc.getMap('cards').get(CARD) as Y.Map<unknown>).get('text') as Y.XmlFragment;
  let inner: Y.XmlElement | Y.XmlFragment = fragmentOf(mallory.doc);
  for (let depth = 0; depth < 300; depth++) {
    const next: Y.XmlElement = new Y.XmlElement(['table', 'bulletList', 'script'][depth % 3]);
    next.setAttribute('colspan', 1e9 as never);
    inner.insert(0, [next, new Y.XmlHook('x') as never]);
    inner = next;
  }
  fragmentOf(mallory.doc).insert(0, [new Y.XmlText('words')]);
  await docHolds(anna.doc, (doc) => fragmentOf(doc).toString().startsWith('words'));
  expect(readMarkdown(fragmentOf(anna.doc))).toContain('words');
  expect(isSound(fragmentOf(anna.doc))).toBe(false);
  expect(await server.rooms.read(text, (doc) => readCardById(doc, CARD as CardId)?.description)).toContain('words');
  anna.destroy();
  mallory.destroy();
});

it('a reader who does not read is given up, and costs the others nothing', async () => {
  const { port } = new URL(server.url);
  const slow = connectTcp(Number(port), '127.0.0.1');
  slow.write(
    `GET /sync/${BOARD} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${server.origin}\r\nCookie: user=mallory\r\n` +
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await new Promise((resolve) => slow.once('data', resolve));
  slow.pause();
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const { room, release } = await server.registry.lease(BOARD);
  const isThere = () => [...room.participants].some(({ user }) => user.userId === 'mallory');
  expect(isThere()).toBe(true);
  for (let i = 0; i < 300 && isThere(); i++) {
    anna.doc.getMap('cards').set('big', `${i}`.padEnd(60_000, 'x'));
    time += 1000;
    await anna.savedAtLeast(i + 2);
  }
  expect(isThere()).toBe(false);
  slow.destroy();
  release();
  anna.destroy();
});

/** Maps in maps, written by client 5, as an update that no honest client makes. */
function nestedMaps(depth: number): Uint8Array {
  const [contentType, withKey, parentIsRoot, parentIsItem, map] = [7, 0x20, 1, 0, 1];
  const encoder = encoding.createEncoder();
  for (const number of [1, depth, 5, 0]) encoding.writeVarUint(encoder, number);
  for (let i = 0; i < depth; i++) {
    encoding.writeUint8(encoder, contentType | withKey);
    encoding.writeVarUint(encoder, i === 0 ? parentIsRoot : parentIsItem);
    if (i === 0) encoding.writeVarString(encoder, 'cards');
    else for (const number of [5, i - 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, 'n');
    encoding.writeVarUint(encoder, map);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function filled(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'some text');
  doc.getMap('m').set('k', { a: 1 });
  return doc;
}

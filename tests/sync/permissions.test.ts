import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, MESSAGE, SYNC } from '../../app/board-doc/wire';
import { connectProvider, connectRaw, docHolds, presenceFrame, syncFrame, updateOf } from './clients';
import { type SyncServer, startSyncServer, type TestRole } from './server-under-test';

const BOARD = 'board-permissions000000001';
let server: SyncServer;

beforeEach(async () => {
  server = await startSyncServer();
  server.people.roles.set('anna', 'member').set('vera', 'viewer').set('carl', 'commenter');
  await server.createDocument(BOARD, (doc) => doc.getMap('cards').set('a', 'as it was'));
});

afterEach(() => server.stop());

const contentOf = () => server.rooms.read(BOARD, (doc: Y.Doc) => JSON.stringify(doc.getMap('cards').toJSON()));
const ownType = (type: number, body: Uint8Array) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
};

describe.each<[string, TestRole]>([
  ['vera', 'viewer'],
  ['carl', 'commenter'],
])('%s, a %s,', (user) => {
  const change = updateOf((doc) => doc.getMap('cards').set('a', 'changed'));
  const frames: [string, Uint8Array][] = [
    ['an answer (step 2)', syncFrame(SYNC.step2, change)],
    ['an update', syncFrame(SYNC.update, change)],
    ['a state vector that is an update', syncFrame(SYNC.step1, change)],
    ['an unknown step', syncFrame(7, change)],
    ['an auth message', ownType(MESSAGE.auth, change)],
    ['a query with a body', ownType(MESSAGE.queryAwareness, change)],
    ['an awareness message that is an update', ownType(MESSAGE.awareness, change)],
    ['the saved message', ownType(MESSAGE.saved, change)],
    ['the notice message', ownType(MESSAGE.notice, change)],
    ['an unknown type', ownType(55, change)],
  ];

  it.each(frames)('cannot change the document by %s', async (_name, frame) => {
    const raw = await connectRaw(server, BOARD, user);
    raw.socket.send(frame);
    // The server has handled the frame when it answers the next one, or has closed.
    raw.socket.send(syncFrame(SYNC.step1, new Uint8Array([0])));
    await Promise.race([raw.next(({ step }) => step === SYNC.step2), raw.closed]);
    expect(await contentOf()).toBe('{"a":"as it was"}');
    expect(raw.received.some(({ type }) => type === MESSAGE.saved)).toBe(false);
    raw.socket.terminate();
  });

  it('is told that it only reads', async () => {
    const raw = await connectRaw(server, BOARD, user);
    raw.socket.send(syncFrame(SYNC.update, change));
    expect(await raw.notice()).toBe('read-only');
    raw.socket.terminate();
  });

  it('sees what others change', async () => {
    const [reader, writer] = [connectProvider(server, BOARD, user), connectProvider(server, BOARD, 'anna')];
    await Promise.all([reader.synced(), writer.synced()]);
    writer.doc.getMap('cards').set('b', 1);
    await docHolds(reader.doc, (doc) => doc.getMap('cards').get('b') === 1);
    reader.destroy();
    writer.destroy();
  });
});

it('unknown, malformed and foreign documents answer the same', async () => {
  const foreign = 'board-foreign0000000000001';
  await server.createDocument(foreign);
  server.people.foreign.add(foreign);
  for (const documentId of ['board-unknown0000000000001', foreign]) {
    const raw = await connectRaw(server, documentId, 'anna');
    expect(await raw.closed).toBe(CLOSE.notFound);
    expect(raw.received).toHaveLength(0);
  }
  await expect(connectRaw(server, 'board-..%2F..', 'anna')).rejects.toThrow('404');
});

it('somebody without a session learns nothing', async () => {
  const raw = await connectRaw(server, BOARD, null);
  expect(await raw.closed).toBe(CLOSE.sessionEnded);
  expect(raw.received).toHaveLength(0);
});

it('pages of other origins are refused before the upgrade', async () => {
  await expect(connectRaw(server, BOARD, 'anna', 'https://evil.example')).rejects.toThrow('403');
  await expect(connectRaw(server, BOARD, 'anna', 'null')).rejects.toThrow('403');
});

it('who is removed is sent away at once, also from an open document', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const closed = anna.closed();
  server.people.roles.delete('anna');
  server.bus.publish('access.changed', { userId: 'anna', organisationId: 'organisation00000001' });
  expect(await closed).toBe(CLOSE.accessEnded);
  anna.destroy();
});

it('whose session ends is sent away at once', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const closed = anna.closed();
  server.people.ended.add('anna');
  server.bus.publish('access.changed', { userId: 'anna' });
  expect(await closed).toBe(CLOSE.sessionEnded);
  anna.destroy();
});

it('a member who becomes a viewer stays and can change nothing, and a viewer who becomes a member can', async () => {
  const raw = await connectRaw(server, BOARD, 'anna');
  server.people.roles.set('anna', 'viewer');
  server.bus.publish('access.changed', { organisationId: 'organisation00000001' });
  expect(await raw.notice()).toBe('read-only');
  raw.socket.send(
    syncFrame(
      SYNC.update,
      updateOf((doc) => doc.getMap('cards').set('a', 'changed')),
    ),
  );
  expect(await raw.notice()).toBe('read-only');
  expect(await contentOf()).toBe('{"a":"as it was"}');
  server.people.roles.set('anna', 'member');
  server.bus.publish('access.changed', { organisationId: 'organisation00000001' });
  await raw.next(({ step }) => step === SYNC.step1);
  raw.socket.send(
    syncFrame(
      SYNC.update,
      updateOf((doc) => doc.getMap('cards').set('b', 'added')),
    ),
  );
  expect(await raw.saved()).toBe(1);
  expect(await contentOf()).toContain('added');
  raw.socket.terminate();
});

it('a removed document sends everybody away and is not found any more', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const closed = anna.closed();
  await server.rooms.remove(BOARD);
  expect(await closed).toBe(CLOSE.notFound);
  expect(await (await connectRaw(server, BOARD, 'anna')).closed).toBe(CLOSE.notFound);
  anna.destroy();
});

it('presence shows who it is by the server’s word', async () => {
  const [anna, vera] = [connectProvider(server, BOARD, 'anna'), connectProvider(server, BOARD, 'vera')];
  await Promise.all([anna.synced(), vera.synced()]);
  vera.awareness.setLocalState({ user: { userId: 'anna', name: 'Anna' }, presence: { openCard: 'c1' } });
  await anna.presenceHolds((states) => states.get(vera.doc.clientID)?.presence !== undefined);
  expect(anna.awareness.getStates().get(vera.doc.clientID)).toEqual({
    presence: { openCard: 'c1' },
    user: { userId: 'vera', memberId: 'm-vera', name: 'Name of vera', colour: 'blue' },
  });
  vera.destroy();
  await anna.presenceHolds((states) => !states.has(vera.doc.clientID));
  anna.destroy();
});

it('presence under somebody else’s client id is refused', async () => {
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  const mine = anna.doc.clientID;
  anna.awareness.setLocalState({ presence: 'her own' });
  const thief = await connectRaw(server, BOARD, 'vera');
  await thief.next(({ type }) => type === MESSAGE.awareness);
  thief.socket.send(presenceFrame([{ clientId: mine, clock: 1000, state: { presence: 'stolen' } }]));
  expect(await thief.closed).toBe(CLOSE.malformed);
  const other = connectProvider(server, BOARD, 'carl');
  await other.presenceHolds((states) => states.get(mine) !== undefined);
  expect(other.awareness.getStates().get(mine)).toMatchObject({ user: { userId: 'anna' } });
  anna.destroy();
  other.destroy();
});

it('a client id belongs to the first who wrote under it: a thief is refused and the victim’s edits stay', async () => {
  server.people.roles.set('thief', 'member');
  const anna = connectProvider(server, BOARD, 'anna');
  await anna.synced();
  anna.doc.getMap('cards').set('mine', 1);
  await anna.savedAtLeast(2);
  const stolen = updateOf((doc) => doc.getMap('cards').set('forged', 1), {
    clientId: anna.doc.clientID,
    base: Y.encodeStateAsUpdate(anna.doc),
  });
  const thief = await connectRaw(server, BOARD, 'thief');
  thief.socket.send(syncFrame(SYNC.update, stolen));
  expect(await thief.closed).toBe(CLOSE.malformed);
  const second = await connectRaw(server, BOARD, 'thief');
  second.socket.send(syncFrame(SYNC.step2, stolen));
  await second.saved();
  second.socket.terminate();
  anna.doc.getMap('cards').set('after', 2);
  await anna.savedAtLeast(3);
  expect(JSON.parse(await contentOf())).toEqual({ a: 'as it was', mine: 1, after: 2 });
  anna.destroy();
});

import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CLOSE } from '../../app/board-doc/wire';
import { ORGANISATION, type SyncServer, startSyncServer } from './server-under-test';

let server: SyncServer;

beforeEach(async () => {
  server = await startSyncServer();
  server.people.roles.set('anna', 'member').set('vera', 'viewer');
});

afterEach(() => server.stop());

async function openPage(user: string) {
  const headers = { origin: server.origin, cookie: `user=${user}` };
  const socket = new WebSocket(`${server.url}/live`, { headers });
  const heard: string[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data: Buffer) => heard.push(...(JSON.parse(data.toString()) as { topics: string[] }).topics));
  await once(socket, 'open');
  return { socket, closed, heard, nextMessage: () => once(socket, 'message') };
}

it('pages of the organisation hear which topics changed, those of others nothing', async () => {
  const [anna, stranger] = [await openPage('anna'), await openPage('stranger')];
  const heard = anna.nextMessage();
  server.live.topicChanged(['board:b1', `organisation:${ORGANISATION}`]);
  server.live.topicChanged(['board:b1', 'organisation:other', 'user:vera']);
  await heard;
  expect(anna.heard).toEqual(['board:b1', `organisation:${ORGANISATION}`]);
  server.live.topicChanged(['user:stranger']);
  await stranger.nextMessage();
  expect(stranger.heard).toEqual(['user:stranger']);
});

it('a page whose person was removed is told to look again, and hears nothing more', async () => {
  const vera = await openPage('vera');
  server.people.roles.delete('vera');
  const heard = vera.nextMessage();
  server.bus.publish('access.changed', { userId: 'vera', organisationId: ORGANISATION });
  await heard;
  expect(vera.heard).toEqual([`organisation:${ORGANISATION}`, 'user:vera']);
  server.live.topicChanged(['board:b1']);
  const last = vera.nextMessage();
  server.live.topicChanged(['user:vera']);
  await last;
  expect(vera.heard).not.toContain('board:b1');
});

it('a page whose session ended is closed', async () => {
  const anna = await openPage('anna');
  server.people.ended.add('anna');
  server.bus.publish('access.changed', { userId: 'anna' });
  expect(await anna.closed).toBe(CLOSE.sessionEnded);
});

it('pages of other origins are refused', async () => {
  const socket = new WebSocket(`${server.url}/live`, {
    headers: { origin: 'https://evil.example', cookie: 'user=anna' },
  });
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('403');
});

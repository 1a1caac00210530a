import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CLOSE, type LiveMessage } from '../../app/board-doc/wire';
import { ORGANISATION, type SyncServer, startSyncServer } from './server-under-test';

let server: SyncServer;

beforeEach(async () => {
  server = await startSyncServer();
  server.people.roles.set('anna', 'member').set('vera', 'viewer');
});

afterEach(() => server.stop());

async function openPage(user: string, readAt?: string) {
  const headers = { origin: server.origin, cookie: `user=${user}` };
  const socket = new WebSocket(`${server.url}/live${readAt === undefined ? '' : `?readAt=${readAt}`}`, { headers });
  const heard: (string | null)[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data: Buffer) =>
    heard.push(...((JSON.parse(data.toString()) as LiveMessage).topics ?? [null])),
  );
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

it('a page is told what changed between its reading and its socket, and nothing else', async () => {
  const tell = async (topics: string[]) => {
    const hears = await openPage('anna');
    const heard = hears.nextMessage();
    server.live.topicChanged(topics);
    await heard;
    hears.socket.close();
  };
  await tell(['board:before']);
  const readAt = server.live.moment();
  await tell(['board:meanwhile', 'organisation:other']);
  const page = await openPage('anna', readAt);
  if (page.heard.length === 0) await page.nextMessage();
  expect(page.heard).toEqual(['board:meanwhile']);
  const upToDate = await openPage('anna', server.live.moment());
  const next = upToDate.nextMessage();
  server.live.topicChanged(['board:after']);
  await next;
  expect(upToDate.heard).toEqual(['board:after']);
});

it.each(['', '1', '0.another-process', 'x.y'])(
  'a page read at a moment we do not know (%j) asks for everything',
  async (moment) => {
    const page = await openPage('anna', moment);
    if (page.heard.length === 0) await page.nextMessage();
    expect(page.heard).toEqual([null]);
  },
);

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

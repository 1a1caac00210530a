import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { CLOSE } from '../../../app/board-doc/wire';
import { type BoardId, type CardId, newId, noteDocumentId } from '../../../app/domain/ids';
import type { SpaceRole } from '../../../app/domain/spaces/space-policies';
import { parseConfig } from '../../../server/config';
import { createLogger } from '../../../server/infra/logger';
import { createServices, type ServicesHandle } from '../../../server/services';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, GOOD_PASSWORD } from '../../support/identity';

// What somebody may do in a space changes on sockets that are open already: the page and its documents ask again at once.

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

let database: TestDatabase;
let handle: ServicesHandle;
let sockets: Server;
let dataDir: string;
let host: SpaceAccess;
let document: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-space-sockets-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://solmu.test',
    print: () => undefined,
  });
  sockets = createServer().on('upgrade', (message, socket, head) => {
    if (!handle.sync.handleUpgrade(message, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', resolve));
  const { auth, members, spaces, notes } = handle.services;
  const userId = await auth.createAccount({ name: 'Host', email: 'host@solmu.test', password: GOOD_PASSWORD });
  const { organisationId, memberId } = await members.createOrganisation({ id: userId, name: 'Host' }, 'Hosts');
  const card = { boardId: newId<BoardId>(random), cardId: newId<CardId>(random) };
  const doer = { organisationId, memberId, userId, ...card };
  const spaceId = await spaces.create(doer, { name: 'Open sea', timeZone: 'UTC' });
  const access = await spaces.access(userId, spaceId);
  if (!access) throw new Error('not in the space');
  host = access;
  document = noteDocumentId(await notes.create(host, { title: 'Minutes', openness: 'network' }));
}, 60_000);

afterAll(async () => {
  sockets?.close();
  await handle?.close();
  await database?.close();
  if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true });
});

async function guestWith(name: string, role: SpaceRole) {
  const { auth, spaces, db } = handle.services;
  const email = `${name}@elsewhere.test`;
  const id = await auth.createAccount({ name, email, password: GOOD_PASSWORD });
  const browser = new Browser();
  browser.keep(await auth.signIn(email, GOOD_PASSWORD, browser.sender));
  const { token } = await spaces.inviteByLink(host, { role, days: 7, accessDays: 0, maxUses: 1 });
  await spaces.acceptInvitation(token, { id, email }, null);
  const row = await db.spaceMember.findFirstOrThrow({ where: { userId: id } });
  const memberId = row.id as SpaceAccess['member']['id'];
  const page = await open('/live', browser);
  const text = await open(`/sync/${document}`, browser);
  return { id, memberId, page, text };
}

async function open(address: string, browser: Browser) {
  const port = (sockets.address() as { port: number }).port;
  const headers = { cookie: browser.cookies ?? '', origin: `http://127.0.0.1:${port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}${address}`, { headers });
  const frames: string[] = [];
  const listeners = new Set<() => void>();
  socket.on('message', (bytes: Buffer) => {
    frames.push(bytes.toString('utf8'));
    for (const tell of listeners) tell();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    closed,
    close: () => socket.close(),
    heard: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => frames.some((frame) => frame.includes(words)) && resolve();
        listeners.add(look);
        look();
      }),
  };
}

test('who is removed loses the open document at once, and the open page hears of it', async () => {
  const gita = await guestWith('gita', 'member');
  await handle.services.spaces.remove(host, gita.memberId);
  expect(await gita.text.closed).toBe(CLOSE.accessEnded);
  await gita.page.heard(`user:${gita.id}`);
  gita.page.close();
});

test('whose access ends by its date loses the open document at that moment', async () => {
  const gunnar = await guestWith('gunnar', 'member');
  await handle.services.spaces.setEnd(host, gunnar.memberId, new Date(Date.now() + 400));
  expect(await gunnar.text.closed).toBe(CLOSE.accessEnded);
  await gunnar.page.heard(`user:${gunnar.id}`);
  gunnar.page.close();
});

test('who becomes a reader stays, and is told that they only read', async () => {
  const gro = await guestWith('gro', 'member');
  await handle.services.spaces.changeRole(host, gro.memberId, 'reader');
  await gro.text.heard('read-only');
  gro.text.close();
  gro.page.close();
});

import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { addCard, setCardFields } from '../../app/board-doc/card-commands';
import { readBoard } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, newId, type SpaceId, type UserId } from '../../app/domain/ids';
import { STAGES } from '../../app/domain/life-cycle';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { parseConfig } from '../../server/config';
import { createLogger } from '../../server/infra/logger';
import { createServices, type ServicesHandle } from '../../server/services';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Browser, GOOD_PASSWORD } from '../support/identity';
import { SECRET_NUMBERS, writePrivately } from '../support/private-card';
import { createRouteHandler, type RouteHandler } from '../support/route-handler';
import { textOf } from '../support/text-of';

// The wall: whatever an organisation thinks of a network, in whichever field, reaches nobody in the network's space by any
// way that there is: pages, what their scripts load, errors, feeds, exports, frames, mails.

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ORIGIN = 'http://solmu.test';
const MARK = 'Geheimnis';

let database: TestDatabase;
let handle: ServicesHandle;
let app: RouteHandler;
let sockets: Server;
let dataDir: string;
let secretIds: string[];
const planted = new Set<string>();

interface Visitor {
  readonly name: string;
  readonly email: string;
  readonly userId: UserId;
  readonly browser: Browser;
}
let host: Visitor;
let visitors: Visitor[];
let ids: Record<string, string>;

const secret = (place: string): string => {
  const words = `${MARK} ${place}`;
  planted.add(words);
  return words;
};

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-wall-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => ORIGIN,
    print: () => undefined,
  });
  app = await createRouteHandler(handle.services);
  sockets = createServer().on('upgrade', (message, socket, head) => {
    if (!handle.sync.handleUpgrade(message, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', resolve));
  await makeWorld();
}, 180_000);

afterAll(async () => {
  sockets?.close();
  await handle?.close();
  await database?.close();
  if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true });
});

async function signedIn(name: string): Promise<Visitor> {
  const { auth } = handle.services;
  const email = `${name}@solmu.test`;
  const userId = await auth.createAccount({ name, email, password: GOOD_PASSWORD });
  const browser = new Browser();
  browser.keep(await auth.signIn(email, GOOD_PASSWORD, browser.sender));
  return { name, email, userId, browser };
}

async function makeWorld(): Promise<void> {
  const { members, boards, rooms, spaces, db } = handle.services;
  host = await signedIn('host');
  const { organisationId, memberId } = await members.createOrganisation({ id: host.userId, name: host.name }, 'Hosts');
  const doer = { organisationId, memberId };
  const boardId = await boards.create(
    { ...doer, name: secret('board') },
    STAGES.map((stage) => ({ name: stage, stage })),
  );
  const cardId = await rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
    const act = { origin: 'test', at: new Date().toISOString(), randomBytes: random };
    const column = readBoard(doc).columns[0]?.id;
    if (!column) throw new Error('no column');
    return addCard(doc, act, { name: 'To be named' }, { column });
  });
  secretIds = await writePrivately(handle.services, doer, { boardId, cardId }, secret);
  const spaceId = await spaces.create(
    { ...doer, userId: host.userId, boardId, cardId },
    { name: 'Open sea', timeZone: 'UTC' },
  );
  const guest = await signedIn('guest');
  const other = await signedIn('other');
  const theirs = await members.createOrganisation({ id: other.userId, name: other.name }, 'Others');
  const joined = { spaceId, state: 'active', joinedAt: new Date() };
  await db.spaceMember.createMany({
    data: [
      { ...joined, id: newId<never>(random), userId: guest.userId, role: 'member' },
      {
        ...joined,
        id: newId<never>(random),
        userId: other.userId,
        role: 'host',
        organisationId: theirs.organisationId,
      },
    ],
  });
  visitors = [guest, other];
  ids = { spaceId, organisationId, boardId, cardId, memberId, noteId: await writeForUsOnly(spaceId) };
}

/** A document of the space that is for the hosts' organisation alone, and a remark on it. */
async function writeForUsOnly(spaceId: SpaceId): Promise<string> {
  const { spaces, notes, discussion } = handle.services;
  const visit = await spaces.access(host.userId, spaceId);
  if (!visit) throw new Error('the host is not in the space');
  const text = fromMarkdown(secret('own words'));
  const id = await notes.create(visit, { title: secret('own document'), text, openness: 'only-us' });
  await discussion.add(visit, { target: { kind: 'note', id }, body: secret('own remark') });
  await notes.rename(visit, id, { title: secret('own title'), known: '' });
  return id;
}

/** What of the wall's other side is in a text. */
function leaksIn(text: string): string[] {
  const leaks = [...planted].filter((words) => text.includes(words));
  if (text.includes(MARK) && leaks.length === 0) leaks.push(MARK);
  leaks.push(...secretIds.filter((id) => text.includes(id)));
  leaks.push(...SECRET_NUMBERS.map(String).filter((number) => text.includes(number)));
  leaks.push(...['secret-contact@', 'secret-address', 'secret-link'].filter((words) => text.includes(words)));
  return leaks;
}

const addressWith = (address: string) =>
  address.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? newId<never>(random)));

test('everything private was planted, and its own people see it', async () => {
  const seen = await seenBy(host, (address) => address.startsWith('/o/:organisationId/boards/:boardId'));
  expect(leaksIn(seen).length).toBeGreaterThan(20);
});

test('no page, loader, download, feed or error shows any of it to people of the space', async () => {
  for (const visitor of visitors) {
    const seen = await seenBy(visitor, () => true);
    expect({ visitor: visitor.name, leaks: leaksIn(withoutAsked(seen)) }).toEqual({ visitor: visitor.name, leaks: [] });
  }
}, 120_000);

test('no frame tells of it, whatever happens on the card', async () => {
  const { rooms, live } = handle.services;
  const [guest] = visitors;
  if (!guest) throw new Error('no guest');
  const { boardId, cardId, organisationId, memberId } = ids as { boardId: BoardId; cardId: CardId } & Record<
    string,
    string
  >;
  const feed = await listen('/live', guest);
  const board = await listen(`/sync/board-${boardId}`, guest);
  expect(await board.closed).toBe(4404);
  expect(await (await listen(`/sync/note-${ids.noteId}`, guest)).closed).toBe(4404);
  await rooms.transact(boardDocumentId(boardId), { memberId: memberId ?? null }, (doc) =>
    setCardFields(doc, { origin: 'test', at: new Date().toISOString(), randomBytes: random }, cardId, {
      purpose: secret('new-purpose'),
    }),
  );
  await rooms.projected(boardDocumentId(boardId));
  // The last word: when it has come, so has all that was said before.
  const end = `space:${ids.spaceId}`;
  live.topicChanged([`portfolio:${organisationId}`, `organisation:${organisationId}`, `board:${boardId}`, end]);
  await feed.heard(end);
  expect(leaksIn(feed.all())).toEqual([]);
  expect(feed.all()).not.toContain(`portfolio:${organisationId}`);
  feed.close();
});

test('no mail to people of the space holds any of it', async () => {
  await handle.services.auth.settled();
  const mails = await database.db.outboxMail.findMany({ where: { to: { in: visitors.map(({ email }) => email) } } });
  expect(leaksIn(JSON.stringify(mails))).toEqual([]);
});

/** The texts of all answers that somebody gets from the routes chosen, asked for and posted to. */
async function seenBy(visitor: Visitor, isChosen: (address: string) => boolean): Promise<string> {
  const texts: string[] = [];
  for (const { address, hasAction, isIndex } of app.routes) {
    if (!isChosen(address)) continue;
    const url = `${ORIGIN}${addressWith(address)}`;
    const headers = { Cookie: visitor.browser.cookies ?? '' };
    const got = await app.send(new Request(url, { headers }));
    texts.push(await textOf(got.data), got.body, got.location ?? '');
    if (!hasAction || /sign-out|account/.test(address)) continue;
    const body = new URLSearchParams({ intent: 'nothing' });
    const posted = await app.send(new Request(isIndex ? `${url}?index` : url, { method: 'POST', headers, body }));
    texts.push(await textOf(posted.data), posted.body, posted.location ?? '');
  }
  return texts.join('\n');
}

/** A redirect to sign in or back repeats the address that the visitor asked for: they know it already. */
function withoutAsked(text: string): string {
  return text.replaceAll(/\/o\/[a-z0-9]{20}\S*/g, '');
}

async function listen(address: string, visitor: Visitor) {
  const port = (sockets.address() as { port: number }).port;
  const headers = { cookie: visitor.browser.cookies ?? '', origin: `http://127.0.0.1:${port}` };
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
    all: () => frames.join('\n'),
    close: () => socket.close(),
    heard: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => frames.some((frame) => frame.includes(words)) && resolve();
        listeners.add(look);
        look();
      }),
  };
}

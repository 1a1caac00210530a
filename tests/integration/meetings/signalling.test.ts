import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CLOSE } from '../../../app/board-doc/wire';
import { newId, type RoomId, type SpaceId, type SpaceMemberId, type UserId } from '../../../app/domain/ids';
import { MOST_IN_CALL } from '../../../app/domain/meetings/call';
import {
  LONGEST_MESSAGE,
  MESSAGE_BURST,
  type PeerSignal,
  type RoomNews,
  type RoomWish,
  type Seat,
} from '../../../app/domain/meetings/room-wire';
import type { SpaceRole } from '../../../app/domain/spaces/space-policies';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

// Sockets of meeting rooms: who is let in, whom words reach, and what happens when somebody is removed.

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const OFFER: PeerSignal = { description: { type: 'offer', sdp: 'v=0' } };

let world: ScoringWorld;
let http: Server;
let origin: string;
let spaceId: SpaceId;
let roomId: RoomId;
let host: TestPerson;
let reader: TestPerson;
let stranger: TestPerson;
const open = new Set<WebSocket>();

beforeAll(async () => {
  world = await createScoringWorld();
  const { spaces, meetings } = world.services;
  const { owner, boardId } = await world.found('Aino');
  host = owner;
  const cardId = await world.card(boardId, 'Baltic Ring');
  const userId = await userOf(host);
  spaceId = await spaces.create({ ...owner, userId, boardId, cardId }, { name: 'Baltic Ring', timeZone: 'UTC' });
  const access = await spaces.access(userId, spaceId);
  if (!access) throw new Error('no access');
  roomId = await meetings.createRoom(access, { name: 'Steering', externalUrl: '' });
  reader = await world.join(owner.organisationId, 'member', 'Rea');
  await enter(reader, 'reader');
  stranger = (await world.found('Eve')).owner;
  http = createServer((_message, response) => response.end());
  http.on('upgrade', (message, socket, head) => {
    if (!world.sync.handleUpgrade(message, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}, 60_000);

afterEach(() => {
  for (const socket of open) socket.terminate();
  open.clear();
});

afterAll(async () => {
  http?.close();
  await world?.close();
});

async function userOf({ memberId }: TestPerson): Promise<UserId> {
  const member = await world.services.db.member.findUniqueOrThrow({ where: { id: memberId } });
  return member.userId as UserId;
}

async function enter(person: TestPerson, role: SpaceRole): Promise<void> {
  const userId = await userOf(person);
  const data = { spaceId, userId, role, organisationId: person.organisationId, state: 'active', joinedAt: new Date() };
  await world.services.db.spaceMember.create({ data: { id: newId<SpaceMemberId>(random), ...data } });
}

/** A page of that person's in the room; it waits for what the test asks for. */
function page(person: TestPerson, room: string = roomId) {
  const headers = { origin, cookie: person.browser.cookies ?? '' };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rooms/${room}`, { headers });
  open.add(socket);
  const news: RoomNews[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    news.push(JSON.parse(data.toString()) as RoomNews);
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const until = <T>(find: (news: readonly RoomNews[]) => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find(news);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const here = (all: readonly RoomNews[]) => all.findLast((one) => one.kind === 'here');
  return {
    socket,
    news,
    closed,
    until,
    say: (wish: RoomWish) => socket.send(JSON.stringify(wish)),
    /** Resolves once the room is so. */
    seats: (isSo: (seats: readonly Seat[]) => boolean) =>
      until((all) => {
        const last = here(all);
        return last && isSo(last.seats) ? last : undefined;
      }),
    async join() {
      const { you } = await until(here);
      this.say({ kind: 'join' });
      await until((all) => all.find((one) => one.kind === 'joined' || one.kind === 'full'));
      return you;
    },
  };
}

it('two people of the space meet, a reader too, and their words reach nobody else', async () => {
  const [anna, rea, quiet] = [page(host), page(reader), page(reader)];
  const [annas, reas] = [await anna.join(), await rea.join()];
  await anna.seats((seats) => seats.filter(({ isInCall }) => isInCall).length === 2);
  anna.say({ kind: 'signal', to: reas, signal: OFFER });
  const heard = await rea.until((all) => all.find((one) => one.kind === 'signal'));
  expect(heard).toEqual({ kind: 'signal', from: annas, signal: OFFER });
  // Who is in the room and not in the call is told nothing, and gets no word through.
  const { you } = await quiet.seats(() => true);
  anna.say({ kind: 'signal', to: you, signal: OFFER });
  quiet.say({ kind: 'signal', to: annas, signal: OFFER });
  quiet.say({ kind: 'hand', isUp: true });
  await anna.seats((seats) => seats.some(({ handAt }) => handAt !== null));
  expect([...anna.news, ...quiet.news].filter(({ kind }) => kind === 'signal')).toEqual([]);
  // Only who may write takes others' hands down.
  rea.say({ kind: 'lower', seat: you });
  anna.say({ kind: 'lower', seat: you });
  await rea.seats((seats) => seats.every(({ handAt }) => handAt === null));
});

it('strangers, other origins and unknown rooms are refused alike', async () => {
  expect(await page(stranger).closed).toBe(CLOSE.notFound);
  expect(await page(host, newId<RoomId>(random)).closed).toBe(CLOSE.notFound);
  const headers = { origin: 'https://evil.example', cookie: host.browser.cookies ?? '' };
  const foreign = new WebSocket(`${origin.replace('http', 'ws')}/rooms/${roomId}`, { headers });
  const status = await new Promise((resolve) => {
    foreign.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    foreign.on('error', () => undefined);
  });
  expect(status).toBe(403);
});

it('somebody who is removed is sent away at once, and the others see them go', async () => {
  const guest = await world.join(host.organisationId, 'member', 'Gus');
  await enter(guest, 'member');
  const [anna, gus] = [page(host), page(guest)];
  await Promise.all([anna.join(), gus.join()]);
  await anna.seats((seats) => seats.length === 2);
  const userId = await userOf(guest);
  await world.services.db.spaceMember.updateMany({ where: { spaceId, userId }, data: { state: 'removed' } });
  world.services.bus.publish('access.changed', { userId });
  expect(await gus.closed).toBe(CLOSE.accessEnded);
  await anna.seats((seats) => seats.length === 1);
  expect(await page(guest).closed).toBe(CLOSE.notFound);
});

it('a call holds a few, the next one is told that it is full, and may come when somebody leaves', async () => {
  const few = Array.from({ length: MOST_IN_CALL }, () => page(host));
  await Promise.all(few.map((one) => one.join()));
  const late = page(reader);
  await late.join();
  expect(late.news.filter(({ kind }) => kind === 'full')).toHaveLength(1);
  few[0]?.say({ kind: 'leave' });
  await late.seats((seats) => seats.filter(({ isInCall }) => isInCall).length === MOST_IN_CALL - 1);
  late.say({ kind: 'join' });
  await late.until((all) => all.find(({ kind }) => kind === 'joined'));
});

it.each([
  ['too much at once', () => 'x'.repeat(LONGEST_MESSAGE + 1), CLOSE.tooLarge],
  ['what is no message', () => '{"kind":"rule"}', CLOSE.malformed],
  ['what has more in it than it should', () => '{"kind":"join","as":"host"}', CLOSE.malformed],
])('a page that sends %s is sent away', async (_what, text, code) => {
  const anna = page(host);
  await anna.seats(() => true);
  anna.socket.send(text());
  expect(await anna.closed).toBe(code);
});

it('a page that sends without pause is sent away', async () => {
  const anna = page(host);
  await anna.seats(() => true);
  for (let i = 0; i < 2 * MESSAGE_BURST; i++) anna.say({ kind: 'hand', isUp: false });
  expect(await anna.closed).toBe(CLOSE.tooFast);
});

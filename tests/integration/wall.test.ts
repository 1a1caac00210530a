import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { setCardFields } from '../../app/board-doc/card-commands';
import { writeText } from '../../app/board-doc/text-doc';
import { CLOSE } from '../../app/board-doc/wire';
import { boardDocumentId, type EventId, type NoteId, newId, noteDocumentId } from '../../app/domain/ids';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { ACTS } from '../support/acts';
import { type Forbidden, leaksIn, unpacked } from '../support/leaks';
import { textOf } from '../support/text-of';
import {
  createTwoSidedSpace,
  HOSTS,
  type Ids,
  INSIDE,
  ORIGIN,
  OTHERS,
  type Side,
  type TwoSidedSpace,
  type Visitor,
} from '../support/two-sided-space';

// The wall: whatever an organisation thinks of a network, in whichever field, reaches nobody in the network's space by any
// way that there is: pages, what their scripts load, titles, errors, feeds, exports, frames, searches, mails. What is in the
// space for one organisation alone reaches nobody else there, and nothing of it those who are not in it.

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const act = () => ({ origin: 'test', at: new Date().toISOString(), randomBytes: random });

let world: TwoSidedSpace;
beforeAll(async () => {
  world = await createTwoSidedSpace();
}, 180_000);
afterAll(() => world?.close());

const secretsOf = (side: Side, marks: typeof HOSTS): Forbidden => ({
  words: [marks.word],
  numbers: marks.numbers,
  ids: side.secretIds,
});
/** What must not reach each of them. */
function forbiddenTo(visitor: Visitor | null): Forbidden {
  const { hosts, others, guest } = world;
  const all = { hosts: secretsOf(hosts, HOSTS), others: secretsOf(others, OTHERS), inside: { words: [INSIDE] } };
  const { [visitor === hosts.lead ? 'hosts' : visitor === others.lead ? 'others' : 'inside']: _, ...rest } = all;
  const isIn = visitor === guest || visitor === hosts.lead || visitor === others.lead;
  const kept = isIn ? { ...rest, inside: { words: [] } } : all;
  const list: Forbidden[] = Object.values(kept);
  return {
    words: list.flatMap(({ words }) => words),
    numbers: list.flatMap(({ numbers }) => numbers ?? []),
    ids: list.flatMap(({ ids }) => ids ?? []),
  };
}

function expectNothing(visitor: Visitor | null, what: string, text: string): void {
  const name = visitor?.name ?? 'nobody';
  expect({ name, what, leaks: leaksIn(text, forbiddenTo(visitor)) }).toEqual({ name, what, leaks: [] });
}

/** Ids of everything, so far as they say: a side's own things, and the things of one class. */
const idsWith = (side: Side, things: Ids): Ids => {
  const { spaceId } = world;
  const { organisationId, boardId, cardId, memberId } = side;
  return { spaceId, organisationId, boardId, cardId, memberId, userId: side.lead.userId, slug: 'open-sea', ...things };
};
const addressWith = (address: string, ids: Ids) =>
  address.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(ids[name] || newId<never>(random)));

const QUERY = 'view=month&shelf=bin&show=200&kind=note&with=&targetKind=space&q=';
const FORMATS = ['md', 'docx', 'csv', 'json'];

interface Asked {
  readonly ids: Ids;
  readonly query?: string;
  readonly isAlone?: boolean;
}

/** All that somebody is answered at an address: data, head, headers, body. */
async function answerTo(visitor: Visitor | null, address: string, { ids, query = '', isAlone = false }: Asked) {
  const url = `${ORIGIN}${addressWith(address, ids)}${query}`;
  const cookies = visitor?.browser.cookies;
  const got = await world.app.send(new Request(url, { headers: cookies ? { Cookie: cookies } : {} }), isAlone);
  return { ...got, text: await textsOf(got, url) };
}

async function textsOf(got: Awaited<ReturnType<TwoSidedSpace['app']['send']>>, url: string): Promise<string> {
  expect([url, got.status >= 500 ? got.status : 'foreseen']).toEqual([url, 'foreseen']);
  const { pathname } = new URL(url);
  // A way to sign in and back repeats the address that the visitor asked for: they know it already.
  const isWayIn = got.location?.startsWith(`/sign-in?next=${encodeURIComponent(pathname)}`) ?? false;
  const texts = [await textOf(got.data), await textOf(got.head), Buffer.from(unpacked(got.body), 'latin1').toString()];
  return [...texts, ...(isWayIn ? [] : [got.location ?? '', decodeURIComponent(got.headers)])].join('\n');
}

/** Every answer of every route: as a page, as its innermost part alone, and to a post that it does not know. */
async function everythingFor(visitor: Visitor | null, ids: Ids, isChosen = (_: string) => true): Promise<string> {
  const texts: string[] = [];
  const headers: Record<string, string> = visitor?.browser.cookies ? { Cookie: visitor.browser.cookies } : {};
  for (const { address, hasPage, hasAction, isIndex } of world.app.routes) {
    if (!isChosen(address)) continue;
    const formats = address.includes(':format') ? FORMATS : [''];
    for (const format of formats) {
      const asked = { ids: { ...ids, format }, query: `?${QUERY}&instance=${ids.instance ?? ''}` };
      texts.push((await answerTo(visitor, address, asked)).text);
      if (hasPage) texts.push((await answerTo(visitor, address, { ids: asked.ids, isAlone: true })).text);
    }
    if (!hasAction || /sign-out|account/.test(address)) continue;
    const url = `${ORIGIN}${addressWith(address, ids)}`;
    const body = new URLSearchParams({ intent: 'nothing' });
    const request = new Request(isIndex ? `${url}?index` : url, { method: 'POST', headers, body });
    texts.push(await textsOf(await world.app.send(request), url));
  }
  return texts.join('\n');
}

const MAIL_KINDS = ['digest', 'enter', 'event-invitation', 'invitation', 'notice', 'space-invitation'];
const OF_A_THING = /:(note|event|poll|file|remark|upload|room)/;

test('everything was planted, and its own people see it', async () => {
  const { hosts, others, ids, guest } = world;
  for (const [side, own, { word }] of [
    [hosts, ids.hostsOwn, HOSTS],
    [others, ids.othersOwn, OTHERS],
  ] as const) {
    const onCard = await everythingFor(side.lead, idsWith(side, own), (address) => /boards\/:boardId/.test(address));
    expect(leaksIn(onCard, { words: [word] }).length).toBeGreaterThan(20);
    const inSpace = await everythingFor(side.lead, idsWith(side, own), (address) => address.startsWith('/s/'));
    const places = leaksIn(inSpace, { words: [word] }).join('\n');
    for (const place of ['title', 'document text', 'event', 'answer', 'decision', 'poll', 'file', 'remark', 'feedback'])
      expect(places).toContain(`${word} ${place}`);
  }
  const docx = { ...idsWith(hosts, ids.hostsOwn), format: 'docx' };
  const exported = await answerTo(hosts.lead, '/s/:spaceId/documents/:noteId/export/:format', { ids: docx });
  expect(leaksIn(exported.text, { words: [HOSTS.word] })).toContain(`${HOSTS.word} document text`);
  const tasks = await answerTo(hosts.lead, '/s/:spaceId/tasks', { ids: idsWith(hosts, {}) });
  expect(tasks.text).toContain(`${HOSTS.word} task`);
  const shared = await everythingFor(guest, idsWith(hosts, ids.forAll), (address) => address.startsWith('/s/'));
  expect(leaksIn(shared, { words: [INSIDE] }).length).toBeGreaterThan(10);
  const published = leaksIn(await everythingFor(null, idsWith(hosts, ids.everybodys)), { words: ['Offen'] });
  expect(published).toEqual(
    expect.arrayContaining(['Offen profile', 'Offen document text', 'Offen title', 'Offen event']),
  );
}, 120_000);

test('no page, part of a page, title, download, export or error shows any of it to others', async () => {
  const { hosts, others, guest, stranger, ids } = world;
  const whole: [Visitor | null, Side, Ids][] = [
    [guest, hosts, ids.forAll],
    [others.lead, hosts, ids.forAll],
    [stranger, hosts, ids.forAll],
    [null, hosts, ids.everybodys],
  ];
  for (const [visitor, side, things] of whole)
    expectNothing(visitor, 'anywhere', await everythingFor(visitor, idsWith(side, things)));
  const parts: [Visitor | null, Side, Ids][] = [
    [guest, hosts, ids.hostsOwn],
    [guest, others, ids.othersOwn],
    [others.lead, hosts, ids.hostsOwn],
    [hosts.lead, others, ids.othersOwn],
    [stranger, hosts, ids.everybodys],
    [null, hosts, ids.forAll],
  ];
  for (const [visitor, side, things] of parts) {
    const isOfThing = (address: string) => OF_A_THING.test(address);
    expectNothing(visitor, 'things', await everythingFor(visitor, idsWith(side, things), isOfThing));
  }
  expectNothing(
    hosts.lead,
    'their cards',
    await everythingFor(hosts.lead, idsWith(others, {}), (a) => /boardId/.test(a)),
  );
}, 180_000);

test('no act tells of it, whatever is sent', async () => {
  const { hosts, others, guest, ids, app } = world;
  for (const [visitor, side, things] of [
    [guest, hosts, ids.hostsOwn],
    [others.lead, hosts, ids.hostsOwn],
    [hosts.lead, others, ids.othersOwn],
  ] as const) {
    const known = idsWith(side, things);
    for (const [address, fields, field, name] of ACTS) {
      if (!address.startsWith('/s/')) continue;
      const given = Object.entries(fields).map(([key, text]) => [key, known[text.slice(1)] ?? text]);
      const body = new URLSearchParams({ ...Object.fromEntries(given), [field]: known[name] || newId<never>(random) });
      const url = `${ORIGIN}${addressWith(address, { ...ids.forAll, ...known })}`;
      const headers = { Cookie: visitor.browser.cookies ?? '' };
      const got = await app.send(new Request(url, { method: 'POST', headers, body }));
      expectNothing(visitor, `${address} ${JSON.stringify(fields)}`, await textsOf(got, url));
    }
  }
}, 120_000);

test('no search finds it: by the word, its beginning, a slip, a number, a neighbour', async () => {
  const { hosts, others, guest, stranger, services, spaceId } = world;
  await services.search.catchUp();
  const found = async (visitor: Visitor, from: string, text: string) => {
    const query = `?q=${encodeURIComponent(text)}`;
    const { data } = await answerTo(visitor, from, { ids: idsWith(hosts, {}), query });
    const { loaderData } = (data ?? {}) as { loaderData?: Record<string, { result?: unknown }> };
    return Object.values(loaderData ?? {}).find((part) => part?.result !== undefined)?.result;
  };
  const NONE = { groups: [], isGuess: false };
  const slip = (word: string) => `${word.slice(0, -3)}${word.slice(-1)}${word.slice(-2, -1)}${word.slice(-3, -2)}`;
  const asked = ({ word, numbers: [fee] }: typeof HOSTS) => [
    ...[word, word.slice(0, 5), slip(word), `${word}x`, word.toUpperCase(), `${word} title`, `${fee}`],
  ];
  const spaceSearch = '/s/:spaceId/search';
  for (const text of asked(HOSTS)) {
    expect([text, await found(guest, spaceSearch, text)]).toEqual([text, NONE]);
    expect([text, await found(others.lead, spaceSearch, text)]).toEqual([text, NONE]);
  }
  for (const text of asked(OTHERS)) {
    expect([text, await found(guest, spaceSearch, text)]).toEqual([text, NONE]);
    expect([text, await found(hosts.lead, spaceSearch, text)]).toEqual([text, NONE]);
    expect([text, await found(hosts.lead, '/o/:organisationId/search', text)]).toEqual([text, NONE]);
  }
  // What stands beside it in the space is found, without it.
  for (const text of ['title', 'remark', 'document text', 'descripton']) {
    for (const visitor of [guest, others.lead])
      expectNothing(visitor, text, await textOf(await found(visitor, spaceSearch, text)));
  }
  expect(await found(guest, spaceSearch, INSIDE)).not.toEqual(NONE);
  expect(await found(hosts.lead, spaceSearch, HOSTS.word)).not.toEqual(NONE);
  expect(await found(stranger, spaceSearch, INSIDE)).toBeUndefined();
  const [own] = await services.members.listOrganisations(stranger.userId);
  for (const word of [INSIDE, HOSTS.word])
    expect(
      await services.search.find(
        { userId: stranger.userId, from: { organisationId: own?.id as never } },
        { text: word, language: 'english', kind: null, most: 50 },
      ),
    ).toEqual(NONE);
  expect(
    await services.search.find(
      { userId: stranger.userId, from: { spaceId } },
      { text: INSIDE, language: 'english', kind: null, most: 50 },
    ),
  ).toEqual(NONE);
}, 120_000);

test('no frame tells of it, whatever happens on the card and among the hosts', async () => {
  const { services, hosts, guest, others, ids, spaceId, accessOf } = world;
  const { rooms, live, meetings, notes, discussion } = services;
  const doors = {
    live: '/live',
    room: `/rooms/${ids.forAll.roomId}`,
    note: `/sync/note-${ids.forAll.noteId}`,
  };
  const open = await Promise.all(
    [guest, others.lead].map(async (visitor) => ({
      visitor,
      live: await listen(doors.live, visitor),
      room: await listen(doors.room, visitor),
      note: await listen(doors.note, visitor),
    })),
  );
  const host = { room: await listen(doors.room, hosts.lead), note: await listen(doors.note, hosts.lead) };
  const closed = [`/sync/board-${hosts.boardId}`, `/sync/note-${ids.hostsOwn.noteId}`];
  for (const visitor of [guest, others.lead])
    for (const address of closed) expect(await (await listen(address, visitor)).closed).toBe(CLOSE.notFound);
  for (const address of [doors.room, doors.note])
    for (const visitor of [world.stranger, null]) expect(await refusalOf(address, visitor)).not.toBe('open');
  for (const visitor of [guest, hosts.lead])
    expect(await (await listen(`/sync/note-${ids.othersOwn.noteId}`, visitor)).closed).toBe(CLOSE.notFound);

  // Everything private changes.
  const access = await accessOf(hosts.lead);
  const own = { memberId: hosts.memberId };
  await rooms.transact(boardDocumentId(hosts.boardId), own, (doc) =>
    setCardFields(doc, act(), hosts.cardId, { purpose: `${HOSTS.word} new purpose` }),
  );
  await rooms.projected(boardDocumentId(hosts.boardId));
  const hidden = noteDocumentId(ids.hostsOwn.noteId as NoteId);
  await rooms.transact(hidden, { memberId: access.userId }, (doc) =>
    writeText(doc, 'note', fromMarkdown(`${HOSTS.word} written`)),
  );
  await notes.rename(access, ids.hostsOwn.noteId, { title: `${HOSTS.word} once more`, known: '' });
  const target = { kind: 'note', id: ids.hostsOwn.noteId ?? '' } as const;
  await discussion.add(access, { target, body: `${HOSTS.word} aside`, openness: 'only-us' });
  await meetings.addDecision(access, ids.forAll.roomId, `${HOSTS.word} decided`);
  await meetings.recordHours(access, ids.forAll.roomId, [{ userId: hosts.lead.userId, minutes: 77 }]);
  await meetings.bookOwnEffort(access, ids.forAll.roomId).catch(() => undefined);
  await meetings.setTimer(access, ids.forAll.roomId, { kind: 'start', minutes: 5 } as never).catch(() => undefined);
  host.room.say(JSON.stringify({ kind: 'hand', isUp: true }));
  const shared = noteDocumentId(ids.forAll.noteId as NoteId);
  await rooms.transact(shared, { memberId: access.userId }, (doc) =>
    writeText(doc, 'note', fromMarkdown(`${INSIDE} last word`)),
  );
  // The last words: when they have come, so has all that was said before.
  const end = `space:${spaceId}`;
  const topics = [`portfolio:${hosts.organisationId}`, `organisation:${hosts.organisationId}`];
  live.topicChanged([
    ...topics,
    `board:${hosts.boardId}`,
    `comments:${hosts.cardId}`,
    `portfolio:${others.organisationId}`,
    end,
  ]);
  for (const { visitor, live, room, note } of open) {
    await live.heard(end);
    await note.heard('last word');
    await room.heard('"handAt":1');
    for (const [door, { all }] of Object.entries({ live, room, note })) expectNothing(visitor, door, all());
    for (const topic of topics) expect(live.all()).not.toContain(topic);
    expect(live.all()).not.toContain(hosts.cardId);
    for (const socket of [live, room, note]) socket.close();
  }
  for (const socket of Object.values(host)) socket.close();
}, 120_000);

test('no feed has it, and the feeds of who is gone have nothing', async () => {
  const { services, hosts, others, guest, removed, spaceId, ids } = world;
  const { calendarExchange } = services;
  const tokenOf = (address: string) => new URL(address).pathname.slice('/feeds/'.length);
  const read = async (token: string) => answerTo(null, '/feeds/:token', { ids: { token } });
  const kinds = [
    { kind: 'person', subjectId: '' },
    { kind: 'space', subjectId: spaceId },
  ] as const;
  for (const visitor of [guest, others.lead, hosts.lead])
    for (const of of kinds) {
      const { status, text } = await read(tokenOf(await calendarExchange.makeFeed(visitor.userId, of)));
      expect(status).toBe(200);
      expect(text).toContain(INSIDE);
      expectNothing(visitor, `feed of a ${of.kind}`, text);
      const leads = [...text.replace(/\r\n /g, '').matchAll(/^URL:(\S+)/gm)].map(
        ([, url = '']) => new URL(url).pathname,
      );
      expect(leads.length).toBeGreaterThan(0);
      for (const address of leads) expect((await answerTo(visitor, address, { ids: {} })).status).toBe(200);
    }
  await expect(
    calendarExchange.makeFeed(guest.userId, { kind: 'organisation', subjectId: hosts.organisationId }),
  ).rejects.toMatchObject({ status: 404 });
  const organisation = { kind: 'organisation', subjectId: others.organisationId } as const;
  const theirs = await read(tokenOf(await calendarExchange.makeFeed(others.lead.userId, organisation)));
  expectNothing(others.lead, 'feed of an organisation', theirs.text);

  const gone = await Promise.all(kinds.map(async (of) => tokenOf(await calendarExchange.makeFeed(removed.userId, of))));
  const { text } = await read(gone[1] ?? '');
  expect(text).toContain(INSIDE);
  await services.discussion.add(await world.accessOf(hosts.lead), {
    target: { kind: 'event', id: ids.forAll.eventId as EventId },
    body: `${INSIDE} for [@removed](member:${removed.userId})`,
  });
  expect((await services.notifications.list(removed.userId)).length).toBeGreaterThan(0);
  const room = await listen(`/rooms/${ids.forAll.roomId}`, removed);
  const [note, feed] = [await listen(`/sync/note-${ids.forAll.noteId}`, removed), await listen('/live', removed)];
  // Somebody is removed while their calendar program reads.
  const [whileRemoved] = await Promise.all([read(gone[1] ?? ''), world.removeFromSpace(removed)]);
  expect(whileRemoved.status === 404 || whileRemoved.text.includes('END:VCALENDAR')).toBe(true);
  expect([await room.closed, await note.closed]).toEqual([CLOSE.accessEnded, CLOSE.accessEnded]);
  const before = feed.all();
  services.live.topicChanged([`space:${spaceId}`, `user:${removed.userId}`]);
  await feed.heard(`user:${removed.userId}`);
  expect(feed.all().slice(before.length)).not.toContain(`space:${spaceId}`);
  feed.close();
  expect((await read(gone[1] ?? '')).status).toBe(404);
  expectNothing(removed, 'own feed', (await read(gone[0] ?? '')).text);
  expect(await services.notifications.list(removed.userId)).toEqual([]);
  expectNothing(removed, 'anywhere', await everythingFor(removed, idsWith(hosts, ids.forAll)));
  const [kept] = await calendarExchange.feeds(guest.userId);
  const token = tokenOf(await calendarExchange.makeFeed(guest.userId, kinds[1]));
  await calendarExchange.revokeFeed(guest.userId, kept?.id ?? '');
  for (const { id } of await calendarExchange.feeds(guest.userId)) await calendarExchange.revokeFeed(guest.userId, id);
  expect((await read(token)).status).toBe(404);
}, 60_000);

test('no mail and no notice holds any of it', async () => {
  const { services, hosts, others, guest, ids, accessOf } = world;
  const { auth, spaces, calendar, calendarExchange, notifications, discussion, db, members, comments } = services;
  const access = await accessOf(hosts.lead);
  for (const { userId } of [guest, others.lead]) {
    await notifications.setWatch(userId, { kind: 'space', id: access.space.id }, 'watch');
    await notifications.saveMailChoice(userId, { ...(await notifications.mailChoice(userId)), digestHour: 0 });
  }
  const mention = `[@guest](member:${guest.userId}) [@other](member:${others.lead.userId})`;
  await notifications.tellEvents();
  const event = await calendar.find(access, ids.forAll.eventId as EventId, null);
  const draft = {
    ...event,
    title: `${INSIDE} event, moved`,
    attendees: [guest.userId, others.lead.userId],
    rule: undefined,
  };
  await calendar.change(
    access,
    { eventId: event.id, instance: event.instance, scope: 'all', version: event.version },
    { draft },
  );
  const own = await calendar.find(access, ids.hostsOwn.eventId as EventId, null);
  const ownDraft = { ...own, title: `${HOSTS.word} event, moved`, attendees: [hosts.lead.userId], rule: undefined };
  const of = { eventId: own.id, instance: own.instance, scope: 'all', version: own.version } as const;
  await calendar.change(access, of, { draft: ownDraft });
  await db.eventAttendee.createMany({
    data: [guest, others.lead].map(({ userId }) => ({ ...{ eventId: own.id, instance: '', userId } })),
    skipDuplicates: true,
  });
  const thread = await discussion.add(access, { target: { kind: 'space', id: '' }, body: `${INSIDE} for ${mention}` });
  await discussion.add(access, {
    target: { kind: 'space', id: '' },
    body: `${HOSTS.word} ${mention}`,
    openness: 'only-us',
  });
  await discussion.add(access, {
    target: { kind: 'note', id: ids.hostsOwn.noteId as never },
    body: `${HOSTS.word} ${mention}`,
  });
  const naming = fromMarkdown(`${HOSTS.word} ${mention}`);
  await services.notes.create(access, { title: `${HOSTS.word} names`, text: naming, openness: 'only-us' });
  // Somebody is given what they may not see, whatever way there should be to do it.
  const taskId = ids.hostsOwn.taskId ?? '';
  await db.meetingTask.update({ where: { id: taskId }, data: { assigneeUserId: guest.userId } });
  const about = {
    kind: 'task',
    itemKind: 'task',
    itemId: taskId,
    spaceId: access.space.id,
    groupKey: `task:${taskId}`,
  };
  await db.notification.create({
    data: { ...about, id: newId<never>(random), userId: guest.userId, createdAt: new Date() },
  });
  const words = `${INSIDE} for all, at first`;
  const narrowed = await services.notes.create(access, { title: words, text: fromMarkdown(words) });
  await discussion.add(access, { target: { kind: 'note', id: narrowed }, body: `${words} ${mention}` });
  await services.notes.setOpenness(access, narrowed, 'only-us');
  await services.notes.rename(access, narrowed, { title: `${HOSTS.word} from now on`, known: '' });
  const author = { id: hosts.memberId, name: 'host' };
  const { organisationId, boardId, cardId } = hosts;
  await comments.add({ organisationId, boardId, cardId, author, body: `${HOSTS.word} ${mention}`, id: null });

  await calendarExchange.tellInvitations(new Date(8.64e15));
  await notifications.tellEvents();
  await notifications.remind();
  await notifications.mailAtOnce();
  await discussion.add(access, { target: { kind: 'space', id: '' }, body: `${INSIDE} more`, thread });
  await notifications.mailDigests();
  await spaces.inviteByMail(access, ['new@solmu.test'], { role: 'member', days: 7, accessDays: 0 });
  await db.user.update({ where: { id: guest.userId }, data: { passwordHash: null } });
  await auth.requestEntry(guest.email, null, guest.browser.sender);
  const lead = await members.access(others.lead.userId, others.organisationId);
  if (lead) await members.inviteByMail?.(lead, ['new@solmu.test'], { role: 'viewer', days: 7 } as never);
  await Promise.all([auth.settled(), members.settled(), spaces.close()]);

  for (const visitor of [guest, others.lead, { ...guest, email: 'new@solmu.test' }]) {
    const mails = await db.outboxMail.findMany({ where: { to: visitor.email } });
    const own = visitor.email === 'new@solmu.test' ? guest : visitor;
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) expectNothing(own, mail.kind, JSON.stringify(mail).replaceAll('\\r\\n ', ''));
  }
  const sent = await db.outboxMail.findMany({ where: { to: { in: [guest.email, 'new@solmu.test'] } } });
  expect([...new Set(sent.map(({ kind }) => kind))].sort()).toEqual(MAIL_KINDS);
  for (const visitor of [guest, others.lead]) {
    expectNothing(visitor, 'notices', JSON.stringify(await notifications.list(visitor.userId)));
    const { text } = await answerTo(visitor, '/notifications', { ids: {} });
    expectNothing(visitor, 'notices', text);
  }
}, 60_000);

/** A page's socket; without a visitor, nobody's. */
async function listen(address: string, visitor: Visitor | null) {
  const headers = { cookie: visitor?.browser.cookies ?? '', origin: `http://127.0.0.1:${world.port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${world.port}${address}`, { headers });
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
    say: (text: string) => socket.send(text),
    close: () => socket.close(),
    heard: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => frames.some((frame) => frame.includes(words)) && resolve();
        listeners.add(look);
        look();
      }),
  };
}

/** How a socket is refused: before it opens, or by a code right after. */
async function refusalOf(address: string, visitor: Visitor | null): Promise<string> {
  try {
    const socket = await listen(address, visitor);
    return String(await socket.closed);
  } catch (error) {
    return String(error);
  }
}

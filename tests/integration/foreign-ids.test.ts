import fs from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCard } from '../../app/board-doc/card-commands';
import { readBoard } from '../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  newId,
  type OrganisationId,
} from '../../app/domain/ids';
import { STAGES } from '../../app/domain/life-cycle';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { planWords } from '../../app/features/plans/plan-words';
import { languageOf } from '../../app/locales/catalogue';
import { parseConfig } from '../../server/config';
import { createHttpServer } from '../../server/http/create-server';
import { createLogger } from '../../server/infra/logger';
import { createServices, type ServicesHandle } from '../../server/services';
import type { SpaceAccess } from '../../server/spaces/find-space-access';
import { ACTS } from '../support/acts';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Browser, GOOD_PASSWORD } from '../support/identity';
import { createRouteHandler, type RouteHandler } from '../support/route-handler';

// Every id from a stranger or from another organisation answers 404, in every route that there is.

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ORIGIN = 'http://solmu.test';

let database: TestDatabase;
let handle: ServicesHandle;
let app: RouteHandler;
let dataDir: string;

interface Estate {
  readonly browser: Browser;
  /** Values for every parameter that an address of this person's can have. */
  readonly ids: Record<string, string>;
}
let mine: Estate;
let theirs: Estate;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-ids-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => ORIGIN,
    print: () => undefined,
  });
  app = await createRouteHandler(handle.services);
  mine = await makeEstate('aino@solmu.test');
  theirs = await makeEstate('eve@solmu.test');
}, 180_000);

afterAll(async () => {
  await handle?.close();
  await database?.close();
  if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true });
});

async function makeEstate(email: string): Promise<Estate> {
  const { auth, members, boards, labels, comments, criteria, portfolio, rooms, savedViews } = handle.services;
  const { operatingModel, decisions } = handle.services;
  const { reviews, partners, radar } = handle.services;
  const userId = await auth.createAccount({ name: email, email, password: GOOD_PASSWORD });
  const browser = new Browser();
  browser.keep(await auth.signIn(email, GOOD_PASSWORD, browser.sender));
  const { organisationId, memberId } = await members.createOrganisation({ id: userId, name: email }, 'Agency');
  const doer = { organisationId, memberId };
  const columns = STAGES.map((stage) => ({ name: stage, stage }));
  const boardId = await boards.create({ ...doer, name: 'Portfolio' }, columns);
  const cardId = await rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
    const act = { origin: 'test', at: new Date().toISOString(), randomBytes: random };
    const column = readBoard(doc).columns[0]?.id;
    if (!column) throw new Error('no column');
    return addCard(doc, act, { name: 'A network' }, { column });
  });
  await labels.create(doer, { name: 'A label', colour: 'blue' });
  const [label] = await labels.list(organisationId);
  const author = { id: memberId, name: email };
  await comments.add({ organisationId, boardId, cardId, author, body: 'Hm', id: null });
  const comment = await database.db.cardComment.findFirstOrThrow({ where: { organisationId } });
  const access = await members.access(userId, organisationId);
  if (!access) throw new Error('no access');
  const [model] = await criteria.list(organisationId);
  const themeId = await radar.addTheme(doer, { name: 'A theme' });
  const candidateId = await radar.addCandidate(doer, { themeId, name: 'A candidate' });
  const care = { segment: '++', what: 'Meet', interval: 'yearly', months: '', doer: 'owner', touchpoint: '' };
  await operatingModel.add(doer, care);
  const [careRow] = (await operatingModel.list(organisationId)).rows;
  await rooms.projected(boardDocumentId(boardId));
  const proposal = { kind: 'leave', change: 'stage:left', grounds: 'Why', rule: 'all', decideBy: '' };
  const proposed = await decisions.propose({ ...doer, actor: access.actor }, cardId, {
    draft: { ...proposal, approvers: [memberId] },
    isProposed: true,
    today: '2026-01-01',
  });
  const partner = await partners.create(doer, { name: 'A partner' }, true);
  const contactId = partner.id && (await partners.addContact(doer, partner.id, { name: 'A contact' }));
  const viewId = await savedViews.save(doer, { name: 'A view', state: '', isShared: true });
  await members.inviteByLink(access, { role: 'viewer', days: 7, maxUses: 1 });
  const [invitation] = await members.listInvitations(access);
  const placeholderId = newId<never>(random);
  await database.db.member.create({
    data: { id: placeholderId, organisationId, name: 'Known by name', state: 'placeholder' },
  });
  const act = await portfolio.change(doer, [
    { networks: [{ boardId, cardId }], edit: { field: 'segment', value: { now: 0.5, future: 0.5 } } },
  ]);
  await rooms.projected(boardDocumentId(boardId));
  const campaignId = await reviews.start(
    doer,
    { name: 'Review', note: '', closesOn: '2199-01-01', cardIds: [cardId], byOwner: false, reviewerIds: [memberId] },
    '2026-01-01',
  );
  const planId = await handle.services.plans.create(doer, {
    title: 'A plan',
    today: '2026-01-01',
    words: planWords(languageOf('en'), 'EUR'),
  });
  const [planVersion] = await handle.services.plans.versions(planId);
  const spaceId = await handle.services.spaces.create(
    { ...doer, userId, boardId, cardId },
    { name: 'A space', timeZone: 'Europe/Helsinki' },
  );
  const inSpace = await handle.services.spaces.access(userId, spaceId);
  if (!inSpace) throw new Error('not in the space');
  await handle.services.spaces.inviteByLink(inSpace, { role: 'reader', days: 7, maxUses: 1, accessDays: 0 });
  const [spaceInvitation] = await handle.services.spaces.invitations(inSpace);
  const { discussion } = handle.services;
  const slug = await writeProfile(inSpace);
  const lineId = await handle.services.goingInternational.add(inSpace, { kind: 'measure', text: 'A measure' });
  const spaceMemberId: string = inSpace.member.id;
  const serviceId = await handle.services.feedback.addService(inSpace, { name: 'A service' });
  const remarkId = await discussion.add(inSpace, { target: { kind: 'space', id: '' }, body: 'Hm' });
  const { files } = handle.services;
  const announced = { name: 'a.txt', size: '1', folderId: '', fileId: '', openness: '', fingerprint: '' };
  const { id: sent } = await files.beginUpload(inSpace, announced);
  const file = await files.append(inSpace, sent, { offset: 0, body: new Blob(['x']).stream() });
  const { id: uploadId } = await files.beginUpload(inSpace, announced);
  const folderId = await files.createFolder(inSpace, { name: 'A folder', parentId: '' });
  const notificationId = newId<never>(random);
  await database.db.notification.create({
    data: {
      id: notificationId,
      userId,
      kind: 'mention',
      itemKind: 'remark',
      itemId: remarkId,
      spaceId,
      groupKey: `thread:${remarkId}`,
      createdAt: new Date(),
    },
  });
  const noteId = await handle.services.notes.create(inSpace, { title: 'A document', text: fromMarkdown('Words') });
  const [noteVersion] = await handle.services.notes.versions(noteId);
  const { calendarExchange, meetings } = handle.services;
  const roomId = await meetings.createRoom(inSpace, { name: 'A room', externalUrl: '' });
  const taskId = await meetings.addTask(inSpace, { roomId }, { text: 'A task', assigneeUserId: '', dueOn: '' });
  await calendarExchange.makeFeed(userId, { kind: 'space', subjectId: spaceId });
  const [feed] = await calendarExchange.feeds(userId);
  const sourceId = newId<never>(random);
  const subscribed = {
    id: sourceId,
    spaceId,
    name: 'Fairs',
    address: 'https://example.org/a.ics',
    openness: 'network',
  };
  await database.db.calendarSource.create({
    data: { ...subscribed, createdById: userId, createdAt: new Date(), nextAt: new Date() },
  });
  const event = await makeEvent(inSpace);
  return {
    browser,
    ids: {
      spaceId,
      feedId: feed?.id ?? '',
      sourceId,
      personId: inSpace.member.id,
      spaceInvitationId: spaceInvitation?.id ?? '',
      slug,
      serviceId,
      lineId,
      spaceMemberId,
      remarkId,
      notificationId,
      noteId,
      roomId,
      taskId,
      fileId: 'fileId' in file ? file.fileId : '',
      fileVersionId: 'versionId' in file ? file.versionId : '',
      folderId,
      uploadId,
      noteVersionId: noteVersion?.id ?? '',
      ...event,
      planId,
      versionId: planVersion?.id ?? '',
      campaignId,
      organisationId,
      boardId,
      cardId,
      userId,
      sessionId: await openScoring(doer, boardId, cardId),
      memberId,
      placeholderId,
      labelId: label?.id ?? '',
      commentId: comment.id,
      invitationId: invitation?.id ?? '',
      modelId: model?.id ?? '',
      viewId,
      themeId,
      candidateId,
      actId: act.actId ?? '',
      careId: careRow?.id ?? '',
      decisionId: proposed.ok ? proposed.id : '',
      partnerId: partner.id ?? '',
      contactId: contactId ?? '',
      token: 'a'.repeat(43),
      format: 'csv',
    },
  };
}

/** An event with something decided at it, and a poll with times to choose between. */
async function makeEvent(access: SpaceAccess): Promise<Record<string, string>> {
  const { calendar } = handle.services;
  const eventId = await calendar.create(access, {
    ...{ title: 'An event', description: '', place: '', roomId: null, isAllDay: false, timeZone: 'UTC', rule: null },
    ...{ startsAt: '2026-03-01T09:00:00', endsAt: '2026-03-01T10:00:00', reminderMinutes: null },
    ...{ openness: 'network', attendees: [access.userId] },
  });
  await calendar.addDecision(access, { eventId, instance: '2026-03-01T09:00:00' }, 'Decided');
  const { decisions } = await calendar.find(access, eventId, null);
  const options = [1, 2].map((day) => ({ startMs: day * 1e12, endMs: day * 1e12 + 3_600_000 }));
  const poll = { title: 'A poll', description: '', place: '', openness: 'network', options };
  const pollId = await calendar.createPoll(access, poll);
  const [option] = (await calendar.findPoll(access, pollId)).options;
  return {
    eventId,
    eventDecisionId: decisions[0]?.id ?? '',
    pollId,
    pollOptionId: option?.id ?? '',
  };
}

/** A profile that is not published: nobody finds it at its address. */
async function writeProfile(access: SpaceAccess): Promise<string> {
  const slug: string = access.space.id;
  const rest = { about: '', offers: '', labels: '', contact: '', country: '', fields: '' };
  await handle.services.profiles.write(access, { ...rest, slug, name: 'A network' });
  return slug;
}

/** A session of scoring together that goes on, with its maker in it. */
async function openScoring(
  doer: { organisationId: OrganisationId; memberId: MemberId },
  boardId: BoardId,
  cardId: CardId,
): Promise<string> {
  const { criteria, scoring, rooms } = handle.services;
  await rooms.projected(boardDocumentId(boardId));
  const lead = { ...doer, actor: { role: 'owner' as const, isServerAdmin: false } };
  const [model] = await criteria.list(doer.organisationId);
  const sessionId = await scoring.open(lead, { name: 'Spring review', modelId: model?.id, cardIds: [cardId] });
  await scoring.join(lead, sessionId);
  return sessionId;
}

const addressWith = (address: string, ids: Record<string, string>) =>
  address.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'nothing'));

const paramsOf = (address: string) => [...address.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);

function get(address: string, browser: Browser | null): Promise<{ status: number; location: string | null }> {
  const headers: Record<string, string> = browser?.cookies ? { Cookie: browser.cookies } : {};
  return app.send(new Request(`${ORIGIN}${address}`, { headers }));
}

function post(address: string, browser: Browser | null, fields: Record<string, string>) {
  const headers: Record<string, string> = browser?.cookies ? { Cookie: browser.cookies } : {};
  const body = new URLSearchParams(fields);
  return app.send(new Request(`${ORIGIN}${address}`, { method: 'POST', headers, body }));
}

/** Values that are no id of the reader's: malformed, unknown, and another organisation's. */
function wrongValues(name: string): [string, string][] {
  const malformed: [string, string][] = [
    ['malformed', 'x'],
    ['malformed', '../../etc/passwd'],
    ['malformed', "' or 1=1 --"],
    ['malformed', 'A'.repeat(20)],
    ['malformed', 'a'.repeat(5000)],
    ['malformed', '\u0000'],
    ['unknown', name === 'token' ? 'b'.repeat(43) : newId<never>(random)],
  ];
  const isForeignKnown = name !== 'token' && name !== 'format';
  return isForeignKnown ? [...malformed, ['foreign', theirs.ids[name] ?? '']] : malformed;
}

/** Each wrong value gets the answer that there is nothing. */
async function expectNothing(
  where: string,
  name: string,
  send: (wrong: [string, string]) => Promise<{ status: number }>,
) {
  const answers = await Promise.all(
    wrongValues(name).map(async (wrong) => {
      const [kind, value] = wrong;
      return { where, name, kind, value: value.slice(0, 24), status: (await send(wrong)).status };
    }),
  );
  expect(answers).toEqual(answers.map((answer) => ({ ...answer, status: 404 })));
}

describe('an address', () => {
  test('of one’s own is there', async () => {
    const own = app.routes.filter(({ address }) => /^\/o\/:organisationId/.test(address));
    expect(own.length).toBeGreaterThan(8);
    for (const { address, file, hasPage } of own) {
      if (!hasPage) continue;
      const { status } = await get(addressWith(address, mine.ids), mine.browser);
      expect({ file, status }).toEqual({ file, status: 200 });
    }
  });

  test('with an id that is malformed, unknown or another organisation’s is nothing, whichever it is', async () => {
    for (const { address, file } of app.routes) {
      for (const name of paramsOf(address)) {
        const visit = ([, value]: [string, string]) =>
          get(addressWith(address, { ...mine.ids, [name]: value }), mine.browser);
        await expectNothing(file, name, visit);
      }
    }
  });

  test('takes nothing in either', async () => {
    for (const { address, file, hasAction, isIndex } of app.routes) {
      if (!hasAction) continue;
      for (const name of paramsOf(address)) {
        const fields = { intent: 'rename', name: 'Taken' };
        const submit = ([, value]: [string, string]) =>
          post(addressWith(address, { ...mine.ids, [name]: value }) + (isIndex ? '?index' : ''), mine.browser, fields);
        await expectNothing(file, name, submit);
      }
    }
  });

  test('inside an organisation leads who is not signed in to sign in, whether or not it exists', async () => {
    for (const { address, file, hasPage, hasAction, isIndex } of app.routes) {
      if (!address.startsWith('/o/') || !hasPage) continue;
      for (const ids of [mine.ids, { ...mine.ids, organisationId: 'x' }]) {
        const path = addressWith(address, ids);
        const { status, location } = await get(path, null);
        expect({ file, status }).toEqual({ file, status: 302 });
        expect(location).toContain('/sign-in?next=');
        if (!hasAction) continue;
        const answer = await post(isIndex ? `${path}?index` : path, null, { intent: 'rename', name: 'Taken' });
        expect({ file, status: answer.status }).toEqual({ file, status: 302 });
      }
    }
  });
});

test.each(ACTS)('%s %j takes no wrong %s', async (address, fields, field, idName) => {
  const given = Object.entries(fields).map(([key, text]) => [
    key,
    text.startsWith('=') ? mine.ids[text.slice(1)] : text,
  ]);
  await expectNothing(address, idName, ([, value]) =>
    post(addressWith(address, mine.ids), mine.browser, { ...Object.fromEntries(given), [field]: value }),
  );
});

test('a request that another site sends reaches no route, whatever its method', async () => {
  const reached: string[] = [];
  const http = createHttpServer(
    {
      config: { origin: null, secure: false, trustedProxies: 0 },
      log: createLogger('silent'),
      services: handle.services,
      handlePage: async (request) => {
        reached.push(request.url);
        return new Response('reached');
      },
      serveFiles: (_message, _response, next) => next(),
    },
    () => false,
  );
  const port = await http.listen('127.0.0.1', 0);
  const elsewhere: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
    {},
  ];
  for (const { address, isIndex } of app.routes) {
    const url = `http://127.0.0.1:${port}${addressWith(address, mine.ids)}${isIndex ? '?index' : ''}`;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      // Mail programs send one bare POST, which acts by the token alone (RFC 8058).
      const isOneClick = address === '/unsubscribe/:token' && method === 'POST';
      const senders = isOneClick ? elsewhere.filter((headers) => Object.keys(headers).length > 0) : elsewhere;
      const answers = await Promise.all(
        senders.map((headers) => sendRaw(url, method, { ...headers, Cookie: mine.browser.cookies ?? '' })),
      );
      expect({ address, method, answers }).toEqual({ address, method, answers: senders.map(() => 403) });
    }
  }
  await http.close(1000);
  expect(reached).toEqual([]);
});

/** Sends just these headers; `fetch` would add its own. */
function sendRaw(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

test('nothing of the stranger’s was changed by all this', async () => {
  const { organisationId, boardId } = theirs.ids as { organisationId: OrganisationId; boardId: BoardId };
  const board = await handle.services.members.findBoard(organisationId, boardId);
  expect(board).toMatchObject({ name: 'Portfolio', isTemplate: false, archivedAt: null });
  const label = await database.db.label.findFirst({ where: { organisationId } });
  expect(label).toMatchObject({ name: 'A label', colour: 'blue' });
  expect(await database.db.cardComment.count({ where: { organisationId, deletedAt: null, body: 'Hm' } })).toBe(1);
  expect(await database.db.member.count({ where: { organisationId } })).toBe(2);
  const partner = await database.db.partner.findFirst({ where: { organisationId }, include: { contacts: true } });
  expect(partner).toMatchObject({ name: 'A partner', mergedIntoId: null, contacts: [{ name: 'A contact' }] });
});

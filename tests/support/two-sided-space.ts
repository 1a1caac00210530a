import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { addCard } from '../../app/board-doc/card-commands';
import { readBoard } from '../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type EventId,
  type MemberId,
  newId,
  type OrganisationId,
  type SpaceId,
  type UserId,
} from '../../app/domain/ids';
import { STAGES } from '../../app/domain/life-cycle';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import type { Openness } from '../../app/domain/spaces/openness';
import type { SpaceRole } from '../../app/domain/spaces/space-policies';
import { parseConfig } from '../../server/config';
import { createLogger } from '../../server/infra/logger';
import { createServices } from '../../server/services';
import { createTestDatabase } from './database';
import { Browser, GOOD_PASSWORD } from './identity';
import { type Marks, writePrivately } from './private-card';
import { createRouteHandler } from './route-handler';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const ORIGIN = 'http://solmu.test';

/** What the hosts' organisation keeps to itself, what the other organisation does, and what the space's people do. */
export const HOSTS: Marks = { word: 'Geheimnis', numbers: [918273.45, 7319.25, 6543.75] };
export const OTHERS: Marks = { word: 'Luottamus', numbers: [827364.15, 8241.75, 5432.25] };
export const INSIDE = 'Binnenwoord';

/** Somebody with a browser; without a name, nobody who is known. */
export interface Visitor {
  readonly name: string;
  readonly email: string;
  readonly userId: UserId;
  readonly browser: Browser;
}

/** An organisation's side: its lead, its card for the space, and what must not leave it. */
export interface Side {
  readonly lead: Visitor;
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly secretIds: readonly string[];
}

/** Values for the parameters of addresses. */
export type Ids = Readonly<Record<string, string>>;

export type TwoSidedSpace = Awaited<ReturnType<typeof createTwoSidedSpace>>;

/**
 * A server with one space on it that two organisations share, each with a card for it that is full of what the other one
 * and the guests must not know; and in the space every kind of thing, for each of them alone and for all.
 */
export async function createTwoSidedSpace() {
  const database = await createTestDatabase();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-wall-'));
  const handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => ORIGIN,
    print: () => undefined,
  });
  const { services } = handle;
  const app = await createRouteHandler(services);
  const sockets = createServer().on('upgrade', (message, socket, head) => {
    if (!handle.sync.handleUpgrade(message, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', resolve));

  const hosts = await found('host', HOSTS);
  const others = await found('other', OTHERS);
  const { lead } = hosts;
  const spaceId = await services.spaces.create(
    { ...hosts, userId: lead.userId },
    { name: 'Open sea', timeZone: 'UTC' },
  );
  const guest = await join(await person('guest'), 'member', null);
  await join(others.lead, 'host', others.organisationId);
  await services.spaces.linkCard({ ...others, userId: others.lead.userId }, spaceId);
  const stranger = await person('stranger');
  await services.members.createOrganisation({ id: stranger.userId, name: 'stranger' }, 'Strangers');
  const removed = await join(await person('removed'), 'member', null);

  async function person(name: string): Promise<Visitor> {
    const email = `${name}@solmu.test`;
    const userId = await services.auth.createAccount({ name, email, password: GOOD_PASSWORD });
    const browser = new Browser();
    browser.keep(await services.auth.signIn(email, GOOD_PASSWORD, browser.sender));
    return { name, email, userId, browser };
  }

  async function found(name: string, marks: Marks): Promise<Side> {
    const { members, boards, rooms } = services;
    const lead = await person(name);
    const doer = await members.createOrganisation({ id: lead.userId, name }, `${name} organisation`);
    const columns = STAGES.map((stage) => ({ name: stage, stage }));
    const boardId = await boards.create({ ...doer, name: `${marks.word} board` }, columns);
    const cardId = await rooms.transact(boardDocumentId(boardId), doer, (doc) => {
      const act = { origin: 'test', at: new Date().toISOString(), randomBytes: random };
      const column = readBoard(doc).columns[0]?.id;
      if (!column) throw new Error('no column');
      return addCard(doc, act, { name: 'To be named' }, { column });
    });
    const secretIds = await writePrivately(services, doer, { boardId, cardId }, marks);
    return { lead, ...doer, boardId, cardId, secretIds };
  }

  async function join(visitor: Visitor, role: SpaceRole, organisationId: OrganisationId | null): Promise<Visitor> {
    const joined = { spaceId, userId: visitor.userId, role, organisationId, state: 'active', joinedAt: new Date() };
    await services.db.spaceMember.create({ data: { ...joined, id: newId<never>(random) } });
    return visitor;
  }

  const accessOf = async ({ userId }: Visitor) => {
    const access = await services.spaces.access(userId, spaceId);
    if (!access) throw new Error('not in the space');
    return access;
  };

  /** One of each kind of thing, made by somebody for some; gives the ids. */
  async function fill(maker: Visitor, word: string, openness: Openness): Promise<Ids> {
    const { notes, discussion, calendar, files, meetings } = services;
    const access = await accessOf(maker);
    const words = (place: string) => `${word} ${place}`;
    const text = fromMarkdown(words('document text'));
    const noteId = await notes.create(access, { title: words('first title'), text, openness });
    await notes.rename(access, noteId, { title: words('title'), known: '' });
    await notes.nameVersion(access, noteId, words('version'));
    const [version] = await notes.versions(noteId);
    const soon = new Date(Date.now() + 600_000).toISOString().slice(0, 19);
    const event = {
      ...{ title: words('event'), description: words('description'), place: words('place'), roomId: null },
      ...{ startsAt: soon, endsAt: new Date(Date.now() + 4_200_000).toISOString().slice(0, 19), isAllDay: false },
      ...{ timeZone: 'UTC', rule: 'FREQ=DAILY;COUNT=3', reminderMinutes: 30, openness, attendees: [maker.userId] },
    };
    const eventId = await calendar.create(access, event);
    const of = { eventId, instance: soon };
    await calendar.addDecision(access, of, words('decision'));
    await calendar.attachMinutes(access, of, noteId);
    await calendar.answer(access, { eventId, instance: '', answer: 'yes', note: words('answer') });
    const { decisions } = await calendar.find(access, eventId, null);
    const options = [1, 2].map((day) => ({ startMs: day * 1e12, endMs: day * 1e12 + 3_600_000 }));
    const poll = {
      title: words('poll'),
      description: words('poll text'),
      place: words('poll place'),
      openness,
      options,
    };
    const pollId = await calendar.createPoll(access, poll);
    const announced = {
      name: `${words('file')}.txt`,
      size: String(word.length),
      folderId: '',
      fileId: '',
      openness,
      fingerprint: '',
    };
    const { id: uploadId } = await files.beginUpload(access, announced);
    const file = await files.append(access, uploadId, { offset: 0, body: new Blob([word]).stream() });
    if (!('fileId' in file)) throw new Error('no file');
    const remarks = [
      { kind: 'space' as const, id: '' },
      { kind: 'note' as const, id: noteId },
      { kind: 'event' as const, id: eventId },
      { kind: 'file' as const, id: file.fileId },
    ];
    const own = openness === 'only-us' ? { openness } : {};
    const said = remarks.map((target) =>
      discussion.add(access, { target, body: words(`remark on ${target.kind}`), ...own }),
    );
    const [remarkId = ''] = await Promise.all(said);
    await discussion.edit(access, remarkId, words('edited remark'));
    const roomId =
      openness === 'only-us' ? '' : await meetings.createRoom(access, { name: words('room'), externalUrl: '' });
    return {
      ...{ noteId, noteVersionId: version?.id ?? '', eventId, eventDecisionId: decisions[0]?.id ?? '', pollId },
      ...{ fileId: file.fileId, fileVersionId: file.versionId, uploadId, remarkId, roomId, instance: soon },
    };
  }

  const forAll = await fill(lead, INSIDE, 'network');
  const hostsOwn = await fill(lead, HOSTS.word, 'only-us');
  const othersOwn = await fill(others.lead, OTHERS.word, 'only-us');
  const everybodys = await fill(lead, 'Offen', 'public');
  const hostAccess = await accessOf(lead);
  // What somebody got is for their own organisation to read, whatever it is about.
  const given = { gotFor: 'person', immaterial: '1', relational: '2', economic: '3' };
  const target = { kind: 'event', id: forAll.eventId ?? '', instance: forAll.instance ?? '' } as const;
  await services.feedback.answer(hostAccess, target, { ...given, line: `${HOSTS.word} feedback` });
  await services.feedback.answer(await accessOf(others.lead), target, { ...given, line: `${OTHERS.word} feedback` });
  const profile = {
    slug: 'open-sea',
    name: 'Offen profile',
    about: 'Offen words',
    offers: '',
    labels: '',
    contact: '',
  };
  await services.profiles.write(hostAccess, { ...profile, country: '', fields: '' });
  await services.profiles.publish(hostAccess, true);
  // What only the hosts see hangs on what all see: held in a room, with those asked who may not know of it.
  const of = { eventId: hostsOwn.eventId as EventId, instance: hostsOwn.instance ?? '' };
  await services.meetings.holdEvent(hostAccess, forAll.roomId, of);
  const draft = { text: `${HOSTS.word} task`, assigneeUserId: '', dueOn: '' };
  const taskId = await services.meetings.addTask(hostAccess, { roomId: forAll.roomId }, draft);
  await services.db.eventAttendee.createMany({
    data: [guest, others.lead].map(({ userId }) => ({ ...{ eventId: of.eventId, instance: '', userId } })),
  });

  const withTask: Ids = { ...hostsOwn, taskId };
  return {
    ...{ services, app, spaceId, hosts, others, guest, stranger, removed, accessOf },
    ids: { forAll, hostsOwn: withTask, othersOwn, everybodys },
    port: (sockets.address() as AddressInfo).port,
    async removeFromSpace({ userId }: Visitor): Promise<void> {
      const [row] = (await services.spaces.people(spaceId)).filter((one) => one.userId === userId);
      if (row) await services.spaces.remove(hostAccess, row.id);
    },
    async close() {
      sockets.closeAllConnections();
      sockets.close();
      await handle.close();
      await database.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type SpaceIdOf = SpaceId;

import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../app/board-doc/card-commands';
import { readBoard } from '../../../app/board-doc/read';
import { writeText } from '../../../app/board-doc/text-doc';
import { CLOSE, MESSAGE, SYNC } from '../../../app/board-doc/wire';
import {
  boardDocumentId,
  type NoteId,
  newId,
  noteDocumentId,
  type OrganisationId,
  type SpaceId,
  type SpaceMemberId,
  type UserId,
} from '../../../app/domain/ids';
import { STAGES } from '../../../app/domain/life-cycle';
import { LIMITS } from '../../../app/domain/limits';
import { type RichDoc, richParagraph } from '../../../app/domain/rich-text/content';
import { fromMarkdown } from '../../../app/domain/rich-text/from-markdown';
import { plainTextOf } from '../../../app/domain/rich-text/plain-text';
import type { SpaceRole } from '../../../app/domain/spaces/space-policies';
import { parseConfig } from '../../../server/config';
import { createLogger } from '../../../server/infra/logger';
import { createServices, type ServicesHandle } from '../../../server/services';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Browser, GOOD_PASSWORD } from '../../support/identity';
import { connectRaw, syncFrame, updateOf } from '../../sync/clients';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

let database: TestDatabase;
let handle: ServicesHandle;
let dataDir: string;
let http: Server;
let where: { url: string; origin: string };
let spaceId: SpaceId;
let elsewhere: OrganisationId;
const people = new Map<string, { id: UserId; browser: Browser }>();

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-notes-'));
  handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://solmu.test',
    print: () => undefined,
  });
  http = createServer((_message, response) => response.end());
  http.on('upgrade', (message, socket, head) => handle.sync.handleUpgrade(message, socket, head) || socket.destroy());
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  where = { url: `ws://127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` };
  const olga = await person('olga');
  const bo = await person('bo');
  const { members, boards, rooms, spaces } = handle.services;
  const doer = await members.createOrganisation({ id: olga, name: 'Olga' }, 'Harbour Agency');
  elsewhere = (await members.createOrganisation({ id: bo, name: 'Bo' }, 'Elsewhere')).organisationId;
  const boardId = await boards.create(
    { ...doer, name: 'Networks' },
    STAGES.map((stage) => ({ name: stage, stage })),
  );
  const cardId = await rooms.transact(boardDocumentId(boardId), doer, (doc) => {
    const [first] = readBoard(doc).columns;
    if (!first) throw new Error('no column');
    return addCard(doc, { origin: 'test', at: '2026-01-01', randomBytes: random }, { name: 'N' }, { column: first.id });
  });
  spaceId = await spaces.create({ ...doer, userId: olga, boardId, cardId }, { name: 'A space', timeZone: 'UTC' });
  await join('bo', 'member', elsewhere);
  for (const [name, role] of [
    ['carl', 'commenter'],
    ['vera', 'reader'],
  ] as const) {
    await person(name);
    await join(name, role, null);
  }
  await person('stranger');
}, 60_000);

afterAll(async () => {
  await handle?.close();
  http?.closeAllConnections();
  http?.close();
  await database?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

async function person(name: string): Promise<UserId> {
  const { auth } = handle.services;
  const email = `${name}@solmu.test`;
  const id = await auth.createAccount({ name, email, password: GOOD_PASSWORD });
  const browser = new Browser();
  browser.keep(await auth.signIn(email, GOOD_PASSWORD, browser.sender));
  people.set(name, { id, browser });
  return id;
}

async function join(name: string, role: SpaceRole, organisationId: OrganisationId | null): Promise<void> {
  const id = newId<SpaceMemberId>(random);
  const { id: userId } = known(name);
  await database.db.spaceMember.create({
    data: { id, spaceId, userId, role, state: 'active', organisationId, joinedAt: new Date() },
  });
}

function known(name: string) {
  const found = people.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

async function as(name: string) {
  const access = await handle.services.spaces.access(known(name).id, spaceId);
  if (!access) throw new Error(`${name} is not in the space`);
  return access;
}

const socketOf = (name: string, note: NoteId) =>
  connectRaw(where, noteDocumentId(note), `x; ${known(name).browser.cookies}`);
const create = async (name = 'olga', more: { openness?: string; text?: RichDoc } = {}) =>
  handle.services.notes.create(await as(name), { title: 'Minutes', text: fromMarkdown('As it was'), ...more });
const wordsOf = async (note: NoteId) => plainTextOf(await handle.services.notes.text(note));
const titlesOf = async (name: string) =>
  (await handle.services.notes.list(await as(name), 'open')).map(({ id }) => id as string);

describe('who only reads or comments', () => {
  const change = updateOf((doc) => writeText(doc, 'note', fromMarkdown('Changed')));
  const ownType = (type: number) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, change);
    return encoding.toUint8Array(encoder);
  };
  const frames = [
    syncFrame(SYNC.step2, change),
    syncFrame(SYNC.update, change),
    syncFrame(SYNC.step1, change),
    syncFrame(7, change),
    ...[MESSAGE.auth, MESSAGE.queryAwareness, MESSAGE.awareness, MESSAGE.saved, MESSAGE.notice, 55].map(ownType),
  ];

  test.each(['vera', 'carl'])('changes a document by no kind of message (%s)', async (name) => {
    const note = await create();
    for (const frame of frames) {
      const raw = await socketOf(name, note);
      raw.socket.send(frame);
      raw.socket.send(syncFrame(SYNC.step1, new Uint8Array([0])));
      await Promise.race([raw.next(({ step }) => step === SYNC.step2), raw.closed]);
      raw.socket.terminate();
    }
    expect(await wordsOf(note)).toBe('As it was');
  });
});

test('a stranger gets no document, and neither does anybody get one that is in the bin', async () => {
  const note = await create();
  expect(await (await socketOf('stranger', note)).closed).toBe(CLOSE.notFound);
  await handle.services.notes.remove(await as('olga'), note, true);
  expect(await (await socketOf('olga', note)).closed).toBe(CLOSE.notFound);
  expect(await titlesOf('olga')).not.toContain(note);
  await handle.services.notes.remove(await as('olga'), note, false);
  expect(await titlesOf('olga')).toContain(note);
});

test('what is made “only us” is gone for all others at once, from open sockets too', async () => {
  const { notes } = handle.services;
  const note = await create();
  const [theirs, mine] = [await socketOf('bo', note), await socketOf('olga', note)];
  expect(await titlesOf('bo')).toContain(note);
  await expect(notes.setOpenness(await as('bo'), note, 'only-us')).rejects.toMatchObject({
    code: 'openness.not-yours',
  });
  await expect(notes.setOpenness(await as('bo'), note, 'public')).rejects.toMatchObject({ code: 'openness.not-host' });
  await notes.setOpenness(await as('olga'), note, 'only-us');
  expect(await theirs.closed).toBe(CLOSE.accessEnded);
  expect((await mine.readDocument()).getMap('note').has('text')).toBe(true);
  mine.socket.terminate();
  expect(await titlesOf('bo')).not.toContain(note);
  await expect(notes.read(await as('bo'), note)).rejects.toMatchObject({ code: 'note.unknown', status: 404 });
  const told = await database.db.spaceActivity.findMany({ where: { data: { path: ['noteId'], equals: note } } });
  expect(new Set(told.map(({ openness }) => openness))).toEqual(new Set(['only-us']));
  await expect(create('carl', { openness: 'only-us' })).rejects.toMatchObject({ code: 'openness.guest' });
});

test('what is public is read by whoever asks, and nothing else is', async () => {
  const { notes } = handle.services;
  const note = await create();
  expect(await notes.readPublic(spaceId, note)).toBeNull();
  await notes.setOpenness(await as('olga'), note, 'public');
  expect(await notes.readPublic(spaceId, note)).toEqual({ id: note, title: 'Minutes' });
  await notes.remove(await as('olga'), note, true);
  expect(await notes.readPublic(spaceId, note)).toBeNull();
});

test('an older version comes back as an edit, and what stood until then is kept', async () => {
  const { notes, rooms } = handle.services;
  const note = await create();
  const olga = await as('olga');
  const document = noteDocumentId(note);
  await rooms.transact(document, { memberId: known('bo').id }, (doc) => writeText(doc, 'note', fromMarkdown('By Bo')));
  await notes.follower.settle();
  await notes.nameVersion(olga, note, 'For the board');
  const versions = await notes.versions(note);
  expect(versions.map(({ kind, name, authorIds }) => [kind, name, authorIds])).toEqual([
    ['named', 'For the board', [olga.userId]],
    ['automatic', '', [known('bo').id]],
    ['first', '', [olga.userId]],
  ]);
  expect(await notes.read(olga, note)).toMatchObject({ beginning: 'By Bo', editedById: known('bo').id });
  await notes.restore(olga, note, versions[2]?.id);
  expect(await wordsOf(note)).toBe('As it was');
  const [kept] = await notes.versions(note);
  expect(plainTextOf(await notes.version(note, kept?.id))).toBe('By Bo');
  const other = await create();
  await expect(notes.restore(olga, other, kept?.id)).rejects.toMatchObject({ code: 'version.unknown', status: 404 });
  await notes.archive(olga, note, true);
  await expect(notes.restore(olga, note, kept?.id)).rejects.toMatchObject({ code: 'note.archived' });
});

test('of two who rename at once the last one wins, and hears whose title it wrote over', async () => {
  const { notes } = handle.services;
  const note = await create();
  expect(await notes.rename(await as('olga'), note, { title: 'By Olga', known: 'Minutes' })).toBeNull();
  const replaced = await notes.rename(await as('bo'), note, { title: 'By Bo', known: 'Minutes' });
  expect(replaced).toEqual({ title: 'By Olga', byId: known('olga').id });
  expect(await notes.read(await as('olga'), note)).toMatchObject({ title: 'By Bo', titledById: known('bo').id });
});

test('who is newly named in a text is told once, and nobody who may not read it', async () => {
  const { notes, rooms, notifications } = handle.services;
  const [olga, bo, carl] = [await as('olga'), known('bo').id, known('carl').id];
  const naming = (...names: string[]) =>
    fromMarkdown(names.map((name) => `Ask [@${name}](member:${known(name).id}) of it`).join('\n\n'));
  const write = async (note: NoteId, ...names: string[]) => {
    const actor = { memberId: olga.userId };
    await rooms.transact(noteDocumentId(note), actor, (doc) => writeText(doc, 'note', naming(...names)));
    await notes.follower.settle();
  };
  const toldOf = async (userId: UserId, note: NoteId) =>
    (await notifications.list(userId, 'unread')).filter(({ key }) => key.endsWith(`note:${note}`));
  const note = await create('olga', { text: naming('carl') });
  await write(note, 'carl', 'bo', 'olga', 'stranger');
  expect(await toldOf(bo, note)).toMatchObject([
    { kind: 'mention', names: ['olga'], about: 'Minutes', excerpt: 'Ask @bo of it', count: 1 },
  ]);
  expect(await toldOf(carl, note)).toEqual([]);
  expect(await toldOf(olga.userId, note)).toEqual([]);
  expect(await toldOf(known('stranger').id, note)).toEqual([]);
  await write(note, 'carl', 'bo', 'bo');
  expect(await toldOf(bo, note)).toMatchObject([{ count: 1 }]);
  await notifications.mark(bo, 'all', true);
  await write(note, 'bo');
  expect(await toldOf(bo, note)).toEqual([]);
  await write(note, 'bo', 'bo');
  expect(await toldOf(bo, note)).toHaveLength(1);

  const ours = await create('olga', { openness: 'only-us' });
  await write(ours, 'bo');
  expect(await toldOf(bo, ours)).toEqual([]);
});

test('a template of another organisation’s own is no template for the others', async () => {
  const { notes } = handle.services;
  const note = await create('olga', { openness: 'only-us' });
  const copy = await notes.create(await as('olga'), { title: 'Copy', from: note });
  expect(await wordsOf(copy)).toBe('As it was');
  await expect(notes.create(await as('bo'), { title: 'Copy', from: note })).rejects.toMatchObject({ status: 404 });
  const long = { type: 'doc', content: [richParagraph('x'.repeat(LIMITS.noteText + 1))] } as const;
  await expect(notes.create(await as('olga'), { title: 'Long', text: long })).rejects.toMatchObject({
    code: 'note.too-long',
  });
});

test('files become documents by what they are, and what cannot be read or held makes none', async () => {
  const { notes } = handle.services;
  const olga = await as('olga');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const made = await notes.importFile(olga, {
    name: 'x.md',
    bytes: bytes('# Charter\n\n> [!TIP]\n> Go'),
    openness: '',
  });
  expect(await notes.read(olga, made.id)).toMatchObject({ title: 'Charter', beginning: 'Go' });

  const text = fromMarkdown(
    '# Statutes\n\n## One\n\n1. a\n2. b\n\n| h | i |\n| --- | --- |\n| 1 | **2** |\n\n[x](https://a.fi/)',
  );
  const docx = await notes.docx('Statutes', 'A line', text);
  const word = await notes.importFile(olga, { name: '../../Old statutes.docx', bytes: docx, openness: '' });
  const { content } = await notes.text(word.id);
  expect(content.map(({ type }) => type)).toEqual(expect.arrayContaining(['heading', 'orderedList', 'table']));
  expect(JSON.stringify(content)).toContain('"href":"https://a.fi/"');

  const before = await database.db.note.count();
  const refused: [Uint8Array, string][] = [
    [bytes(''), 'file.empty'],
    [new Uint8Array(LIMITS.noteImportBytes + 1), 'file.too-large'],
    [new Uint8Array([0xff, 0xfe, 0x00]), 'file.unreadable'],
    [bytes('PK\u0003\u0004 and no archive'), 'file.unreadable'],
    [zipBomb(), 'file.unreadable'],
    [bytes('word '.repeat(1_000_000)), 'note.too-long'],
  ];
  for (const [file, code] of refused)
    await expect(notes.importFile(olga, { name: 'x.docx', bytes: file, openness: '' })).rejects.toMatchObject({ code });
  expect(await database.db.note.count()).toBe(before);
});

test('five megabytes at once are refused where they come in, and everybody else writes on', async () => {
  const { notes } = handle.services;
  const note = await create();
  const [hers, his] = [await socketOf('olga', note), await socketOf('bo', note)];
  const base = Y.encodeStateAsUpdate(await his.readDocument());
  const long = 'x'.repeat(5_000_000);
  const book = updateOf((doc) => writeText(doc, 'note', { type: 'doc', content: [richParagraph(long)] }), { base });
  hers.socket.send(syncFrame(SYNC.update, book));
  expect(await hers.closed).toBe(CLOSE.tooLarge);
  expect(await wordsOf(note)).toBe('As it was');
  const line = updateOf((doc) => writeText(doc, 'note', fromMarkdown('As it is now')), { base });
  his.socket.send(syncFrame(SYNC.update, line));
  await his.saved();
  expect(await wordsOf(note)).toBe('As it is now');
  his.socket.terminate();
  const whole = { type: 'doc', content: [richParagraph(long)] } as const;
  await expect(notes.create(await as('olga'), { title: 'Book', text: whole })).rejects.toMatchObject({
    code: 'note.too-long',
    details: { most: LIMITS.noteText },
  });
});

/** An archive of 100 KB that says it holds little and unpacks to 100 MB. */
function zipBomb(): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const data = deflateRawSync(Buffer.alloc(100 * 1024 * 1024), { level: 1 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, name, data, entry, name, end]));
}

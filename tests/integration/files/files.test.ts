import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RequestInfo, requestContext, servicesContext } from '../../../app/context';
import { previewOf } from '../../../app/domain/files/file-kind';
import type { FileId, OrganisationId, UserId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { loader as raw } from '../../../app/routes/spaces/files/raw';
import { createFiles, type FilesService } from '../../../server/files/files-service';
import { Incoming } from '../../../server/files/incoming';
import type { BlobStore } from '../../../server/infra/blobs/blob-store';
import { DiskBlobStore } from '../../../server/infra/blobs/disk-blob-store';
import type { Services } from '../../../server/services';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createSpaceWorld, type SpaceWorld } from '../discussion/space-world';

const DAY = 24 * 60 * 60 * 1000;
const KIB = 1024;

let database: TestDatabase;
let world: SpaceWorld;
let folder: string;
let files: FilesService;
let other: OrganisationId;
let anna: UserId; // host, of the host organisation
let bert: UserId; // member, of another organisation
let gita: UserId; // member, a guest

/** The service as a fresh process makes it. */
const start = (blobs: BlobStore = new DiskBlobStore(path.join(folder, 'blobs'))) =>
  createFiles({
    db: database.db,
    clock: world.clock,
    randomBytes,
    log: { error: () => undefined },
    live: { topicChanged: (topics: string[]) => world.topics.push(...topics) },
    blobs,
    incoming: new Incoming(path.join(folder, 'arriving')),
    config: { maxFileBytes: 64 * KIB, spaceQuotaBytes: 256 * KIB },
  });

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSpaceWorld(database.db);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-files-'));
  files = start();
  other = await world.organisation('Baltia');
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'member', other);
  gita = await world.join('Gita Guest', 'member', null);
});
afterAll(async () => {
  await database?.close();
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
});

const as = (userId: UserId) => world.accessOf(userId);
const NOTHING = { folderId: '', fileId: '', openness: '', fingerprint: '' };

async function* bytesOf(...pieces: (string | Uint8Array)[]) {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}

async function send(userId: UserId, name: string, content: string | Uint8Array, more: object = {}) {
  const access = await as(userId);
  const size = String(Buffer.byteLength(content));
  const { id } = await files.beginUpload(access, { ...NOTHING, name, size, ...more });
  const done = await files.append(access, id, { offset: 0, body: bytesOf(content) });
  if (!('fileId' in done)) throw new Error('not all of it arrived');
  return done;
}

const namesSeenBy = async (userId: UserId, folderId: unknown = '') =>
  (await files.folder(await as(userId), folderId)).files.map(({ name }) => name).sort();

async function contentOf(userId: UserId | null, fileId: FileId, versionId: string | null = null) {
  const file = await files.open(world.spaceId, userId && (await as(userId)), { fileId, versionId });
  const body = await file?.read();
  return body ? await new Response(body).text() : null;
}

describe('files of a space', () => {
  it('arrive whole, and everybody in the space hears of it', async () => {
    world.topics.length = 0;
    const { fileId, name } = await send(anna, 'Statutes.txt', 'We meet twice a year.');
    expect(name).toBe('Statutes.txt');
    expect(world.topics).toContain(`files:${world.spaceId}`);
    expect(await contentOf(gita, fileId)).toBe('We meet twice a year.');
    const { file } = (await files.read(await as(bert), fileId)) ?? {};
    expect(file).toMatchObject({ size: 21, mimeType: 'text/plain', changedBy: 'Anna Aalto', openness: 'network' });
  });

  it('may be empty', async () => {
    const { fileId } = await send(anna, 'empty.txt', '');
    expect((await files.read(await as(anna), fileId))?.file).toMatchObject({
      size: 0,
      mimeType: 'application/x-empty',
    });
  });

  it('are called safely, and never two the same in a folder', async () => {
    expect((await send(bert, '../../x', 'a')).name).toBe('x');
    expect((await send(bert, 'C:\\X', 'b')).name).toBe('X (2)');
    expect((await send(bert, '\u0000\u202e', 'c')).name).toBe('file');
    expect([...(await send(bert, `${'n'.repeat(5000)}.md`, 'd')).name]).toHaveLength(200);
  });

  it('are of the type that their bytes say', async () => {
    const { fileId } = await send(bert, 'photo.png', '<!doctype html><script>alert(1)</script>');
    expect((await files.read(await as(bert), fileId))?.file.mimeType).toBe('text/html');
  });

  it('are pictures that a page shows only when they declare no more dots than a browser can hold', async () => {
    const bomb = new Uint8Array(64);
    bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    const dots = new DataView(bomb.buffer);
    dots.setUint32(16, 60_000);
    dots.setUint32(20, 60_000);
    const { fileId } = await send(bert, 'bomb.png', bomb);
    const { file } = (await files.read(await as(bert), fileId)) ?? {};
    expect(file).toMatchObject({ mimeType: 'image/png', width: 60_000, height: 60_000 });
    expect(file && previewOf(file, LIMITS)).toBeNull();
    // Whatever shows it as a picture, a document too, is given none; who saves it gets its bytes.
    const asked = (headers: Record<string, string>) => {
      const context = new RouterContextProvider();
      const spaces = { access: as };
      context.set(servicesContext, { files, spaces } as unknown as Services);
      context.set(requestContext, { sessionUser: { id: bert } } as RequestInfo);
      const request = new Request(`http://solmu.test/s/${world.spaceId}/files/${fileId}/raw`, { headers });
      const params = { spaceId: world.spaceId, fileId };
      return raw({ context, request, params } as unknown as Parameters<typeof raw>[0]).catch(
        (thrown: unknown) => thrown,
      );
    };
    expect(await asked({ 'Sec-Fetch-Dest': 'image' })).toMatchObject({ status: 415 });
    const saved = await asked({});
    expect(saved).toMatchObject({ status: 200 });
    expect((saved as Response).headers.get('Content-Disposition')).toMatch(/^attachment/);
  });

  it('that are only for an organisation are nothing to the others, whatever they ask', async () => {
    const { fileId, versionId } = await send(bert, 'Our terms.txt', 'secret', { openness: 'only-us' });
    expect(await namesSeenBy(bert)).toContain('Our terms.txt');
    for (const stranger of [anna, gita]) {
      expect(await namesSeenBy(stranger)).not.toContain('Our terms.txt');
      expect(await contentOf(stranger, fileId)).toBeNull();
      expect(await contentOf(stranger, fileId, versionId)).toBeNull();
      const access = await as(stranger);
      const unknown = { code: 'file.unknown', status: 404 };
      await expect(files.read(access, fileId)).rejects.toMatchObject(unknown);
      await expect(files.rename(access, fileId, { name: 'x', known: '' })).rejects.toMatchObject(unknown);
      await expect(files.move(access, [fileId], '')).rejects.toMatchObject(unknown);
      await expect(files.toBin(access, [fileId])).rejects.toMatchObject(unknown);
      await expect(files.setOpenness(access, [fileId], 'network')).rejects.toMatchObject(unknown);
      const asVersion = { ...NOTHING, name: 'x', size: '1', fileId };
      await expect(files.beginUpload(access, asVersion)).rejects.toMatchObject(unknown);
    }
    // Its name is no secret’s trace either.
    expect((await send(anna, 'Our terms.txt', 'other')).name).toBe('Our terms.txt');
    const traces = await database.db.spaceActivity.findMany({ where: { kind: 'file.added', openness: 'only-us' } });
    expect(traces.map(({ organisationId }) => organisationId)).toEqual([other]);
    await files.setOpenness(await as(bert), [fileId], 'network');
    expect(await namesSeenBy(anna)).toEqual(expect.arrayContaining(['Our terms.txt', 'Our terms (2).txt']));
  });

  it('are narrowed only by those whose they are, and published only by hosts', async () => {
    const { fileId } = await send(anna, 'Programme.txt', 'public words');
    await expect(files.setOpenness(await as(bert), [fileId], 'only-us')).rejects.toMatchObject({
      code: 'file.not-ours',
    });
    await expect(files.setOpenness(await as(gita), [fileId], 'only-us')).rejects.toMatchObject({
      code: 'file.guest-only-us',
    });
    await expect(files.setOpenness(await as(bert), [fileId], 'public')).rejects.toMatchObject({ code: 'file.publish' });
    expect(await contentOf(null, fileId)).toBeNull();
    await files.setOpenness(await as(anna), [fileId], 'public');
    expect(await contentOf(null, fileId)).toBe('public words');
  });

  it('that two people rename at once get the last name, and the one who was overtaken is named', async () => {
    const { fileId } = await send(anna, 'draft.txt', 'x');
    await files.rename(await as(anna), fileId, { name: 'Agenda.txt', known: 'draft.txt' });
    const second = await files.rename(await as(bert), fileId, { name: 'Minutes.txt', known: 'draft.txt' });
    expect(second).toEqual({ name: 'Minutes.txt', overwrote: 'Agenda.txt' });
    expect((await files.read(await as(anna), fileId))?.file).toMatchObject({
      name: 'Minutes.txt',
      touchedBy: 'Bert Berg',
    });
    await expect(files.rename(await as(anna), fileId, { name: ' ', known: '' })).rejects.toMatchObject({
      code: 'name.missing',
    });
    await expect(files.rename(await as(anna), fileId, { name: 'a/b', known: '' })).rejects.toMatchObject({
      code: 'name.bad',
    });
  });

  it('have versions, of which an older one can be made the file again', async () => {
    const first = await send(anna, 'plan.txt', 'one');
    const second = await send(bert, 'whatever.txt', 'two', { fileId: first.fileId });
    expect(second).toMatchObject({ fileId: first.fileId, name: 'plan.txt' });
    expect(await contentOf(gita, first.fileId)).toBe('two');
    await files.restoreVersion(await as(gita), first.fileId, first.versionId);
    expect(await contentOf(gita, first.fileId)).toBe('one');
    expect(await contentOf(gita, first.fileId, second.versionId)).toBe('two');
    const { versions } = (await files.read(await as(gita), first.fileId)) ?? {};
    expect(versions?.map(({ number, by, restoredFrom }) => [number, by, restoredFrom])).toEqual([
      [3, 'Gita Guest', 1],
      [2, 'Bert Berg', null],
      [1, 'Anna Aalto', null],
    ]);
    const stranger = await send(anna, 'other.txt', 'x');
    await expect(files.restoreVersion(await as(gita), stranger.fileId, first.versionId)).rejects.toMatchObject({
      code: 'version.unknown',
    });
    expect(await contentOf(gita, stranger.fileId, first.versionId)).toBeNull();
  });

  it('wait in the bin for a month, and only who brought them or a host may put them there', async () => {
    const { fileId } = await send(gita, 'old.txt', 'x');
    await expect(files.toBin(await as(bert), [fileId])).rejects.toMatchObject({ code: 'file.not-own' });
    await files.toBin(await as(gita), [fileId]);
    expect(await contentOf(gita, fileId)).toBeNull();
    expect((await files.bin(await as(anna))).map(({ id }) => id)).toEqual([fileId]);
    await files.fromBin(await as(anna), [fileId]);
    expect(await contentOf(gita, fileId)).toBe('x');
    await files.toBin(await as(gita), [fileId]);
    world.pass(29 * DAY);
    await files.sweep();
    expect(await files.bin(await as(anna))).toHaveLength(1);
    world.pass(2 * DAY);
    await files.sweep();
    expect(await files.bin(await as(anna))).toHaveLength(0);
    expect(await database.db.fileBlob.count({ where: { versions: { none: {} } } })).toBe(0);
  });
});

describe('folders', () => {
  it('hold folders, never themselves, and give back what they held when they go', async () => {
    const access = await as(anna);
    const outer = await files.createFolder(access, { name: 'Outer', parentId: '' });
    const inner = await files.createFolder(access, { name: 'Inner', parentId: outer });
    await expect(files.moveFolder(access, outer, inner)).rejects.toMatchObject({ code: 'folder.into-itself' });
    const hidden = await send(bert, 'hidden.txt', 'x', { folderId: inner, openness: 'only-us' });
    await send(anna, 'seen.txt', 'x', { folderId: inner });
    const { folders } = await files.folder(access, outer);
    expect(folders).toMatchObject([{ name: 'Inner', items: 1 }]);
    expect((await files.folder(access, inner)).path.map(({ name }) => name)).toEqual(['Outer', 'Inner']);
    expect(await files.removeFolder(access, inner)).toBe(outer);
    expect(await namesSeenBy(anna, outer)).toEqual(['seen.txt']);
    expect(await namesSeenBy(bert, outer)).toEqual(['hidden.txt', 'seen.txt']);
    expect(await contentOf(bert, hidden.fileId)).toBe('x');
  });
});

describe('two who do the same at once', () => {
  it('each hear what became of it: of two names of a folder the last stays', async () => {
    const access = await as(anna);
    const folderId = await files.createFolder(access, { name: 'Drafts', parentId: '' });
    const names = await Promise.all([
      files.renameFolder(access, folderId, { name: 'Minutes', known: 'Drafts' }),
      files.renameFolder(await as(bert), folderId, { name: 'Agendas', known: 'Drafts' }),
    ]);
    const { folders } = await files.folder(access, '');
    const kept = folders.find(({ id }) => id === folderId)?.name;
    const last = names.find(({ name }) => name === kept);
    const first = names.find((one) => one !== last);
    expect([first?.overwrote, last?.overwrote]).toEqual([null, first?.name]);
  });
});

describe('a full disk', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const begin = async () => (await files.beginUpload(await as(bert), { ...NOTHING, name: 'late.bin', size: '10' })).id;

  it('while a file arrives: what has arrived stays, and the rest goes on from there', async () => {
    const id = await begin();
    async function* filling() {
      yield new TextEncoder().encode('hello');
      throw full;
    }
    const refused = { code: 'storage.full', status: 507 };
    await expect(files.append(await as(bert), id, { offset: 0, body: filling() })).rejects.toMatchObject(refused);
    expect(await files.upload(await as(bert), id)).toMatchObject({ offset: 5 });
    const done = await files.append(await as(bert), id, { offset: 5, body: bytesOf('world') });
    expect('fileId' in done && (await contentOf(bert, done.fileId))).toBe('helloworld');
  });

  it('while it is stored: no half file, nothing counted, and the last step is tried again', async () => {
    const blobs = new DiskBlobStore(path.join(folder, 'blobs'));
    const put = vi.spyOn(blobs, 'put').mockImplementation(async (key, body) => {
      await DiskBlobStore.prototype.put.call(blobs, key, cutAfterFirst(body));
      throw new Error('unreachable');
    });
    async function* cutAfterFirst(body: AsyncIterable<Uint8Array>) {
      for await (const bytes of body) {
        yield bytes.subarray(0, 4);
        throw full;
      }
    }
    files = start(blobs);
    const id = await begin();
    const before = [await database.db.fileBlob.count(), await database.db.spaceFile.count(), blobsOnDisk()];
    const refused = { code: 'storage.full', status: 507 };
    const sent = async (offset: number, text: string) =>
      files.append(await as(bert), id, { offset, body: bytesOf(text) });
    await expect(sent(0, 'helloworld')).rejects.toMatchObject(refused);
    expect([await database.db.fileBlob.count(), await database.db.spaceFile.count(), blobsOnDisk()]).toEqual(before);
    expect(await files.upload(await as(bert), id)).toMatchObject({ offset: 10 });
    put.mockRestore();
    const done = await sent(10, '');
    expect('fileId' in done && (await contentOf(bert, done.fileId))).toBe('helloworld');
  });

  const blobsOnDisk = () =>
    fs
      .readdirSync(path.join(folder, 'blobs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).length;
});

describe('a file on its way', () => {
  const begin = async (size: number, more: object = {}) =>
    files.beginUpload(await as(bert), { ...NOTHING, name: 'big.bin', size: String(size), ...more });
  const piece = async (id: unknown, offset: number, content: string | Uint8Array) =>
    files.append(await as(bert), id, { offset, body: bytesOf(content) });

  it('goes on where it was cut off, also after a restart of the server', async () => {
    const { id } = await begin(10, { fingerprint: 'big-1' });
    async function* cut() {
      yield new TextEncoder().encode('hello');
      throw new Error('the connection was lost');
    }
    await expect(files.append(await as(bert), id, { offset: 0, body: cut() })).rejects.toThrow('lost');
    files = start();
    expect(await files.upload(await as(bert), id)).toMatchObject({ id, size: 10, offset: 5 });
    expect(await begin(10, { fingerprint: 'big-1' })).toEqual({ id, size: 10, offset: 5 });
    await expect(piece(id, 7, 'xx')).rejects.toMatchObject({ code: 'upload.offset', details: { offset: 5 } });
    const done = await piece(id, 5, 'world');
    expect('fileId' in done && (await contentOf(bert, done.fileId))).toBe('helloworld');
    // Who did not hear the answer asks again, and gets no second file.
    expect(await files.upload(await as(bert), id)).toMatchObject(done);
    expect(await piece(id, 5, 'world')).toEqual(done);
    expect(fs.readdirSync(path.join(folder, 'arriving'))).toEqual([]);
  });

  it('is taken over by whoever comes later: the other connection is dead and does not know', async () => {
    const { id } = await begin(6);
    async function* silent() {
      yield new TextEncoder().encode('abc');
      await new Promise(() => undefined);
    }
    const first = files.append(await as(bert), id, { offset: 0, body: silent() });
    const lost = expect(first).rejects.toMatchObject({ code: 'upload.taken-over' });
    await expect.poll(async () => (await files.upload(await as(bert), id)).offset).toBe(3);
    const done = await piece(id, 3, 'def');
    await lost;
    expect('fileId' in done && (await contentOf(bert, done.fileId))).toBe('abcdef');
  });

  it('is refused before it is sent when it is too large, and while it comes when it is larger than it said', async () => {
    await expect(begin(64 * KIB + 1)).rejects.toMatchObject({ code: 'file.too-large', details: { most: 64 * KIB } });
    for (const size of ['', 'x', '-1', '1.5', '1e99', null])
      await expect(files.beginUpload(await as(bert), { ...NOTHING, name: 'x', size })).rejects.toMatchObject({
        code: 'file.size-unknown',
      });
    const { id } = await begin(4);
    await expect(piece(id, 0, 'more than four')).rejects.toMatchObject({ code: 'file.too-large' });
    await files.cancelUpload(await as(bert), id);
    await expect(piece(id, 0, 'four')).rejects.toMatchObject({ code: 'upload.unknown' });
  });

  it('is nobody else’s', async () => {
    const { id } = await begin(4);
    for (const act of [
      async () => files.upload(await as(anna), id),
      async () => files.cancelUpload(await as(anna), id),
      async () => files.append(await as(anna), id, { offset: 0, body: bytesOf('four') }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'upload.unknown', status: 404 });
  });

  it('counts against what the space may take, until it is given up or forgotten', async () => {
    const rows = [await begin(60 * KIB), await begin(60 * KIB), await begin(60 * KIB), await begin(60 * KIB)];
    await expect(begin(60 * KIB)).rejects.toMatchObject({ code: 'space.full', status: 413 });
    await files.cancelUpload(await as(bert), rows[0]?.id);
    await begin(60 * KIB);
    world.pass(3 * DAY);
    await files.sweep();
    expect(await database.db.fileUpload.count()).toBe(0);
    await begin(60 * KIB);
  });
});

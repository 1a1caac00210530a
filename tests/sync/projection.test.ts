import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { cardsOf, columnsOf, createBoardDoc } from '../../app/board-doc/schema';
import { type BoardId, boardDocumentId, newId } from '../../app/domain/ids';
import { createActivity } from '../../server/activity/activity-service';
import { rebuildProjections } from '../../server/projection/rebuild';
import { PostgresDocumentStore } from '../../server/storage/postgres-document-store';
import { createChangeRecorder } from '../../server/sync/change-recorder';
import { SYNC_LIMITS } from '../../server/sync/limits';
import { createRooms } from '../../server/sync/rooms';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ORGANISATION = 'organisation00000001';
const random = (length: number) => new Uint8Array(randomBytes(length));
const JOIN = newId<never>(random);
const ACTIVE = newId<never>(random);

let database: TestDatabase;
let boardId: BoardId;
let documentId: string;
let time = 0;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const start = () => {
  const recorder = createChangeRecorder({ now: () => time, onRecorded: () => undefined });
  return createRooms({
    store: new PostgresDocumentStore({ pool: database.pool }),
    pool: database.pool,
    log: { error: (details: unknown) => errors.push(details), warn: () => undefined },
    describe: (...args) => recorder.describe(...args),
    onCommitted: (room) => recorder.committed(room),
    limits: { ...SYNC_LIMITS, graceMs: 5 },
  });
};
let running: ReturnType<typeof start>;

beforeEach(async () => {
  running = start();
  boardId = newId<BoardId>(random);
  documentId = boardDocumentId(boardId);
  const doc = createBoardDoc(
    [
      { id: JOIN, name: 'Join', stage: 'join' },
      { id: ACTIVE, name: 'Active', stage: 'active' },
    ],
    random,
  );
  await running.rooms.create(documentId, ORGANISATION, Y.encodeStateAsUpdate(doc), { memberId: null });
});

afterEach(async () => {
  await running.rooms.closeAll();
  expect(errors.splice(0)).toEqual([]);
});

const addCard = (name: string, column: string = JOIN) => {
  const id = newId<never>(random) as string;
  const write = (doc: Y.Doc) => {
    const card = new Y.Map<unknown>(Object.entries({ place: { column, order: 'a0' }, name }));
    const text = new Y.XmlFragment();
    text.insert(0, [new Y.XmlElement('paragraph')]);
    card.set('text', text);
    cardsOf(doc).set(id, card);
  };
  return running.rooms.transact(documentId, { memberId: 'anna' }, write).then(() => id);
};
const change = (id: string, write: (card: Y.Map<unknown>) => void) =>
  running.rooms.transact(documentId, { memberId: 'anna' }, (doc) => write(cardsOf(doc).get(id) as Y.Map<unknown>));
/** As the editor does: into the text of the first paragraph. */
function typeInto(card: Y.Map<unknown>, letters: string): void {
  const paragraph = (card.get('text') as Y.XmlFragment).get(0) as Y.XmlElement;
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
  (paragraph.get(0) as Y.XmlText).insert(0, letters);
}
const cardRows = () => database.db.cardRow.findMany({ where: { boardId }, orderBy: { name: 'asc' } });

describe('rows', () => {
  it('stand as soon as a board is created', async () => {
    const columns = await database.db.boardColumnRow.findMany({ where: { boardId }, orderBy: { position: 'asc' } });
    expect(columns.map(({ name, stage }) => [name, stage])).toEqual([
      ['Join', 'join'],
      ['Active', 'active'],
    ]);
  });

  it('follow the document by themselves', async () => {
    await addCard('Alpha');
    await vi.waitFor(async () => expect((await cardRows()).map(({ name }) => name)).toEqual(['Alpha']));
  });

  it('are touched only where the card changed', async () => {
    const [a] = [await addCard('Alpha'), await addCard('Beta')];
    await running.rooms.projected(documentId);
    await database.pool.query(`UPDATE "CardRow" SET "updatedAt" = 'epoch'`);
    await change(a, (card) => card.set('name', 'Alpha two'));
    await running.rooms.projected(documentId);
    const [alpha, beta] = await cardRows();
    expect(alpha?.name).toBe('Alpha two');
    expect(alpha?.updatedAt.getTime()).toBeGreaterThan(0);
    expect(beta?.updatedAt.getTime()).toBe(0);
  });

  it('go when the card goes, and with the board', async () => {
    const a = await addCard('Alpha');
    await addCard('Beta');
    await running.rooms.projected(documentId);
    await running.rooms.transact(documentId, { memberId: null }, (doc) => cardsOf(doc).delete(a));
    await running.rooms.projected(documentId);
    expect((await cardRows()).map(({ name }) => name)).toEqual(['Beta']);
    await running.rooms.remove(documentId);
    expect(await cardRows()).toEqual([]);
    expect(await database.db.projectionState.findUnique({ where: { documentId } })).toBeNull();
  });

  it('catch up after a crash', async () => {
    await addCard('Alpha');
    await database.pool.query('DELETE FROM "CardRow"');
    await database.pool.query('UPDATE "ProjectionState" SET seq = 1 WHERE "documentId" = $1', [documentId]);
    running = start();
    expect(await running.rooms.catchUp()).toBe(1);
    expect((await cardRows()).map(({ name }) => name)).toEqual(['Alpha']);
    expect(await running.rooms.catchUp()).toBe(0);
  });

  it('are the same when they are rebuilt, whatever had become of them', async () => {
    await addCard('Alpha');
    await addCard('Beta', ACTIVE);
    await running.rooms.projected(documentId);
    const before = await cardRows();
    const store = new PostgresDocumentStore({ pool: database.pool });
    await rebuildProjections(database.pool, store);
    await database.pool.query(`UPDATE "CardRow" SET name = 'spoilt' WHERE name = 'Alpha' AND "boardId" = $1`, [
      boardId,
    ]);
    expect(await rebuildProjections(database.pool, store)).toBe(1);
    const strip = (rows: typeof before) => rows.map(({ updatedAt: _, ...row }) => row);
    expect(strip(await cardRows())).toEqual(strip(before));
  });

  it('are, after any acts, what reading the whole document gives', async () => {
    const store = new PostgresDocumentStore({ pool: database.pool });
    await rebuildProjections(database.pool, store);
    const ids: string[] = [];
    let seed = 7;
    const pick = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % n;
    };
    for (let i = 0; i < 60; i++) {
      const id = ids[pick(Math.max(1, ids.length))];
      const column = pick(2) ? JOIN : ACTIVE;
      const act = id === undefined ? 0 : pick(6);
      if (act === 0 || id === undefined) ids.push(await addCard(`Card ${i}`, column));
      else if (act === 1) await change(id, (card) => card.set('place', { column, order: `a${pick(10)}` }));
      else if (act === 2) await change(id, (card) => typeInto(card, 'word '));
      else if (act === 3) await change(id, (card) => card.set('archived', '2025-01-01T00:00:00.000Z'));
      else if (act === 4)
        await running.rooms.transact(documentId, { memberId: null }, (doc) =>
          (columnsOf(doc).get(JOIN) as Y.Map<unknown>).set('stage', pick(2) ? 'prune' : 'left'),
        );
      else {
        ids.splice(ids.indexOf(id), 1);
        await running.rooms.transact(documentId, { memberId: null }, (doc) => cardsOf(doc).delete(id));
      }
      if (pick(3) === 0) await running.rooms.projected(documentId);
    }
    await running.rooms.projected(documentId);
    expect(await rebuildProjections(database.pool, store)).toBe(0);
  });

  it('take what anybody types', async () => {
    await addCard('nul \0 and half a pair \ud83d');
    await running.rooms.projected(documentId);
    expect((await cardRows())[0]?.name).toBe('nul  and half a pair \ufffd');
  });
});

describe('activity', () => {
  const activity = () => createActivity({ db: database.db });
  const kinds = async (cardId: string) =>
    (await activity().list({ organisationId: ORGANISATION, cardId })).entries.map(({ kind }) => kind);

  it('says who did what, by the connection’s word, newest first', async () => {
    const id = await addCard('Alpha');
    await change(id, (card) => card.set('place', { column: ACTIVE, order: 'a0' }));
    const { entries } = await activity().list({ organisationId: ORGANISATION, cardId: id });
    expect(entries.map(({ kind, memberId }) => [kind, memberId])).toEqual([
      ['card.moved', 'anna'],
      ['card.added', 'anna'],
    ]);
    expect(entries[0]?.data).toMatchObject({ cardName: 'Alpha', from: { name: 'Join' }, to: { name: 'Active' } });
  });

  it('names what was removed', async () => {
    const id = await addCard('Alpha');
    await running.rooms.transact(documentId, { memberId: 'anna' }, (doc) => cardsOf(doc).delete(id));
    const { entries } = await activity().list({ organisationId: ORGANISATION, cardId: id });
    expect(entries[0]).toMatchObject({ kind: 'card.removed', data: { cardName: 'Alpha' } });
  });

  it('joins typing in one place into one line, and begins a new one later', async () => {
    const id = await addCard('Alpha');
    const type = () => change(id, (card) => typeInto(card, 'x'));
    for (let i = 0; i < 10; i++) await type();
    expect(await kinds(id)).toEqual(['description.edited', 'card.added']);
    time += 6 * 60_000;
    await type();
    expect(await kinds(id)).toEqual(['description.edited', 'description.edited', 'card.added']);
  });

  it('comes in pages', async () => {
    const id = await addCard('Alpha');
    for (let i = 0; i < 5; i++) await change(id, (card) => card.set('name', `Alpha ${i}`));
    const first = await activity().list({ organisationId: ORGANISATION, cardId: id, limit: 4 });
    expect(first.hasMore).toBe(true);
    const before = first.entries.at(-1)?.id;
    const second = await activity().list({ organisationId: ORGANISATION, cardId: id, limit: 4, before });
    expect(second.entries.map(({ kind }) => kind)).toEqual(['card.renamed', 'card.added']);
    expect(second.hasMore).toBe(false);
  });

  it('of one organisation is not another’s', async () => {
    const id = await addCard('Alpha');
    expect((await activity().list({ organisationId: 'organisation00000002', cardId: id })).entries).toEqual([]);
  });
});

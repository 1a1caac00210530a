import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../../app/board-doc/act';
import { addCards, archiveCards } from '../../../app/board-doc/card-commands';
import { readColumns } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type ColumnId } from '../../../app/domain/ids';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createBoardsWorld, FOUR_COLUMNS } from './boards-world';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof createBoardsWorld>>;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createBoardsWorld(database);
});
afterAll(async () => {
  await world?.rooms.closeAll();
  await database?.close();
});

const act = (): Act => ({ origin: null, at: '2025-03-01T12:00:00.000Z', randomBytes: world.deps.randomBytes });

async function columnOf(boardId: BoardId, name: string): Promise<ColumnId> {
  const columns = await world.rooms.read(boardDocumentId(boardId), readColumns);
  const column = columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column.id;
}

async function addTo(boardId: BoardId, column: string, names: string[], more: object = {}) {
  const columnId = await columnOf(boardId, column);
  const cards = names.map((name) => ({ name, ...more }));
  return world.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) =>
    addCards(doc, act(), cards, { column: columnId, at: 'end' }),
  );
}

describe('boards of an organisation', () => {
  it('a new board has its columns, and its organisation hears of it', async () => {
    const { join, organisationId } = await world.organisation('Harbour');
    const aino = await join('Aino');
    world.topics.length = 0;
    const id = await world.boards.create({ ...aino, name: '  Our   networks ' }, FOUR_COLUMNS);
    const content = await world.boards.readBoardContent(id);
    expect(content.columns.map(({ name, stage }) => [name, stage])).toEqual([
      ['Join', 'join'],
      ['Active', 'active'],
      ['Prune', 'prune'],
      ['Left', 'left'],
    ]);
    expect(world.topics).toEqual([`organisation:${organisationId}`]);
    expect(await world.boards.listNames(aino)).toEqual([
      { id, name: 'Our networks', isTemplate: false, starred: false },
    ]);
  });

  it('a name must be there and fit', async () => {
    const aino = await (await world.organisation('Names')).join('Aino');
    await expect(world.boards.create({ ...aino, name: ' ' }, FOUR_COLUMNS)).rejects.toMatchObject({
      code: 'name.missing',
    });
    const id = await world.boards.create({ ...aino, name: 'Fits' }, FOUR_COLUMNS);
    await expect(world.boards.rename(aino, id, 'x'.repeat(121))).rejects.toMatchObject({ code: 'name.too-long' });
    expect((await world.boards.listNames(aino)).map(({ name }) => name)).toEqual(['Fits']);
  });

  it('the list counts living cards by stage, and those nobody answers for', async () => {
    const aino = await (await world.organisation('Counts')).join('Aino');
    const id = await world.boards.create({ ...aino, name: 'Counted' }, FOUR_COLUMNS);
    await addTo(id, 'Join', ['a', 'b']);
    await addTo(id, 'Active', ['c'], { owner: aino.memberId });
    await addTo(id, 'Left', ['gone']);
    const [archived] = await addTo(id, 'Active', ['put away']);
    await world.rooms.transact(boardDocumentId(id), { memberId: null }, (doc) =>
      archiveCards(doc, act(), archived ? [archived] : []),
    );
    await world.projected(id);
    const [board] = await world.boards.list(aino);
    expect(board).toMatchObject({ cards: { join: 2, active: 1, prune: 0, left: 1 }, withoutOwner: 2 });
  });

  it('a star is one member’s own and puts the board first', async () => {
    const { join } = await world.organisation('Stars');
    const [aino, bo] = [await join('Aino'), await join('Bo')];
    await world.boards.create({ ...aino, name: 'Aaa' }, FOUR_COLUMNS);
    const id = await world.boards.create({ ...aino, name: 'Zzz' }, FOUR_COLUMNS);
    await world.boards.setStarred(aino, id, true);
    await world.boards.setStarred(aino, id, true);
    expect((await world.boards.listNames(aino)).map(({ name }) => name)).toEqual(['Zzz', 'Aaa']);
    expect((await world.boards.listNames(bo)).map(({ name }) => name)).toEqual(['Aaa', 'Zzz']);
    await world.boards.setStarred(aino, id, false);
    expect((await world.boards.listNames(aino)).map(({ name }) => name)).toEqual(['Aaa', 'Zzz']);
  });

  it('archiving hides a board and restoring brings it back, both on record', async () => {
    const aino = await (await world.organisation('Archive')).join('Aino');
    const id = await world.boards.create({ ...aino, name: 'Old' }, FOUR_COLUMNS);
    await world.boards.setArchived(aino, id, true);
    await world.boards.setArchived(aino, id, true);
    expect(await world.boards.listNames(aino)).toEqual([]);
    expect((await world.boards.list(aino))[0]?.archivedAt).not.toBeNull();
    await world.boards.setArchived(aino, id, false);
    expect(await world.boards.listNames(aino)).toHaveLength(1);
    const record = await world.db.activity.findMany({ where: { boardId: id }, orderBy: { id: 'asc' } });
    expect(record.map(({ kind }) => kind)).toEqual(['board.created', 'board.archived', 'board.restored']);
  });

  it('a duplicate has the same cards under other ids, without what was archived', async () => {
    const aino = await (await world.organisation('Copies')).join('Aino');
    const id = await world.boards.create({ ...aino, name: 'First' }, FOUR_COLUMNS);
    await addTo(id, 'Active', ['one', 'two'], { owner: aino.memberId, review: '2025-06-01' });
    const [put] = await addTo(id, 'Active', ['away']);
    await world.rooms.transact(boardDocumentId(id), { memberId: null }, (doc) =>
      archiveCards(doc, act(), put ? [put] : []),
    );
    const copyId = await world.boards.duplicate({ ...aino, name: 'Second' }, id);
    const [first, second] = [await world.boards.readBoardContent(id), await world.boards.readBoardContent(copyId)];
    expect(second.cards.map(({ name, owner, review }) => ({ name, owner, review }))).toEqual([
      { name: 'one', owner: aino.memberId, review: '2025-06-01' },
      { name: 'two', owner: aino.memberId, review: '2025-06-01' },
    ]);
    const ids = new Set([...first.cards, ...first.columns].map((one) => String(one.id)));
    expect([...second.cards, ...second.columns].filter((one) => ids.has(one.id))).toEqual([]);
  });

  it('a board from a template carries what its cards say, not who does it and when', async () => {
    const aino = await (await world.organisation('Templates')).join('Aino');
    const id = await world.boards.create({ ...aino, name: 'Template' }, FOUR_COLUMNS);
    await addTo(id, 'Join', ['Ask them'], { owner: aino.memberId, review: '2025-06-01', purpose: 'to learn' });
    await world.boards.setTemplate(aino, id, true);
    const made = await world.boards.duplicate({ ...aino, name: 'Made' }, id);
    const [card] = (await world.boards.readBoardContent(made)).cards;
    expect(card).toMatchObject({ name: 'Ask them', purpose: 'to learn', owner: null, review: null });
    const names = await world.boards.listNames(aino);
    expect(names.find((board) => board.id === made)?.isTemplate).toBe(false);
  });

  it('another organisation’s board is as unknown as one that never was', async () => {
    const aino = await (await world.organisation('Ours')).join('Aino');
    const stranger = await (await world.organisation('Theirs')).join('Sten');
    const id = await world.boards.create({ ...aino, name: 'Private' }, FOUR_COLUMNS);
    const unknown = { code: 'board.unknown', status: 404 };
    await expect(world.boards.rename(stranger, id, 'Mine')).rejects.toMatchObject(unknown);
    await expect(world.boards.describe(stranger, id, 'Mine')).rejects.toMatchObject(unknown);
    await expect(world.boards.setArchived(stranger, id, true)).rejects.toMatchObject(unknown);
    await expect(world.boards.setStarred(stranger, id, true)).rejects.toMatchObject(unknown);
    await expect(world.boards.setTemplate(stranger, id, true)).rejects.toMatchObject(unknown);
    await expect(world.boards.duplicate({ ...stranger, name: 'Mine' }, id)).rejects.toMatchObject(unknown);
    expect(await world.boards.list(stranger)).toEqual([]);
  });
});

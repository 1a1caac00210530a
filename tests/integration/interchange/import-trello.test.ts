import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { renameCard, setDescription } from './board-acts';
import { createInterchangeWorld, hasRealFiles, type InterchangeWorld, realFile } from './interchange-world';

let database: TestDatabase;
let world: InterchangeWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createInterchangeWorld(database);
});
afterAll(async () => {
  await world.close();
  await database.close();
});

async function rowsOf(organisationId: string) {
  const where = { organisationId };
  const [boards, documents, members, labels, comments, records, cards] = await Promise.all([
    world.db.board.count({ where }),
    world.db.document.count({ where }),
    world.db.member.count({ where }),
    world.db.label.count({ where }),
    world.db.cardComment.count({ where }),
    world.db.importRecord.count({ where }),
    world.db.cardRow.count({ where }),
  ]);
  return { boards, documents, members, labels, comments, records, cards };
}

describe.each([
  ['hermes-2014.json', { columns: 11, cards: 55, labels: 4, checklists: 0, items: 0, comments: 29, placeholders: 4 }],
  ['dekk-2015.json', { columns: 12, cards: 45, labels: 7, checklists: 6, items: 26, comments: 24, placeholders: 3 }],
])('the real file %s', (name, expected) => {
  it.skipIf(!hasRealFiles)('comes whole, and a second time it updates instead of doubling', async () => {
    const importer = await world.organisation();
    const file = realFile(`trello/${name}`);
    const first = await world.importFile(importer, name, file);
    expect(first.preview.choices.target).toBeNull();
    const { boardId } = first.record;
    const content = await world.content(boardId);
    const checklists = content.cards.flatMap((card) => card.checklists);
    expect({
      columns: content.columns.length,
      cards: content.cards.length,
      checklists: checklists.length,
      items: checklists.flatMap((checklist) => checklist.items).length,
      labels: await world.db.label.count({ where: { organisationId: importer.organisationId } }),
      comments: await world.db.cardComment.count({ where: { boardId } }),
      placeholders: await world.db.member.count({
        where: { organisationId: importer.organisationId, state: 'placeholder' },
      }),
    }).toEqual(expected);
    expect(first.record.report.counts).toMatchObject({ cards: expected.cards, comments: expected.comments });
    const before = await rowsOf(importer.organisationId);

    const second = await world.importFile(importer, name, file);
    expect(second.preview.choices.target).toBe(boardId);
    expect(second.record.report.update).toMatchObject({ added: 0, changed: 0, same: expected.cards, conflicts: [] });
    expect(second.record.boardId).toBe(boardId);
    expect(await rowsOf(importer.organisationId)).toEqual({ ...before, records: 2 });
    expect(await world.content(boardId)).toEqual(content);
  });
});

describe('importing a changed file again', () => {
  const card = (id: string, more: object = {}) => ({
    id,
    name: `Card ${id}`,
    idList: 'l1',
    desc: 'Text',
    pos: 1,
    ...more,
  });
  const file = (cards: object[], more: object = {}) =>
    JSON.stringify({
      id: 'board1',
      name: 'Board',
      lists: [
        { id: 'l1', name: 'Doing' },
        { id: 'l2', name: 'Done' },
      ],
      cards,
      ...more,
    });

  it("takes the file's changes, keeps what was changed here, and says where both did", async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'b.json', file([card('a'), card('b'), card('c'), card('d')]));
    const { boardId } = record;
    await renameCard(world.rooms, boardId, 'Card b', 'Renamed here');
    await setDescription(world.rooms, boardId, 'Card c', 'Written here');
    const again = file([
      card('a', { name: 'Renamed in the file', idList: 'l2' }),
      card('b', { desc: 'New text' }),
      card('c', { desc: 'Other text' }),
      card('e'),
    ]);
    const { record: second } = await world.importFile(importer, 'b.json', again);
    const content = await world.content(boardId);
    const columns = new Map(content.columns.map((column) => [column.id, column.name]));
    const shown = content.cards.map(({ name, description, column }) => [name, description, columns.get(column)]).sort();
    expect(shown).toEqual([
      ['Card c', 'Written here', 'Doing'],
      ['Card d', 'Text', 'Doing'],
      ['Card e', 'Text', 'Doing'],
      ['Renamed here', 'New text', 'Doing'],
      ['Renamed in the file', 'Text', 'Done'],
    ]);
    expect(second.report.update).toMatchObject({ added: 1, changed: 2, same: 1, gone: 1, away: 0 });
    expect(second.report.update?.conflicts).toEqual([{ card: 'Card c', field: 'description', kept: 'here' }]);

    const { record: third } = await world.importFile(importer, 'b.json', again);
    expect(third.report.update).toMatchObject({ added: 0, changed: 0, conflicts: [] });
  });

  it("takes the file's side where the person wishes so", async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'b.json', file([card('a')]));
    await setDescription(world.rooms, record.boardId, 'Card a', 'Written here');
    await world.importFile(importer, 'b.json', file([card('a', { desc: 'From the file' })]), { conflicts: 'file' });
    expect((await world.content(record.boardId)).cards[0]?.description).toBe('From the file');
  });

  it('can be a second board of its own', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'b.json', file([card('a')]));
    const { record: second } = await world.importFile(importer, 'b.json', file([card('a')]), { target: null });
    expect(second.boardId).not.toBe(record.boardId);
    const ids = [...(await world.content(record.boardId)).cards, ...(await world.content(second.boardId)).cards].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('knows people whom an earlier import brought, and those who have claimed them', async () => {
    const importer = await world.organisation();
    const members = [{ id: 'm1', fullName: 'Ann' }];
    const body = file([card('a', { idMembers: ['m1'] })], { members });
    await world.importFile(importer, 'b.json', body);
    const placeholder = await world.db.member.findFirstOrThrow({
      where: { organisationId: importer.organisationId, state: 'placeholder' },
    });
    expect(placeholder).toMatchObject({ name: 'Ann', sourceKey: 'trello:m1' });
    const other = JSON.stringify({ ...JSON.parse(body), id: 'board2' });
    const { record } = await world.importFile(importer, 'other.json', other);
    expect((await world.content(record.boardId)).cards[0]?.owner).toBe(placeholder.id);
  });

  it('makes people of the file members where they were matched', async () => {
    const importer = await world.organisation();
    const body = file([card('a', { idMembers: ['m1'] })], { members: [{ id: 'm1', fullName: 'importer' }] });
    const { record, preview } = await world.importFile(importer, 'b.json', body);
    expect(preview.choices.members).toEqual({ 'trello:m1': importer.memberId });
    expect((await world.content(record.boardId)).cards[0]?.owner).toBe(importer.memberId);
    expect(record.report.placeholders).toBe(0);
  });

  it("never meets another organisation's board or file", async () => {
    const importer = await world.organisation();
    const stranger = await world.organisation();
    const { record } = await world.importFile(importer, 'b.json', file([card('a')]));
    const id = await world.upload(stranger, 'b.json', file([card('a')]));
    expect((await world.ready(stranger, id)).choices.target).toBeNull();
    expect(await world.interchange.read(importer, id)).toBeNull();
    expect(await world.interchange.readRecord(stranger.organisationId, record.id)).toBeNull();
    expect(await world.interchange.exportBoard(stranger.organisationId, record.boardId, 'csv')).toBeNull();
    const preview = await world.ready(stranger, id);
    await world.interchange.start(stranger, id, { ...preview.choices, target: record.boardId });
    expect(await world.settled(stranger, id)).toMatchObject({ state: 'ready', refused: 'board-gone' });
  });
});

describe('nothing half', () => {
  const members = [{ id: 'm1', fullName: 'Ann' }];
  const cards = Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    name: `Card ${i}`,
    idList: 'l',
    idMembers: ['m1'],
  }));
  const board = JSON.stringify({ id: 'b', name: 'Board', lists: [{ id: 'l', name: 'List' }], members, cards });

  it.each([
    ['not JSON', 'x.json', '{"lists": [', 'not-json'],
    ['another shape', 'x.json', '{"hello": 1}', 'wrong-shape'],
    ['an empty file', 'x.csv', ' ', 'empty-file'],
    ['a workbook', 'x.xlsx', 'PK\u0003\u0004rest', 'not-a-table'],
    ['a web page', 'x.html', '<!doctype html><p>Sign in', 'not-a-table'],
  ])('%s is refused with its reason', async (_, name, body, code) => {
    const importer = await world.organisation();
    const id = await world.upload(importer, name, body);
    expect(await world.settled(importer, id)).toMatchObject({ state: 'refused', code });
  });

  it('stays when the document cannot be written', async () => {
    const failing = await createInterchangeWorld(database, {
      rooms: { ...world.rooms, create: () => Promise.reject(new Error('disk full')) },
    });
    const importer = await failing.organisation();
    const before = await rowsOf(importer.organisationId);
    const id = await failing.upload(importer, 'board.json', board);
    const preview = await failing.ready(importer, id);
    await failing.interchange.start(importer, id, preview.choices);
    expect(await failing.settled(importer, id)).toMatchObject({ state: 'ready', refused: 'failed' });
    expect(await rowsOf(importer.organisationId)).toEqual(before);
    await failing.close();
  });

  it('stays when the rows cannot be written after the document was', async () => {
    const failing = await createInterchangeWorld(database, {
      rooms: {
        ...world.rooms,
        create: async (...args) => {
          await world.rooms.create(...args);
          throw new Error('connection lost');
        },
      },
    });
    const importer = await failing.organisation();
    const id = await failing.upload(importer, 'board.json', board);
    const preview = await failing.ready(importer, id);
    await failing.interchange.start(importer, id, preview.choices);
    await failing.settled(importer, id);
    expect(await rowsOf(importer.organisationId)).toEqual({
      boards: 0,
      documents: 0,
      members: 1,
      labels: 0,
      comments: 0,
      records: 0,
      cards: 0,
    });
    await failing.close();
  });

  it('stays when the person cancels, and the file is gone', async () => {
    const importer = await world.organisation();
    const before = await rowsOf(importer.organisationId);
    const id = await world.upload(importer, 'board.json', board);
    const preview = await world.ready(importer, id);
    await world.interchange.start(importer, id, preview.choices);
    await world.interchange.cancel(importer, id);
    expect(await world.interchange.read(importer, id)).toBeNull();
    expect(await rowsOf(importer.organisationId)).toEqual(before);
    expect(fs.existsSync(path.join(world.dataDir, 'uploads', id))).toBe(false);
  });

  it('stays when the upload is cut off or too large', async () => {
    const importer = await world.organisation();
    async function* broken() {
      yield new TextEncoder().encode('{"lists":');
      throw new Error('connection lost');
    }
    const receive = world.interchange.receive(
      importer,
      { name: 'x.json', isPasted: false, body: broken() },
      { timeZone: 'UTC', columns: [] },
    );
    await expect(receive).rejects.toThrow('connection lost');
    expect(fs.readdirSync(path.join(world.dataDir, 'uploads'))).not.toContain('x.json');
  });
});

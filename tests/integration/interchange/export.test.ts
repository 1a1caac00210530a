import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardContent } from '../../../app/board-doc/content';
import { createTestDatabase, type TestDatabase } from '../../support/database';
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

/** A board's content with names in place of ids, which differ from board to board. */
function withoutIds(content: BoardContent, names: ReadonlyMap<string, string>) {
  const columns = new Map(content.columns.map((column) => [column.id, column.name]));
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    columns: content.columns.map(({ id: _, ...column }) => column),
    fields: content.fields.map(({ id: _, ...field }) => field),
    cards: content.cards.map(({ id: _, column, values, ...card }) => ({
      ...card,
      column: columns.get(column),
      owner: name(card.owner),
      deputies: card.deputies.map(name).sort(),
      votes: card.votes.map(name).sort(),
      labels: card.labels.map(name).sort(),
      values: Object.values(values),
      checklists: card.checklists.map(({ id: __, items, ...checklist }) => ({
        ...checklist,
        items: items.map(({ id: ___, assignee, ...item }) => ({ ...item, assignee: name(assignee) })),
      })),
      links: card.links.map(({ id: __, ...link }) => link),
    })),
  };
}

async function namesIn(organisationId: string): Promise<Map<string, string>> {
  const members = await world.db.member.findMany({ where: { organisationId } });
  const labels = await world.db.label.findMany({ where: { organisationId } });
  return new Map([...members, ...labels].map(({ id, name }) => [id, name]));
}

describe.skipIf(!hasRealFiles)("Solmu's own JSON", () => {
  it('brings a board with labels, people and comments to another organisation, exactly', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'dekk.json', realFile('trello/dekk-2015.json'));
    const file = await world.exported(importer, record.boardId, 'solmu');
    const other = await world.organisation();
    const { record: copy } = await world.importFile(other, 'dekk.solmu.json', file);
    const before = withoutIds(await world.content(record.boardId), await namesIn(importer.organisationId));
    const after = withoutIds(await world.content(copy.boardId), await namesIn(other.organisationId));
    expect(after).toEqual(before);
    const comments = async (boardId: string) =>
      (
        await world.db.cardComment.findMany({ where: { boardId }, orderBy: [{ createdAt: 'asc' }, { body: 'asc' }] })
      ).map(({ body, authorName, createdAt, editedAt }) => ({ body, authorName, createdAt, editedAt }));
    expect(await comments(copy.boardId)).toEqual(await comments(record.boardId));
  });

  it('comes back to its own board without doubling anything', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'dekk.json', realFile('trello/dekk-2015.json'));
    const before = await world.content(record.boardId);
    const file = await world.exported(importer, record.boardId, 'solmu');
    const { record: second, preview } = await world.importFile(importer, 'dekk.solmu.json', file);
    expect(preview.choices.target).toBe(record.boardId);
    expect(second.report).toMatchObject({
      newComments: 0,
      placeholders: 0,
      update: { added: 0, changed: 0, conflicts: [] },
    });
    expect(await world.content(record.boardId)).toEqual(before);
    expect(await world.db.label.count({ where: { organisationId: importer.organisationId } })).toBe(7);
  });
});

describe.skipIf(!hasRealFiles)("Trello's shape", () => {
  it('comes back with equal counts', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'hermes.json', realFile('trello/hermes-2014.json'));
    const file = await world.exported(importer, record.boardId, 'trello');
    const other = await world.organisation();
    const { record: copy } = await world.importFile(other, 'copy.json', file);
    expect(copy.report.counts).toEqual(record.report.counts);
    expect(copy.report.losses).toEqual([]);
  });
});

describe.skipIf(!hasRealFiles)('a table', () => {
  it('of a board comes back to the board itself and changes nothing', async () => {
    const importer = await world.organisation();
    const { record } = await world.importFile(importer, 'dekk.json', realFile('trello/dekk-2015.json'));
    const before = await world.content(record.boardId);
    const file = await world.exported(importer, record.boardId, 'csv');
    expect(file.trim().split('\r\n').length).toBeGreaterThan(45);
    const { record: second } = await world.importFile(importer, 'pacs-spark.csv', file, { target: record.boardId });
    expect(second.report.update).toMatchObject({ added: 0, changed: 0 });
    expect((await world.content(record.boardId)).cards.map(({ id }) => id)).toEqual(before.cards.map(({ id }) => id));
  });
});

describe('the example portfolio', () => {
  it('is a board of networks, some of them the own', async () => {
    const importer = await world.organisation();
    const boardId = await world.interchange.createExample(importer.organisationId, importer);
    const { cards, columns } = await world.content(boardId);
    expect(cards.length).toBeGreaterThan(15);
    expect(new Set(columns.map(({ stage }) => stage))).toEqual(new Set(['join', 'active', 'prune', 'left']));
    expect(cards.some(({ owner }) => owner === importer.memberId)).toBe(true);
    expect(cards.some(({ owner }) => owner === null)).toBe(true);
    expect(await world.db.member.count({ where: { organisationId: importer.organisationId } })).toBe(1);
  });
});

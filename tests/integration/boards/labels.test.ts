import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../../app/board-doc/act';
import { addCards } from '../../../app/board-doc/card-commands';
import { readColumns } from '../../../app/board-doc/read';
import { boardDocumentId, type LabelId } from '../../../app/domain/ids';
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

type Doer = Parameters<typeof world.boards.list>[0];

async function boardWithCard(doer: Doer, name: string, labels: LabelId[]) {
  const id = await world.boards.create({ ...doer, name }, FOUR_COLUMNS);
  const act: Act = { origin: null, at: '2025-03-01T12:00:00.000Z', randomBytes: world.deps.randomBytes };
  await world.rooms.transact(boardDocumentId(id), { memberId: null }, (doc) => {
    const column = readColumns(doc)[0];
    if (column) addCards(doc, act, [{ name: 'A card', labels }], { column: column.id, at: 'end' });
  });
  await world.projected(id);
  return id;
}

describe('labels of an organisation', () => {
  it('are created, renamed and recoloured, and pages hear of each', async () => {
    const doer = await (await world.organisation('Palette')).join('Aino');
    const id = await world.labels.create(doer, { name: 'Helth', colour: 'red' });
    world.topics.length = 0;
    await world.labels.change(doer, id, { name: 'Health' });
    await world.labels.change(doer, id, { colour: 'pink' });
    expect(await world.labels.list(doer.organisationId)).toEqual([{ id, name: 'Health', colour: 'pink' }]);
    expect(world.topics).toEqual(Array(2).fill(`organisation:${doer.organisationId}`));
  });

  it('refuses colours outside the palette and names that are missing', async () => {
    const doer = await (await world.organisation('Refusals')).join('Aino');
    await expect(world.labels.create(doer, { name: 'x', colour: '#ff0000' })).rejects.toMatchObject({
      code: 'colour.unknown',
    });
    await expect(world.labels.create(doer, { name: '', colour: 'red' })).rejects.toMatchObject({
      code: 'name.missing',
    });
  });

  it('a deleted label is off every card of every board', async () => {
    const doer = await (await world.organisation('Deleting')).join('Aino');
    const gone = await world.labels.create(doer, { name: 'Gone', colour: 'red' });
    const stays = await world.labels.create(doer, { name: 'Stays', colour: 'blue' });
    const first = await boardWithCard(doer, 'First', [gone, stays]);
    const second = await boardWithCard(doer, 'Second', [gone]);
    expect((await world.labels.listWithUse(doer.organisationId)).map(({ name, cards }) => [name, cards])).toEqual([
      ['Gone', 2],
      ['Stays', 1],
    ]);
    await world.labels.delete(doer, gone);
    expect((await world.boards.readBoardContent(first)).cards[0]?.labels).toEqual([stays]);
    expect((await world.boards.readBoardContent(second)).cards[0]?.labels).toEqual([]);
    expect((await world.labels.list(doer.organisationId)).map(({ name }) => name)).toEqual(['Stays']);
  });

  it('another organisation’s label is unknown', async () => {
    const doer = await (await world.organisation('Ours')).join('Aino');
    const stranger = await (await world.organisation('Theirs')).join('Sten');
    const id = await world.labels.create(doer, { name: 'Ours', colour: 'green' });
    const unknown = { code: 'label.unknown', status: 404 };
    await expect(world.labels.change(stranger, id, { name: 'Mine' })).rejects.toMatchObject(unknown);
    await expect(world.labels.delete(stranger, id)).rejects.toMatchObject(unknown);
    expect(await world.labels.list(stranger.organisationId)).toEqual([]);
  });
});

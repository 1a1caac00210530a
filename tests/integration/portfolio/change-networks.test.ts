import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addCard, setCardFields } from '../../../app/board-doc/card-commands';
import { readCardById, readColumns } from '../../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type LabelId,
  type MemberId,
  newId,
  type OrganisationId,
  type ThemeId,
} from '../../../app/domain/ids';
import type { NetworkEdit, NetworkRef } from '../../../app/domain/portfolio/network-edit';
import { createLogger } from '../../../server/infra/logger';
import { createPortfolio, type PortfolioService } from '../../../server/portfolio/portfolio-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createBoardsWorld, FOUR_COLUMNS } from '../boards/boards-world';

type World = Awaited<ReturnType<typeof createBoardsWorld>>;
interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

let database: TestDatabase;
let world: World;
let portfolio: PortfolioService;
let anna: Doer;
let bo: Doer;
let full: BoardId;
let short: BoardId;
let networks: NetworkRef[];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createBoardsWorld(database);
  portfolio = createPortfolio({ ...world.deps, rooms: world.rooms, log: createLogger('silent') });
});
afterAll(() => database.close());

beforeEach(async () => {
  const { join } = await world.organisation('Agency');
  anna = await join('Anna');
  bo = await join('Bo');
  full = await world.boards.create({ ...anna, name: 'Clusters' }, FOUR_COLUMNS);
  short = await world.boards.create({ ...anna, name: 'Ideas' }, FOUR_COLUMNS.slice(0, 2));
  networks = [await add(full, 'Baltic'), await add(full, 'Arctic'), await add(short, 'Alpine')];
});

const act = () => ({ origin: 'test', at: '2025-03-01T12:00:00Z', randomBytes: world.deps.randomBytes });
const inDoc = <T>(boardId: BoardId, run: Parameters<World['rooms']['transact']>[2]) =>
  world.rooms.transact(boardDocumentId(boardId), { memberId: null }, run) as Promise<T>;

async function add(boardId: BoardId, name: string): Promise<NetworkRef> {
  const cardId = await inDoc<CardId>(boardId, (doc) => {
    const column = readColumns(doc)[1]?.id;
    if (!column) throw new Error('no column');
    return addCard(doc, act(), { name }, { column });
  });
  return { boardId, cardId };
}

const one = (index: number): NetworkRef => {
  const network = networks[index];
  if (!network) throw new Error('no such network');
  return network;
};
const change = (edit: NetworkEdit, refs = networks) => portfolio.change(anna, [{ networks: refs, edit }]);
const card = ({ boardId, cardId }: NetworkRef) =>
  world.rooms.read(boardDocumentId(boardId), (doc) => readCardById(doc, cardId));
const owners = async () => Promise.all(networks.map(async (network) => (await card(network))?.owner));

describe('changing networks of several boards', () => {
  test('is one act, shown by the rows when it is answered, and undone at once', async () => {
    const done = await change({ field: 'owner', value: bo.memberId });
    expect(done.changed).toHaveLength(3);
    const { networks: rows } = await portfolio.list(anna.organisationId);
    expect(rows.map(({ ownerId }) => ownerId)).toEqual([bo.memberId, bo.memberId, bo.memberId]);
    const undone = await portfolio.undo(anna, done.actId);
    expect(undone).toMatchObject({ refused: [] });
    expect(await owners()).toEqual([null, null, null]);
    await portfolio.undo(anna, undone.actId);
    expect(await owners()).toEqual([bo.memberId, bo.memberId, bo.memberId]);
  });

  test('moves each card to the column of a stage on its own board, and names those whose board has none', async () => {
    const done = await change({ field: 'stage', value: 'prune' });
    expect(done.refused).toEqual([{ ...one(2), code: 'no-such-stage', limit: null }]);
    expect((await card(one(0)))?.stages).toMatchObject([{ from: 'active', stage: 'prune' }]);
    await portfolio.undo(anna, done.actId);
    expect((await card(one(0)))?.stages).toEqual([]);
    await world.projected(short);
    const { networks: rows } = await portfolio.list(anna.organisationId);
    expect(rows.map(({ stage }) => stage)).toEqual(['active', 'active', 'active']);
  });

  test('leaves alone, and names, what a card refuses', async () => {
    await inDoc(full, (doc) => setCardFields(doc, act(), one(0).cardId, { joined: '2024-05-01' }));
    const done = await change({ field: 'bestBefore', value: '2024-01-01' });
    expect(done.refused).toMatchObject([{ cardId: one(0).cardId, code: 'before-joined' }]);
    expect(done.changed).toHaveLength(2);
    expect((await change({ field: 'now', value: 0.5 })).refused.map(({ code }) => code)).toEqual([
      'not-placed',
      'not-placed',
      'not-placed',
    ]);
  });

  test('adds to labels and takes from them without touching the others', async () => {
    const create = (name: string) => world.labels.create(anna, { name, colour: 'blue' });
    const [kept, added] = [await create('Kept'), await create('Added')];
    await change({ field: 'labels', add: [kept], remove: [] });
    const done = await change({ field: 'labels', add: [added], remove: [] }, [one(0)]);
    expect((await card(one(0)))?.labels).toEqual([kept, added].sort());
    await portfolio.undo(anna, done.actId);
    expect((await card(one(0)))?.labels).toEqual([kept]);
  });
});

describe('undoing', () => {
  test('passes over a card on which a colleague changed the same since, and names it', async () => {
    const done = await change({ field: 'owner', value: bo.memberId });
    await portfolio.change(bo, [{ networks: [one(1)], edit: { field: 'owner', value: anna.memberId } }]);
    const undone = await portfolio.undo(anna, done.actId);
    expect(undone.refused).toEqual([{ ...one(1), code: 'changed-since', limit: null }]);
    expect(await owners()).toEqual([null, anna.memberId, null]);
  });

  test('is for who did it', async () => {
    const { actId } = await change({ field: 'hours', value: 4 });
    await expect(portfolio.undo(bo, actId)).rejects.toMatchObject({ code: 'network-act.unknown', status: 404 });
  });
});

describe('what is another organisation’s', () => {
  test('refuses the whole and changes nothing', async () => {
    const { join } = await world.organisation('Stranger');
    const stranger = await join('Sam');
    const board = await world.boards.create({ ...stranger, name: 'Theirs' }, FOUR_COLUMNS);
    const label = await world.labels.create(stranger, { name: 'Theirs', colour: 'red' });
    const theme = newId<ThemeId>(world.deps.randomBytes);
    await database.db.theme.create({
      data: { id: theme, organisationId: stranger.organisationId, name: 'Theirs', order: 'a' },
    });
    const theirs = await add(board, 'Secret');
    const edit = { field: 'hours', value: 1 } as const;
    await expect(change(edit, [...networks, theirs])).rejects.toMatchObject({ status: 404 });
    await expect(change(edit, [{ boardId: full, cardId: theirs.cardId }])).rejects.toMatchObject({ status: 404 });
    await expect(change({ field: 'owner', value: stranger.memberId })).rejects.toMatchObject({ status: 404 });
    await expect(change({ field: 'labels', add: [label], remove: [] })).rejects.toMatchObject({ status: 404 });
    await expect(change({ field: 'themes', add: [theme], remove: [] })).rejects.toMatchObject({ status: 404 });
    await expect(
      change({ field: 'labels', add: [newId<LabelId>(world.deps.randomBytes)], remove: [] }),
    ).rejects.toThrow();
    expect((await card(one(0)))?.hours).toBeNull();
    expect((await card(theirs))?.hours).toBeNull();
  });

  test('an archived board is left as it is', async () => {
    await world.boards.setArchived(anna, short, true);
    const done = await change({ field: 'hours', value: 3 });
    expect(done.refused).toEqual([{ ...one(2), code: 'board-archived', limit: null }]);
    expect(done.changed).toHaveLength(2);
  });
});

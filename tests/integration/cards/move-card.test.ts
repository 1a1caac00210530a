import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard } from '../../../app/board-doc/card-commands';
import { readBoard, readCardById } from '../../../app/board-doc/read';
import { createBoardDoc } from '../../../app/board-doc/schema';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  newId,
  type OrganisationId,
} from '../../../app/domain/ids';
import { type CardsService, createCards } from '../../../server/cards/cards-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const organisationId = newId(randomBytes) as unknown as OrganisationId;
const memberId = newId<MemberId>(randomBytes);
const at = '2026-03-01T10:00:00.000Z';
let database: TestDatabase;
let docs: Map<string, Y.Doc>;
let failing: string | null;
let cards: CardsService;
let [from, to]: BoardId[] = [];
let cardId: CardId;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.organisation.create({ data: { id: organisationId, name: 'Hermes' } });
  const room = (id: string) => {
    const doc = docs.get(id);
    if (!doc) throw new Error(`no room ${id}`);
    return doc;
  };
  cards = createCards({
    db: database.db,
    clock: { now: () => new Date(at) },
    randomBytes,
    live: { topicChanged: () => {} },
    rooms: {
      transact: async (id, _actor, change) => {
        if (id === failing) throw new Error('the room failed');
        change(room(id));
      },
      read: async (id, reader) => reader(room(id)),
    },
  });
});
afterAll(() => database.close());

beforeEach(async () => {
  docs = new Map();
  failing = null;
  const boards = [newId<BoardId>(randomBytes), newId<BoardId>(randomBytes)];
  for (const id of boards) {
    await database.db.board.create({ data: { id, organisationId, name: 'Board' } });
    docs.set(
      boardDocumentId(id),
      createBoardDoc(
        [
          { name: 'Join', stage: 'join' },
          { name: 'Active', stage: 'active' },
        ],
        randomBytes,
      ),
    );
  }
  [from, to] = boards;
  const source = docOf(from);
  const act = { origin: 'test', at, randomBytes };
  cardId = addCard(source, act, { name: 'Baltic', description: 'words' }, { column: firstColumn(source) });
  await database.db.cardComment.create({
    data: {
      id: newId<CardId>(randomBytes),
      organisationId,
      boardId: from ?? '',
      cardId,
      authorName: 'Anna',
      body: 'hello',
    },
  });
});

const docOf = (board: BoardId | undefined): Y.Doc => {
  const doc = board && docs.get(boardDocumentId(board));
  if (!doc) throw new Error('no such board');
  return doc;
};
const firstColumn = (doc: Y.Doc) => {
  const [column] = readBoard(doc).columns;
  if (!column) throw new Error('no column');
  return column.id;
};
const move = (toBoard: unknown) =>
  cards.moveToBoard({ organisationId, fromBoard: from as BoardId, cardId, toBoard, memberId });
const whereIs = () => [from, to].map((board) => readCardById(docOf(board), cardId) !== null);

describe('moving a card to another board', () => {
  it('takes everything on it along, its comments too, under the same id', async () => {
    await move(to);
    expect(whereIs()).toEqual([false, true]);
    expect(readCardById(docOf(to), cardId)).toMatchObject({ name: 'Baltic', description: 'words', created: at });
    expect(await database.db.cardComment.findMany({ where: { cardId } })).toMatchObject([{ boardId: to }]);
  });

  it('never leaves it nowhere, and asking again finishes what was cut short', async () => {
    failing = boardDocumentId(from as BoardId);
    await expect(move(to)).rejects.toThrow('the room failed');
    expect(whereIs()).toEqual([true, true]);
    failing = null;
    await move(to);
    expect(whereIs()).toEqual([false, true]);
    expect(readBoard(docOf(to)).cards).toHaveLength(1);
  });

  it('answers as unknown for a board of somebody else, of nobody, and for nonsense', async () => {
    const other = newId(randomBytes) as unknown as OrganisationId;
    const theirs = newId<BoardId>(randomBytes);
    await database.db.organisation.create({ data: { id: other, name: 'Other' } });
    await database.db.board.create({ data: { id: theirs, organisationId: other, name: 'Theirs' } });
    for (const board of [theirs, newId<BoardId>(randomBytes), '../x', null])
      await expect(move(board)).rejects.toMatchObject({ code: 'board.unknown', status: 404 });
    expect(whereIs()).toEqual([true, false]);
  });

  it('refuses an archived board and the board it is on', async () => {
    await database.db.board.update({ where: { id: to ?? '' }, data: { archivedAt: new Date(at) } });
    await expect(move(to)).rejects.toMatchObject({ code: 'board.archived' });
    await expect(move(from)).rejects.toMatchObject({ code: 'card.already-here' });
  });

  it('does not know a card that is gone', async () => {
    cardId = newId<CardId>(randomBytes);
    await expect(move(to)).rejects.toMatchObject({ code: 'card.unknown', status: 404 });
  });
});

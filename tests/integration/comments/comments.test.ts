import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BoardId, type CardId, newId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { type CommentsService, createComments } from '../../../server/comments/comments-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const anyId = () => newId<CardId>(randomBytes) as string;

let database: TestDatabase;
let comments: CommentsService;
let now: Date;
let topics: string[];
const organisationId = anyId();
const boardId = newId<BoardId>(randomBytes);
const anna = { id: anyId(), name: 'Anna Aalto' };

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await db.organisation.create({ data: { id: organisationId, name: 'Hermes' } });
  await db.member.create({
    data: { id: anna.id, organisationId, name: 'Anna Virtanen', role: 'member', state: 'active' },
  });
  comments = createComments({
    db,
    clock: { now: () => now },
    randomBytes,
    live: { topicChanged: (changed) => topics.push(...changed) },
    cardName: async (_board, card) => (card === missing ? null : 'Baltic Sea Forum'),
  });
});
afterAll(() => database.close());

const missing = newId<CardId>(randomBytes);
let cardId: CardId;
let place: { organisationId: string; boardId: BoardId; cardId: CardId };
beforeEach(() => {
  now = new Date('2026-03-01T10:00:00Z');
  topics = [];
  cardId = newId<CardId>(randomBytes);
  place = { organisationId, boardId, cardId };
});

const allow = () => {};
const refuse = () => {
  throw Object.assign(new Error('forbidden'), { code: 'forbidden' });
};

describe('the discussion on a card', () => {
  it('lists comments in the order in which they were written, the newest when there are many', async () => {
    for (const body of ['one', 'two', 'three']) {
      await comments.add({ ...place, author: anna, body });
      now = new Date(now.getTime() + 1000);
    }
    const all = await comments.list(place, 10);
    expect(all.comments.map((comment) => comment.body)).toEqual(['one', 'two', 'three']);
    const some = await comments.list(place, 2);
    expect(some).toMatchObject({ total: 3, comments: [{ body: 'two' }, { body: 'three' }] });
  });

  it('shows an author by the name they have now, and an imported one by the name that came along', async () => {
    await comments.add({ ...place, author: anna, body: 'mine' });
    await database.db.cardComment.create({
      data: {
        ...place,
        id: anyId(),
        authorName: 'Old Friend',
        body: 'from Trello',
        sourceKey: 'trello:1',
        createdAt: now,
      },
    });
    const { comments: views } = await comments.list(place, 10);
    expect(views.map((view) => view.authorName).sort()).toEqual(['Anna Virtanen', 'Old Friend']);
  });

  it('tells open pages and leaves a record when somebody writes', async () => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'hello' });
    expect(topics).toEqual([`comments:${cardId}`, `activity:${boardId}`]);
    const record = await database.db.activity.findMany({ where: { cardId } });
    expect(record).toMatchObject([
      { kind: 'comment.added', memberId: anna.id, data: { commentId, cardName: 'Baltic Sea Forum' } },
    ]);
  });

  it('adds a comment once, however often it is sent', async () => {
    const commentId = anyId();
    await comments.add({ ...place, author: anna, body: 'once', id: commentId });
    await comments.add({ ...place, author: anna, body: 'once', id: commentId });
    expect((await comments.list(place, 10)).total).toBe(1);
    const other = { ...place, cardId: newId<CardId>(randomBytes) };
    await expect(comments.add({ ...other, author: anna, body: 'x', id: commentId })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('refuses an empty comment, one over the limit, and one on a card that is not there', async () => {
    await expect(comments.add({ ...place, author: anna, body: ' \n ' })).rejects.toMatchObject({
      code: 'comment.empty',
    });
    const long = 'x'.repeat(LIMITS.comment + 1);
    await expect(comments.add({ ...place, author: anna, body: long })).rejects.toMatchObject({
      code: 'comment.too-long',
    });
    await expect(comments.add({ ...place, cardId: missing, author: anna, body: 'x' })).rejects.toMatchObject({
      code: 'comment.card-unknown',
    });
  });

  it('takes what PostgreSQL cannot hold out of the words', async () => {
    const view = await comments.add({ ...place, author: anna, body: 'a\0b\ud800c\r\nd ' });
    expect(view.body).toBe('ab\ufffdc\nd');
  });
});

describe('threads, mentions and reactions', () => {
  it('keep answers under what began the thread, also when that is older than what is listed', async () => {
    const { id } = await comments.add({ ...place, author: anna, body: 'first' });
    now = new Date(now.getTime() + 1000);
    const answer = await comments.add({ ...place, author: anna, body: 'answer', thread: id });
    now = new Date(now.getTime() + 1000);
    await comments.add({ ...place, author: anna, body: 'answer to the answer', thread: answer.id });
    const { comments: views, total } = await comments.list(place, 1);
    expect(views.map(({ body, threadId }) => [body, threadId])).toEqual([
      ['first', null],
      ['answer to the answer', id],
    ]);
    expect(total).toBe(3);
    const other = { ...place, cardId: newId<CardId>(randomBytes) };
    await expect(comments.add({ ...other, author: anna, body: 'x', thread: id })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('know members alone, and go with the words when these are deleted', async () => {
    const body = `[@Anna](member:${anna.id}) and [@Nobody](member:${anyId()})`;
    const { id: commentId } = await comments.add({ ...place, author: anna, body });
    const react = (isOn: boolean) =>
      comments.react({ ...place, commentId, memberId: anna.id, reaction: 'agree', isOn });
    await react(true);
    await react(true);
    expect((await comments.list(place, 9)).comments[0]?.reactions).toEqual([{ reaction: 'agree', memberId: anna.id }]);
    await comments.edit({ ...place, commentId, body: 'changed', authorise: allow });
    expect((await comments.history(place, commentId)).map((version) => version.body)).toEqual([body, 'changed']);
    expect(await database.db.cardCommentMention.count({ where: { commentId } })).toBe(0);
    await comments.delete({ ...place, commentId, byMemberId: anna.id, authorise: allow });
    expect(await database.db.cardCommentRevision.count({ where: { commentId } })).toBe(0);
    expect(await database.db.cardCommentReaction.count({ where: { commentId } })).toBe(0);
  });
});

describe('changing and deleting', () => {
  it('changes the words and notes when', async () => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'frist' });
    now = new Date('2026-03-02T10:00:00Z');
    await comments.edit({ ...place, commentId, body: 'first', authorise: allow });
    expect((await comments.list(place, 10)).comments).toMatchObject([{ body: 'first', editedAt: now }]);
  });

  it('is not marked as edited when nothing changed', async () => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'same' });
    await comments.edit({ ...place, commentId, body: 'same', authorise: allow });
    expect((await comments.list(place, 10)).comments[0]?.editedAt).toBeNull();
  });

  it('leaves a trace of a deleted comment and none of its words', async () => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'secret' });
    await comments.delete({ ...place, commentId, byMemberId: anna.id, authorise: allow });
    const { comments: views, total } = await comments.list(place, 10);
    expect({ total, view: views[0] }).toMatchObject({ total: 1, view: { body: '', deletedAt: now } });
    expect(await database.db.cardComment.findUnique({ where: { id: commentId } })).toMatchObject({ body: '' });
    expect(await comments.count(place)).toEqual(expect.not.objectContaining({ [cardId]: expect.anything() }));
    await expect(comments.edit({ ...place, commentId, body: 'x', authorise: allow })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('asks who wrote it before anything is changed', async () => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'mine' });
    const asked: unknown[] = [];
    const authorise = (comment: unknown) => {
      asked.push(comment);
      refuse();
    };
    await expect(comments.edit({ ...place, commentId, body: 'x', authorise })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(comments.delete({ ...place, commentId, byMemberId: anna.id, authorise })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(asked).toMatchObject([{ memberId: anna.id }, { memberId: anna.id }]);
    expect((await comments.list(place, 10)).comments).toMatchObject([{ body: 'mine', deletedAt: null }]);
  });

  it.each(['organisationId', 'boardId', 'cardId'] as const)('knows no comment under another %s', async (key) => {
    const { id: commentId } = await comments.add({ ...place, author: anna, body: 'mine' });
    const elsewhere = { ...place, [key]: anyId() };
    const edit = comments.edit({ ...elsewhere, commentId, body: 'x', authorise: allow });
    await expect(edit).rejects.toMatchObject({ code: 'comment.unknown', status: 404 });
    const remove = comments.delete({ ...elsewhere, commentId, byMemberId: anna.id, authorise: allow });
    await expect(remove).rejects.toMatchObject({ code: 'comment.unknown', status: 404 });
    expect((await comments.list(elsewhere, 10)).total).toBe(0);
  });

  it.each(['', 'x', '../etc', null])('knows no comment called %j', async (commentId) => {
    await expect(comments.edit({ ...place, commentId, body: 'x', authorise: allow })).rejects.toMatchObject({
      status: 404,
    });
  });
});

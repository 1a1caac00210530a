import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, RemarkId, UserId } from '../../../app/domain/ids';
import { createDiscussion, type DiscussionService } from '../../../server/discussion/discussion-service';
import { createEventTargets } from '../../../server/discussion/event-targets';
import { createRoomTargets } from '../../../server/meetings/room-targets';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { anyId, createSpaceWorld, type SpaceWorld } from './space-world';

let database: TestDatabase;
let world: SpaceWorld;
let discussion: DiscussionService;
let other: OrganisationId;
let anna: UserId; // host, of the host organisation
let bert: UserId; // commenter, of another organisation
let gita: UserId; // commenter, a guest
let rita: UserId; // reader
const ON_SPACE = { kind: 'space', id: '' } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  world = await createSpaceWorld(db);
  other = await world.organisation('Baltia');
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'commenter', other);
  gita = await world.join('Gita Guest', 'commenter', null);
  rita = await world.join('Rita Reader', 'reader', null);
  discussion = createDiscussion({
    ...world,
    db,
    randomBytes,
    live: { topicChanged: () => undefined },
    targets: { event: createEventTargets(db), room: createRoomTargets(db) },
  });
});
afterAll(() => database.close());

const as = (userId: UserId) => world.accessOf(userId);
const say = async (userId: UserId, body: string, more: object = {}) =>
  discussion.add(await as(userId), { target: ON_SPACE, body, ...more });
const wordsFor = async (userId: UserId, target: Parameters<DiscussionService['read']>[1] = ON_SPACE) =>
  (await discussion.read(await as(userId), target)).threads.flatMap(({ remarks }) => remarks.map(({ body }) => body));

async function makeEvent(openness: string, organisationId: OrganisationId | null) {
  const id = anyId<string>();
  const at = world.clock.now();
  await database.db.calendarEvent.create({
    data: {
      id,
      spaceId: world.spaceId,
      uid: id,
      title: 'Board meeting',
      startsAt: '2026-03-05T09:00:00',
      endsAt: '2026-03-05T10:00:00',
      isAllDay: false,
      timeZone: 'UTC',
      firstAt: at,
      openness,
      organisationId,
      createdById: anna,
      createdAt: at,
      updatedAt: at,
    },
  });
  return { kind: 'event', id } as const;
}

describe('the discussion of a space', () => {
  it('takes comments from commenters on all that they can read, and none from readers', async () => {
    const event = await makeEvent('network', world.host);
    await discussion.add(await as(gita), { target: event, body: 'Can we begin at ten?' });
    expect(await wordsFor(rita, event)).toEqual(['Can we begin at ten?']);
    await expect(discussion.add(await as(rita), { target: event, body: 'No' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('lets nobody but the author change words, and only the author or a host delete them', async () => {
    const id = await say(bert, 'First thought');
    await expect(discussion.edit(await as(anna), id, 'Mine now')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(discussion.delete(await as(gita), id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(discussion.resolve(await as(gita), id, true)).rejects.toMatchObject({ code: 'forbidden' });
    world.pass(1000);
    await discussion.edit(await as(bert), id, 'Second thought');
    expect((await discussion.history(await as(rita), id)).map(({ body }) => body)).toEqual([
      'First thought',
      'Second thought',
    ]);
    await discussion.delete(await as(anna), id);
    const [thread] = (await discussion.read(await as(rita), ON_SPACE)).threads.filter((one) => one.id === id);
    expect(thread?.remarks[0]).toMatchObject({ body: '', authorName: 'Bert Berg' });
    expect(thread?.remarks[0]?.deletedAt).not.toBeNull();
    expect(await database.db.remarkRevision.count({ where: { remarkId: id } })).toBe(0);
    await expect(discussion.history(await as(rita), id)).rejects.toMatchObject({ status: 404 });
  });

  it('shows what is only ours to us alone, answers and all', async () => {
    const id = await say(anna, 'Between ourselves', { openness: 'only-us' });
    await say(anna, 'Indeed', { thread: id });
    expect(await wordsFor(anna)).toContain('Indeed');
    for (const stranger of [bert, gita, rita]) {
      const words = await wordsFor(stranger);
      expect(words).not.toContain('Between ourselves');
      expect(words).not.toContain('Indeed');
    }
    await expect(say(bert, 'Hello?', { thread: id })).rejects.toMatchObject({ status: 404 });
    await expect(discussion.react(await as(bert), id, 'agree', true)).rejects.toMatchObject({ status: 404 });
    await expect(say(gita, 'Among guests', { openness: 'only-us' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('follows the class of its thing when that is narrowed', async () => {
    const event = await makeEvent('network', world.host);
    const id = await discussion.add(await as(bert), { target: event, body: 'Seen by all' });
    const listed = async (userId: UserId) => (await discussion.latest(await as(userId), 50)).map((line) => line.id);
    expect(await listed(gita)).toContain(id);
    await database.db.calendarEvent.update({ where: { id: event.id }, data: { openness: 'only-us' } });
    expect(await listed(gita)).not.toContain(id);
    expect(await listed(anna)).toContain(id);
    await expect(discussion.read(await as(gita), event)).rejects.toMatchObject({ status: 404 });
  });

  it('is not doubled when it is sent again', async () => {
    const id = anyId<RemarkId>();
    await say(bert, 'Once', { id });
    await say(bert, 'Once', { id });
    expect((await wordsFor(bert)).filter((body) => body === 'Once')).toHaveLength(1);
    await expect(say(gita, 'Once', { id })).rejects.toMatchObject({ status: 404 });
  });

  it('reaches by link what is older than is shown, on the space and on a room', async () => {
    const { db } = database;
    const id = anyId<string>();
    const { spaceId, clock } = world;
    await db.meetingRoom.create({
      data: { id, spaceId, name: 'Lighthouse', order: 0, createdById: anna, createdAt: clock.now() },
    });
    for (const target of [ON_SPACE, { kind: 'room', id } as const]) {
      const first = await discussion.add(await as(bert), { target, body: 'The oldest' });
      world.pass(1000);
      const answer =
        target === ON_SPACE ? first : await discussion.add(await as(gita), { target, thread: first, body: 'Aye' });
      for (const body of ['Newer', 'Newest']) {
        world.pass(1000);
        await discussion.add(await as(bert), { target, body });
      }
      const shown = async (around: string | null) =>
        (await discussion.read(await as(rita), target, 1, around)).threads.some((thread) => thread.id === first);
      expect([await shown(null), await shown(answer), await shown(anyId())]).toEqual([false, true, false]);
    }
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardId, CardId, RemarkId, UserId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { createCommentItems } from '../../../server/comments/comment-items';
import { createComments } from '../../../server/comments/comments-service';
import { createDiscussion, type DiscussionService } from '../../../server/discussion/discussion-service';
import { createEventTargets } from '../../../server/discussion/event-targets';
import { createRemarkItems } from '../../../server/discussion/remark-items';
import type { OutgoingMail } from '../../../server/infra/mail';
import { createTaskItems } from '../../../server/meetings/task-items';
import { createNoteItems } from '../../../server/notes/note-items';
import { createEventItems } from '../../../server/notifications/event-items';
import { createNotifications, type NotificationsService } from '../../../server/notifications/notifications-service';
import { createInvitationItems } from '../../../server/spaces/invitations/invitation-items';
import { recordInSpace } from '../../../server/spaces/record-in-space';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { anyId, createSpaceWorld, type SpaceWorld } from './space-world';

let database: TestDatabase;
let world: SpaceWorld;
let discussion: DiscussionService;
/** Two nodes over one database. */
let nodes: [NotificationsService, NotificationsService];
let mails: OutgoingMail[];
let anna: UserId;
let bert: UserId;
let gita: UserId;
const HOUR = 3_600_000;
const TARGET = { kind: 'space', id: '' } as const;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  const { db } = database;
  await db.user.deleteMany();
  world = await createSpaceWorld(db);
  mails = [];
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'commenter', await world.organisation('Baltia'));
  gita = await world.join('Gita Guest', 'reader', null);
  const { spaces, clock } = world;
  const targets = { event: createEventTargets(db) };
  const node = () =>
    createNotifications({
      db,
      clock,
      randomBytes,
      live: { topicChanged: () => undefined },
      log: { error: () => undefined } as never,
      mail: { send: async (mail) => void mails.push(mail) },
      publicUrl: () => 'https://solmu.test',
      secrets: { authKey: 'a key' },
      items: {
        remark: createRemarkItems({ db, spaces, targets }),
        event: createEventItems(db, spaces),
        note: createNoteItems(db, spaces),
        task: createTaskItems(db, spaces),
        invitation: createInvitationItems(db, clock),
        comment: createCommentItems({
          db,
          organisationFor: async (id, organisationId) =>
            (await db.member.findFirst({ where: { userId: id, organisationId, state: 'active' } })) && 'Hermes',
        }),
      },
    });
  nodes = [node(), node()];
  discussion = createDiscussion({
    db,
    clock,
    randomBytes,
    live: { topicChanged: () => undefined },
    spaces,
    targets,
    tell: nodes[0].tellRemark,
  });
});

const mention = (name: string, id: string) => `[@${name}](member:${id})`;
async function say(userId: UserId, body: string, more: object = {}): Promise<RemarkId> {
  return discussion.add(await world.accessOf(userId), { target: TARGET, body, ...more });
}
const kinds = async (userId: UserId) => (await nodes[0].list(userId)).map(({ kind, isUnread }) => [kind, isUnread]);

describe('what people are told', () => {
  it('is who named or answered them, grouped by thread, until they have read it', async () => {
    const thread = await say(bert, `Ask ${mention('Anna Aalto', anna)}`);
    expect(await kinds(anna)).toEqual([['mention', true]]);
    expect(await nodes[0].unread(gita)).toBe(0);
    await say(anna, 'Here I am', { thread });
    expect(await kinds(bert)).toEqual([['reply', true]]);
    const [group] = await nodes[0].list(anna);
    const id = group?.path.split('/').at(-1);
    expect(await nodes[0].open(anna, id)).toBe(`/s/${world.spaceId}/discussion#remark-${thread}`);
    expect(await nodes[0].unread(anna)).toBe(0);
    await expect(nodes[0].open(bert, id)).rejects.toMatchObject({ status: 404 });
  });

  it('follows what they chose: all of a space, or nothing of a thread in it', async () => {
    await nodes[0].setWatch(gita, { kind: 'space', id: world.spaceId }, 'watch');
    const thread = await say(bert, 'News');
    expect(await kinds(gita)).toEqual([['remark', true]]);
    await nodes[0].setWatch(gita, { kind: 'thread', id: thread }, 'mute');
    await say(anna, `More for ${mention('Gita Guest', gita)}`, { thread });
    expect(await nodes[0].unread(gita)).toBe(1);
  });

  it('never tells of what is only for others, and no longer of what is hidden or deleted', async () => {
    await say(anna, `Between us, ${mention('Bert Berg', bert)}`, { openness: 'only-us' });
    expect(await nodes[0].list(bert)).toEqual([]);
    const id = await say(anna, `For all, ${mention('Bert Berg', bert)}`);
    expect(await nodes[0].unread(bert)).toBe(1);
    await discussion.delete(await world.accessOf(anna), id);
    expect(await nodes[0].list(bert)).toEqual([]);
  });
});

describe('mail', () => {
  it('comes once for a mention, with two nodes at work, and stops with one press', async () => {
    const id = await say(bert, `Can you come, ${mention('Anna Aalto', anna)}?`);
    await Promise.all(nodes.map((node) => node.mailAtOnce()));
    await nodes[1].mailAtOnce();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: `${anna}@solmu.test`, subject: 'Bert Berg mentioned you in Baltic forum' });
    expect(mails[0]?.text).toContain('Can you come, @Anna Aalto?');
    const [notice] = await database.db.notification.findMany({ where: { itemId: id } });
    expect(mails[0]?.text).toContain(`https://solmu.test/notifications/${notice?.id}`);
    const link = mails[0]?.headers?.['List-Unsubscribe']?.slice(1, -1) ?? '';
    expect(mails[0]?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const token = link.split('/').at(-1) ?? '';
    expect(await nodes[0].subscription(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
    await nodes[0].setSubscription(token, false);
    await say(bert, `And now, ${mention('Anna Aalto', anna)}?`);
    expect(await nodes[0].mailAtOnce()).toBe(0);
  });

  it('waits while it is quiet where the person is', async () => {
    const choice = await nodes[0].mailChoice(anna);
    await nodes[0].saveMailChoice(anna, { ...choice, quietFrom: 9, quietUntil: 11 });
    await say(bert, mention('Anna Aalto', anna));
    expect(await nodes[0].mailAtOnce()).toBe(0);
    world.pass(HOUR);
    expect(await nodes[0].mailAtOnce()).toBe(1);
  });

  it('gathers the rest into one digest a day, without what the person may not see any more', async () => {
    await nodes[0].setWatch(gita, { kind: 'space', id: world.spaceId }, 'watch');
    await nodes[0].setWatch(anna, { kind: 'space', id: world.spaceId }, 'watch');
    await say(bert, 'First news');
    await say(bert, 'Second news');
    await world.remove(gita);
    await Promise.all(nodes.map((node) => node.mailDigests()));
    expect(mails.map(({ to }) => to)).toEqual([`${anna}@solmu.test`]);
    expect(mails[0]).toMatchObject({ subject: '2 things are new for you' });
    expect(mails[0]?.html).toContain('First news');
    world.pass(HOUR);
    await say(bert, 'Third news');
    expect(await nodes[0].mailDigests()).toBe(0);
    world.pass(24 * HOUR);
    expect(await nodes[1].mailDigests()).toBe(1);
  });
});

describe('comments on cards', () => {
  it('tell who is named and whose card it is, while they are in the organisation', async () => {
    const { db } = database;
    const [boardId, cardId] = [anyId<BoardId>(), anyId<CardId>()];
    const organisationId = world.host;
    const memberOf = async (userId: UserId) => (await db.member.findFirstOrThrow({ where: { userId } })).id;
    const sara = await world.join('Sara Salo', 'member', organisationId);
    const emil = await world.join('Emil Ek', 'member', organisationId);
    const rows = { boardId, cardId, organisationId, columnId: '', stage: 'join', position: 0, name: 'Secret card' };
    await db.cardRow.create({
      data: { ...rows, purpose: '', archived: false, searchText: '', ownerId: await memberOf(emil) } as never,
    });
    const comments = createComments({
      db,
      clock: world.clock,
      randomBytes,
      live: { topicChanged: () => undefined },
      cardName: async () => 'Secret card',
      tell: nodes[0].tellComment,
    });
    const author = { id: await memberOf(anna), name: 'Anna Aalto' };
    const body = mention('Sara Salo', await memberOf(sara));
    await comments.add({ organisationId, boardId, cardId, author, body });
    expect(await kinds(sara)).toEqual([['mention', true]]);
    expect(await kinds(emil)).toEqual([['remark', true]]);
    expect(await kinds(bert)).toEqual([]);
    await db.member.updateMany({ where: { userId: sara }, data: { state: 'left', role: null } });
    expect(await nodes[0].list(sara)).toEqual([]);
    expect(await nodes[0].mailAtOnce()).toBe(0);
  });
});

it('keeps what was told for half a year, and no longer', async () => {
  await say(bert, `Ask ${mention('Anna Aalto', anna)}`);
  world.pass(LIMITS.noticeDays * 24 * HOUR);
  expect(await nodes[0].forget()).toBe(0);
  world.pass(1);
  expect(await nodes[0].forget()).toBe(1);
  expect(await nodes[0].list(anna)).toEqual([]);
});

describe('events', () => {
  async function makeEvent(openness = 'network'): Promise<string> {
    const { db } = database;
    const at = world.clock.now();
    const id = anyId<string>();
    const item = { openness, organisationId: world.host };
    await db.calendarEvent.create({
      data: {
        id,
        spaceId: world.spaceId,
        uid: id,
        title: 'Board meeting',
        startsAt: '2026-03-02T12:00:00',
        endsAt: '2026-03-02T13:00:00',
        isAllDay: false,
        timeZone: 'Europe/Helsinki',
        rule: 'FREQ=DAILY',
        firstAt: at,
        reminderMinutes: 30,
        ...item,
        createdById: anna,
        createdAt: at,
        updatedAt: at,
        attendees: { create: [{ userId: bert }, { userId: gita, answer: 'no' }] },
      },
    });
    await recordInSpace(db, { spaceId: world.spaceId, userId: anna, kind: 'event.added', data: { id }, at, item });
    return id;
  }

  it('tell those who are asked to come, once, and remind those who did not say no of each instance', async () => {
    await makeEvent();
    await Promise.all(nodes.map((node) => node.tellEvents()));
    await nodes[0].tellEvents();
    expect(await kinds(bert)).toEqual([['invited', true]]);
    // Noon in Helsinki is ten in UTC, and it is ten now: the next is tomorrow's.
    await nodes[0].remind();
    world.pass(23.4 * HOUR);
    await nodes[0].remind();
    expect(await database.db.notification.count({ where: { kind: 'reminder' } })).toBe(0);
    world.pass(0.2 * HOUR);
    await Promise.all(nodes.map((node) => node.remind()));
    const reminders = await database.db.notification.findMany({ where: { kind: 'reminder' } });
    expect(reminders.map(({ userId, occasion }) => [userId, occasion])).toEqual([[bert, '2026-03-03T12:00:00']]);
  });

  it('that are hidden from somebody are not told to them', async () => {
    await makeEvent('only-us');
    await nodes[0].tellEvents();
    expect(await nodes[0].list(bert)).toEqual([]);
    expect(await nodes[0].mailAtOnce()).toBe(0);
  });
});

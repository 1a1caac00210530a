import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCardById } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, type EventId, type RoomId } from '../../../app/domain/ids';
import type { Openness } from '../../../app/domain/spaces/openness';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { type CalendarWorld, createCalendarWorld } from '../calendar/calendar-world';

let world: CalendarWorld;
let host: SpaceAccess;
let partner: SpaceAccess;
let roomId: RoomId;

beforeAll(async () => {
  world = await createCalendarWorld();
  ({ host, partner } = world);
  roomId = await meetings().createRoom(host, { name: 'Steering', externalUrl: '' });
}, 60_000);
afterAll(() => world.close());

const meetings = () => world.services.meetings;

const eventIn = (access: SpaceAccess, roomId: string, openness: Openness = 'network') =>
  world.services.calendar.create(access, {
    title: 'Steering group',
    description: '',
    place: '',
    roomId,
    startsAt: '2026-03-03T09:00:00',
    endsAt: '2026-03-03T10:00:00',
    isAllDay: false,
    timeZone: 'Europe/Helsinki',
    rule: null,
    reminderMinutes: null,
    openness,
    attendees: [],
  });

/** An event of an hour, held in the room now. */
async function hold(access: SpaceAccess, openness?: Openness): Promise<EventId> {
  const id = await eventIn(access, roomId, openness);
  await meetings().holdEvent(access, roomId, { eventId: id, instance: '2026-03-03T09:00:00' });
  return id;
}

const room = (access: SpaceAccess) => meetings().findRoom(access, roomId);

describe('what is agreed in a room', () => {
  it('stands with the event that is held there', async () => {
    const id = await hold(host);
    await meetings().addDecision(partner, roomId, 'We meet in May');
    await meetings().recordHours(partner, roomId, [
      { userId: host.userId, minutes: 60 },
      { userId: partner.userId, minutes: 30 },
    ]);
    const event = await world.services.calendar.find(partner, id, null);
    expect(event.decisions.map(({ text }) => text)).toEqual(['We meet in May']);
    expect(event.hours.map(({ minutes }) => minutes).sort()).toEqual([30, 60]);
  });

  it('is told to who got a task to do, once, and not to who gave it to themselves', async () => {
    const { notifications } = world.services;
    const to = (userId: string, text: string) => ({ text, assigneeUserId: userId, dueOn: '' });
    await meetings().addTask(host, { roomId }, to(host.userId, 'Mine'));
    const task = await meetings().addTask(host, { roomId }, to(partner.userId, 'Ask the ministry'));
    await meetings().changeTask(host, task, to(partner.userId, 'Ask the ministry by May'));
    const told = async (userId: string) =>
      (await notifications.list(userId)).filter(({ kind }) => kind === 'task').map(({ about }) => about);
    expect(await told(partner.userId)).toEqual(['Ask the ministry by May']);
    expect(await told(host.userId)).toEqual([]);
    await meetings().changeTask(host, task, to(host.userId, 'Ask the ministry by May'));
    expect(await told(partner.userId)).toEqual([]);
  });

  it('is only for those who see the event, and nobody else learns of either', async () => {
    await hold(host, 'only-us');
    await meetings().addTask(host, { roomId }, { text: 'Our own', assigneeUserId: '', dueOn: '' });
    expect(await meetings().held(partner, await room(partner))).toBeNull();
    const seen = await meetings().listTasks(partner, { most: 100 });
    expect(seen.map(({ text }) => text)).not.toContain('Our own');
    const given = { text: 'For you', assigneeUserId: partner.userId, dueOn: '' };
    await expect(meetings().addTask(host, { roomId }, given)).rejects.toMatchObject({ code: 'assignee.cannot-see' });
    await expect(meetings().addDecision(partner, roomId, 'x')).rejects.toMatchObject({ code: 'room.no-event' });
  });

  it.each([
    [{ text: '  ', assigneeUserId: '', dueOn: '' }, 'task.missing'],
    [{ text: 'x'.repeat(501), assigneeUserId: '', dueOn: '' }, 'task.too-long'],
    [{ text: 'x', assigneeUserId: '', dueOn: '2026-02-30' }, 'due.bad'],
    [{ text: 'x', assigneeUserId: 'a'.repeat(20), dueOn: '' }, 'assignee.unknown'],
  ])('takes no task like %j', async (draft, code) => {
    await expect(meetings().addTask(partner, {}, draft)).rejects.toMatchObject({ code });
  });
});

describe('the own organisation’s card', () => {
  const cardHours = async () => {
    const link = await world.services.db.spaceCard.findFirstOrThrow({ where: { spaceId: world.spaceId } });
    return world.services.rooms.read(
      boardDocumentId(link.boardId as BoardId),
      (doc) =>
        readCardById(doc, link.cardId as CardId)?.ledger.find(({ period }) => period === '2026-03')?.hours ?? null,
    );
  };

  it('gets its own people’s hours once, and what was corrected later', async () => {
    await hold(host);
    const entries = (own: number) => [
      { userId: host.userId, minutes: own },
      { userId: partner.userId, minutes: 600 },
    ];
    await meetings().recordHours(host, roomId, entries(90));
    await meetings().bookOwnEffort(host, roomId);
    await meetings().bookOwnEffort(host, roomId);
    expect(await cardHours()).toBe(1.5);
    await meetings().recordHours(host, roomId, entries(60));
    await meetings().bookOwnEffort(host, roomId);
    expect(await cardHours()).toBe(1);
  });

  it('is told to nobody of another organisation', async () => {
    await hold(host);
    const event = await meetings().held(partner, await room(partner));
    if (!event) throw new Error('no event');
    expect(await meetings().ownEffort(partner, event)).toBeNull();
    await expect(meetings().bookOwnEffort(partner, roomId)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('an event is planned for a room of its own space, and for none that is put away', async () => {
  const second = await world.access(partner.userId, await world.secondSpace());
  await expect(eventIn(second, roomId)).rejects.toMatchObject({ code: 'room.unknown' });
  const away = await meetings().createRoom(second, { name: 'Away', externalUrl: '' });
  await meetings().archiveRoom(second, away, true);
  await expect(eventIn(second, away)).rejects.toMatchObject({ code: 'room.unknown' });
});

it('the timer is the server’s, and stands still while it is paused', async () => {
  await meetings().setTimer(host, roomId, { do: 'start', minutes: 5 });
  await meetings().setTimer(partner, roomId, { do: 'pause' });
  const { timer } = await room(host);
  expect(timer).toEqual({ leftMs: expect.any(Number) });
  await expect(meetings().setTimer(host, roomId, { do: 'start', minutes: 0.5 })).rejects.toMatchObject({
    code: 'timer.out-of-range',
  });
});

it('a room leads to external meetings over https alone', async () => {
  for (const externalUrl of ['http://meet.example.org', 'javascript:alert(1)', 'https://a:b@meet.example.org', 'meet'])
    await expect(meetings().createRoom(host, { name: 'x', externalUrl })).rejects.toMatchObject({
      code: 'address.bad',
    });
});

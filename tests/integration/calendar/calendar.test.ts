import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventDraft } from '../../../app/domain/calendar/event-draft';
import { LIMITS } from '../../../app/domain/limits';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { type CalendarWorld, createCalendarWorld } from './calendar-world';

let world: CalendarWorld;
let host: SpaceAccess;
let partner: SpaceAccess;

beforeAll(async () => {
  world = await createCalendarWorld();
  ({ host, partner } = world);
}, 60_000);
afterAll(() => world.close());

const calendar = () => world.services.calendar;
const FROM = Date.parse('2026-03-01');
const TO = Date.parse('2026-05-01');
const list = (access: SpaceAccess, from = FROM, to = TO) => calendar().list([access], from, to);
const draft = (over: Partial<EventDraft> = {}): EventDraft => ({
  title: 'Steering group',
  description: '',
  place: 'Turku',
  roomId: null,
  startsAt: '2026-03-03T09:00:00',
  endsAt: '2026-03-03T10:00:00',
  isAllDay: false,
  timeZone: 'Europe/Helsinki',
  rule: null,
  reminderMinutes: 15,
  openness: 'network',
  attendees: [],
  ...over,
});
const startsOf = async (id: string) =>
  (await list(host)).instances.filter((one) => one.eventId === id).map((one) => new Date(one.startMs).toISOString());
const weekly = { rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6' };

describe('a series', () => {
  it('keeps its clock time over the change to summer time', async () => {
    const id = await calendar().create(host, draft(weekly));
    expect((await startsOf(id)).slice(3, 5)).toEqual(['2026-03-24T07:00:00.000Z', '2026-03-31T06:00:00.000Z']);
  });

  it('changed in one instance leaves the others, and can fall out and come back', async () => {
    const id = await calendar().create(host, draft(weekly));
    const of = { eventId: id, instance: '2026-03-10T09:00:00', scope: 'this' as const };
    const { version } = await calendar().find(host, id, of.instance);
    const times = {
      startsAt: '2026-03-11T13:00:00',
      endsAt: '2026-03-11T14:00:00',
      isAllDay: false,
      timeZone: 'Europe/Helsinki',
    };
    await calendar().change(host, { ...of, version }, { times });
    expect(await startsOf(id)).toContain('2026-03-11T11:00:00.000Z');
    expect(await startsOf(id)).toHaveLength(6);
    const moved = await calendar().find(host, id, of.instance);
    expect(moved).toMatchObject({ startsAt: '2026-03-11T13:00:00', title: 'Steering group' });
    const undo = await calendar().cancel(host, { ...of, version: moved.version });
    expect(await startsOf(id)).toHaveLength(5);
    await calendar().restore(host, undo);
    expect(await startsOf(id)).toHaveLength(6);
  });

  it('changed from one on goes on as an event of its own that keeps the answers', async () => {
    const id = await calendar().create(host, draft({ ...weekly, attendees: [partner.userId] }));
    await calendar().answer(partner, { eventId: id, instance: '', answer: 'yes', note: 'Gladly' });
    await calendar().answer(partner, { eventId: id, instance: '2026-03-31T09:00:00', answer: 'no', note: 'Away' });
    const of = { eventId: id, instance: '2026-03-24T09:00:00', scope: 'following' as const };
    const { version } = await calendar().find(host, id, of.instance);
    const next = draft({
      ...weekly,
      rule: undefined,
      title: 'Board',
      startsAt: '2026-03-25T10:00:00',
      endsAt: '2026-03-25T12:00:00',
      attendees: [partner.userId],
    });
    const made = await calendar().change(host, { ...of, version }, { draft: next });
    expect(made.eventId).not.toBe(id);
    expect(await startsOf(id)).toHaveLength(3);
    expect(await startsOf(made.eventId)).toHaveLength(3);
    const before = await calendar().find(partner, id, '2026-03-17T09:00:00');
    expect(before).toMatchObject({ title: 'Steering group', attendees: [{ answer: 'yes', note: 'Gladly' }] });
    const after = await calendar().find(partner, made.eventId, '2026-04-01T10:00:00');
    expect(after).toMatchObject({ title: 'Board', attendees: [{ answer: 'no', note: 'Away', isForInstance: true }] });
    expect((await calendar().find(partner, made.eventId, '2026-03-25T10:00:00')).attendees[0]?.answer).toBe('yes');
  });
});

describe('two who change the same event', () => {
  it('the second is told, and nothing of the first is lost', async () => {
    const id = await calendar().create(host, draft());
    const { version, instance } = await calendar().find(host, id, null);
    const of = { eventId: id, instance, scope: 'all' as const, version };
    const both = await Promise.allSettled([
      calendar().change(host, of, { draft: draft({ title: 'Mine' }) }),
      calendar().change(partner, of, { draft: draft({ title: 'Theirs' }) }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['event.changed-meanwhile']);
    const won = both[0]?.status === 'fulfilled' ? 'Mine' : 'Theirs';
    expect((await calendar().find(host, id, null)).title).toBe(won);
  });

  it('nobody takes another’s event out of the network’s sight', async () => {
    const id = await calendar().create(host, draft());
    const { version, instance } = await calendar().find(host, id, null);
    const of = { eventId: id, instance, scope: 'all' as const, version };
    const narrowing = calendar().change(partner, of, { draft: draft({ openness: 'only-us' }) });
    await expect(narrowing).rejects.toMatchObject({ code: 'event.narrow' });
  });
});

describe('what is only ours', () => {
  it('is there for our people alone, and asks nobody else to come', async () => {
    const id = await calendar().create(host, draft({ openness: 'only-us' }));
    const guest = await world.guest('Gus', 'member');
    for (const one of [partner, guest]) {
      expect((await list(one)).instances.map(({ eventId }) => eventId)).not.toContain(id);
      await expect(calendar().find(one, id, null)).rejects.toMatchObject({ status: 404 });
    }
    const asking = calendar().create(host, draft({ openness: 'only-us', attendees: [partner.userId] }));
    await expect(asking).rejects.toMatchObject({ code: 'attendee.cannot-see' });
    await expect(calendar().create(guest, draft({ openness: 'only-us' }))).rejects.toMatchObject({
      code: 'event.guest-only-us',
    });
    await expect(calendar().create(partner, draft({ openness: 'public' }))).rejects.toMatchObject({
      code: 'event.publish',
    });
  });
});

describe('an answer', () => {
  it('is taken from who was asked, readers too, and from nobody else', async () => {
    const reader = await world.guest('Rea', 'reader');
    const id = await calendar().create(host, draft({ attendees: [reader.userId] }));
    await calendar().answer(reader, { eventId: id, instance: '', answer: 'maybe', note: 'By train' });
    const found = await calendar().find(host, id, null);
    expect(found.attendees).toMatchObject([{ name: 'Rea', answer: 'maybe', note: 'By train' }]);
    const unasked = calendar().answer(partner, { eventId: id, instance: '', answer: 'yes', note: '' });
    await expect(unasked).rejects.toMatchObject({ code: 'answer.not-asked' });
  });
});

describe('limits', () => {
  it('refuse what no calendar could show', async () => {
    const make = (over: Partial<EventDraft>) => calendar().create(host, draft(over));
    await expect(make({ endsAt: '2026-03-03T08:00:00' })).rejects.toMatchObject({ code: 'event.before-start' });
    await expect(make({ endsAt: '2029-03-03T08:00:00' })).rejects.toMatchObject({ code: 'event.too-far' });
    await expect(make({ attendees: ['a'.repeat(20)] })).rejects.toMatchObject({ code: 'attendee.unknown' });
  });

  it('show of a rule without end what lies in the span, and say when that is cut', async () => {
    const id = await calendar().create(host, draft({ title: 'Daily', rule: 'FREQ=DAILY' }));
    const far = Date.parse('2031-01-01');
    const month = await list(host, far, far + 31 * 86_400_000);
    expect(month.instances.filter(({ eventId }) => eventId === id)).toHaveLength(31);
    expect(month.isCut).toBe(false);
    const decades = await list(host, far, far + 3000 * 86_400_000);
    expect(decades.isCut).toBe(true);
    expect(decades.instances.length).toBeLessThanOrEqual(LIMITS.instancesPerView);
  });
});

describe('a calendar that is too full for a view', () => {
  it('shows the most that a view can, and says so', async () => {
    const count = LIMITS.instancesPerView + 200;
    await world.services.db.$executeRaw`
      INSERT INTO "CalendarEvent" (id, uid, "spaceId", title, "startsAt", "endsAt", "isAllDay", "timeZone",
        "firstAt", "lastAt", openness, "createdById", "createdAt", "updatedAt")
      SELECT lpad(n::text, 20, 'x'), n::text, ${world.spaceId}, 'One of many', '2028-06-01T08:00:00', '2028-06-01T09:00:00',
        false, 'UTC', '2028-06-01T08:00Z', '2028-06-01T09:00Z', 'network', ${host.userId}, now(), now()
      FROM generate_series(1, ${count}::int) n`;
    const day = await list(host, Date.parse('2028-06-01'), Date.parse('2028-06-02'));
    expect(day.isCut).toBe(true);
    expect(day.instances).toHaveLength(LIMITS.instancesPerView);
  });
});

describe('finding a time', () => {
  it('knows when people are busy elsewhere without saying why, and only of people who are here', async () => {
    const elsewhere = await world.secondSpace();
    const there = await world.access(partner.userId, elsewhere);
    const day = { startsAt: '2027-03-02T08:00:00', endsAt: '2027-03-02T16:00:00', timeZone: 'UTC' };
    await calendar().create(
      there,
      draft({ ...day, title: 'Secret talks', openness: 'only-us', attendees: [partner.userId] }),
    );
    const question = {
      userIds: [host.userId, partner.userId],
      minutes: 60,
      fromDate: '2027-03-02',
      days: 3,
      timeZone: 'UTC',
    };
    const slots = await calendar().findTime(host, question);
    expect(slots.length).toBeGreaterThan(0);
    expect(
      slots.every(
        ({ startMs, endMs }) => endMs <= Date.parse('2027-03-02T08:00Z') || startMs >= Date.parse('2027-03-02T16:00Z'),
      ),
    ).toBe(true);
    expect(JSON.stringify(slots)).not.toContain('Secret');
    const stranger = calendar().findTime(there, { ...question, userIds: [host.userId] });
    await expect(stranger).rejects.toMatchObject({ code: 'attendee.unknown' });
  });
});

describe('a poll', () => {
  it('becomes one event, to which all are asked who could come', async () => {
    const reader = await world.guest('Rolf', 'reader');
    const at = (hour: number) => Date.parse(`2027-04-0${hour}T08:00:00Z`);
    const options = [1, 2].map((day) => ({ startMs: at(day), endMs: at(day) + 3_600_000 }));
    const id = await calendar().createPoll(host, {
      title: 'Kick-off',
      description: '',
      place: '',
      openness: 'network',
      options,
    });
    const [first, second] = (await calendar().findPoll(reader, id)).options;
    if (!first || !second) throw new Error('no options');
    await calendar().answerPoll(reader, id, { [first.id]: 'no', [second.id]: 'yes' });
    await calendar().answerPoll(partner, id, { [first.id]: 'yes', [second.id]: 'no' });
    const closing = [1, 2].map(() => calendar().closePoll(host, id, second.id));
    const closed = await Promise.allSettled(closing);
    expect(closed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { eventId } = await calendar().findPoll(host, id);
    if (!eventId) throw new Error('no event');
    expect(await calendar().find(host, eventId, null)).toMatchObject({ startMs: at(2), attendees: [{ name: 'Rolf' }] });
    await expect(calendar().answerPoll(partner, id, { [first.id]: 'yes' })).rejects.toMatchObject({
      code: 'poll.closed',
    });
  });
});

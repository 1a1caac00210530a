import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIcs } from '../../../app/domain/calendar/ics/read-ics';
import { expandEvent } from '../../../app/domain/calendar/recurrence';
import type { OrganisationId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { createCalendarExchange } from '../../../server/calendar/ics/exchange-service';
import type { FetchedCalendar } from '../../../server/calendar/ics/fetch-calendar';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { type CalendarWorld, createCalendarWorld } from './calendar-world';

let world: CalendarWorld;
let host: SpaceAccess;
let partner: SpaceAccess;
let elsewhere: FetchedCalendar = { kind: 'failed', code: 'fetch.unreachable' };
let now = new Date('2026-03-01T10:00:00Z');
let whileReading = async () => undefined as unknown;
let exchange: ReturnType<typeof createCalendarExchange>;

beforeAll(async () => {
  world = await createCalendarWorld();
  ({ host, partner } = world);
  const { services } = world;
  exchange = createCalendarExchange({
    ...services,
    clock: { now: () => now },
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    publicUrl: () => 'http://solmu.test',
    mailFrom: 'Solmu <solmu@example.org>',
    readsBoards: async (userId, organisationId) => (await services.members.access(userId, organisationId)) !== null,
    networks: async (organisationId) => {
      await whileReading();
      return (await services.portfolio.list(organisationId)).networks;
    },
    fetchCalendar: async () => elsewhere,
  });
}, 60_000);
afterAll(() => world.close());

const file = (...events: string[]) =>
  new TextEncoder().encode(`BEGIN:VCALENDAR\nX-WR-CALNAME:Partners\n${events.join('\n')}\nEND:VCALENDAR\n`);
const event = (uid: string, title: string, more = 'DTSTART;TZID=Europe/Helsinki:20260323T090000\nDURATION:PT1H') =>
  `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:${title}\n${more}\nEND:VEVENT`;
const titles = async (access: SpaceAccess) =>
  (await world.services.calendar.list([access], Date.parse('2026-03-01'), Date.parse('2026-05-01'))).instances.map(
    ({ title }) => title,
  );
const read = async (address: string) => {
  const feed = await exchange.readFeed(new URL(address).pathname.replace(/^\/feeds\/|\.ics$/g, ''));
  return feed && (readIcs(feed.text, 'UTC')?.entries ?? []);
};

describe('importing a file', () => {
  it('says what it would do, does it, and doubles nothing when it is read again', async () => {
    const first = file(event('a', 'Kick-off'), event('b', 'Broken', 'DTSTART:20260230'));
    expect(await exchange.preview(host, first)).toMatchObject({
      added: 1,
      changed: 0,
      problems: [{ entry: 'Broken' }],
    });
    expect(await titles(host)).toEqual([]);
    expect(await exchange.import(host, first)).toMatchObject({ name: 'Partners', added: 1 });
    expect(await exchange.import(host, first)).toMatchObject({ added: 0, changed: 0, same: 1 });
    const newer = file(
      event('a', 'Kick-off in Turku', 'SEQUENCE:2\nDTSTART;TZID=Europe/Helsinki:20260323T110000\nDURATION:PT1H'),
    );
    expect(await exchange.import(host, newer)).toMatchObject({ added: 0, changed: 1 });
    expect(await exchange.import(host, first)).toMatchObject({ changed: 0, same: 1 });
    expect(await titles(partner)).toEqual(['Kick-off in Turku']);
  });

  it('fills a calendar to its cap and no further, and the full one still answers', async () => {
    const { services } = world;
    const full = await world.access(partner.userId, await world.secondSpace());
    const [most, id] = [LIMITS.eventsPerSpace, full.space.id];
    await services.db.$executeRaw`
      INSERT INTO "CalendarEvent" (id, "spaceId", uid, title, "startsAt", "endsAt", "isAllDay", "timeZone", rule, openness,
        "firstAt", "lastAt", "createdById", "createdAt", "updatedAt")
      SELECT 'full' || n, ${id}, 'full' || n, 'Event ' || n, '2026-03-01T09:00:00', '2026-03-01T10:00:00', false, 'UTC',
        CASE WHEN n % 10 = 0 THEN 'FREQ=DAILY' END, 'network', '2026-03-01T09:00:00Z'::timestamptz,
        CASE WHEN n % 10 > 0 THEN '2026-03-01T10:00:00Z'::timestamptz END, ${full.userId}, now(), now()
      FROM generate_series(1, ${most - 1}) n`;
    const report = await exchange.import(full, file(event('x', 'The last one'), event('y', 'One too many')));
    expect(report).toMatchObject({ added: 1, tooMany: 1 });
    expect(await exchange.preview(full, file(event('z', 'Another')))).toMatchObject({ added: 0, tooMany: 1 });
    const draft = {
      ...{ title: 'By hand', description: '', place: '', roomId: null, isAllDay: false, timeZone: 'UTC', rule: null },
      ...{ startsAt: '2026-03-01T09:00:00', endsAt: '2026-03-01T10:00:00', reminderMinutes: null },
      ...{ openness: 'network' as const, attendees: [] },
    };
    await expect(services.calendar.create(full, draft)).rejects.toMatchObject({ code: 'event.too-many', status: 409 });
    expect(await services.db.calendarEvent.count({ where: { spaceId: id } })).toBe(most);
    const month = await services.calendar.list([full], Date.parse('2026-03-01'), Date.parse('2026-04-01'));
    expect([month.instances.length, month.isCut]).toEqual([LIMITS.instancesPerView, true]);
    const day = await services.calendar.list([full], Date.parse('2026-02-01'), Date.parse('2026-02-02'));
    expect(day).toEqual({ instances: [], isCut: false });
    expect((await read(await exchange.makeFeed(full.userId, { kind: 'space', subjectId: id })))?.length).toBe(5000);
    const question = { userIds: [full.userId], minutes: 60, fromDate: '2027-03-02', days: 3, timeZone: 'UTC' };
    expect((await services.calendar.findTime(full, question)).length).toBeGreaterThan(0);
    await services.db.calendarEvent.deleteMany({ where: { spaceId: id } });
  }, 60_000);

  it('refuses what is no calendar', async () => {
    await expect(exchange.preview(host, new Uint8Array())).rejects.toMatchObject({ code: 'ics.empty' });
    await expect(exchange.preview(host, new Uint8Array([1, 2]))).rejects.toMatchObject({ code: 'ics.no-calendar' });
  });
});

describe('a feed', () => {
  it('shows what its owner may see at that moment, and ends when it is turned off or they leave', async () => {
    const { services } = world;
    await services.calendar.create(host, {
      title: 'Among us',
      description: 'For us alone',
      place: '',
      roomId: null,
      startsAt: '2026-03-24T09:00:00',
      endsAt: '2026-03-24T10:00:00',
      isAllDay: false,
      timeZone: 'Europe/Helsinki',
      rule: 'FREQ=WEEKLY',
      reminderMinutes: 15,
      openness: 'only-us',
      attendees: [],
    });
    const of = { kind: 'space' as const, subjectId: host.space.id };
    const mine = await exchange.makeFeed(host.userId, of);
    const theirs = await exchange.makeFeed(partner.userId, { kind: 'person', subjectId: '' });
    expect((await read(mine))?.map(({ title }) => title).sort()).toEqual(['Among us', 'Kick-off in Turku']);
    expect((await read(theirs))?.map(({ title }) => title)).toEqual(['Kick-off in Turku']);

    const [weekly] = (await read(mine))?.filter(({ title }) => title === 'Among us') ?? [];
    if (!weekly) throw new Error('not in the feed');
    const { instances } = expandEvent(weekly, Date.parse('2026-03-20'), Date.parse('2026-04-02'));
    expect(instances.map(({ startMs }) => new Date(startMs).toISOString())).toEqual([
      '2026-03-24T07:00:00.000Z',
      '2026-03-31T06:00:00.000Z',
    ]);

    const again = await exchange.makeFeed(host.userId, of);
    expect(await read(mine)).toBeNull();
    const [feed] = await exchange.feeds(host.userId);
    await exchange.revokeFeed(host.userId, feed?.id ?? '');
    expect(await read(again)).toBeNull();

    const space = await exchange.makeFeed(partner.userId, of);
    await services.db.spaceMember.updateMany({ where: { userId: partner.userId }, data: { state: 'removed' } });
    expect(await read(space)).toBeNull();
    expect(await read(theirs)).toEqual([]);
    await services.db.spaceMember.updateMany({ where: { userId: partner.userId }, data: { state: 'active' } });
  });

  it('is made by who reads its subject alone, and tells the same until something changes', async () => {
    const organisationId = host.member.organisationId as OrganisationId;
    const of = { kind: 'organisation' as const, subjectId: organisationId };
    await expect(exchange.makeFeed(partner.userId, of)).rejects.toMatchObject({ status: 404 });
    const address = await exchange.makeFeed(host.userId, of);
    const token = new URL(address).pathname.slice('/feeds/'.length, -'.ics'.length);
    const first = await exchange.readFeed(token);
    expect((await exchange.readFeed(token))?.etag).toBe(first?.etag);
    expect(await exchange.readFeed('a'.repeat(43))).toBeNull();
    // Whoever is removed, or turns it off, while a calendar program reads.
    const member = { organisationId, userId: host.userId };
    const setState = (state: string) => world.services.db.member.updateMany({ where: member, data: { state } });
    whileReading = () => setState('left');
    expect(await exchange.readFeed(token)).toBeNull();
    await setState('active');
    whileReading = async () => {
      for (const { id, kind } of await exchange.feeds(host.userId))
        if (kind === 'organisation') await exchange.revokeFeed(host.userId, id);
    };
    expect(await exchange.readFeed(token)).toBeNull();
    whileReading = async () => undefined;
  });
});

describe('a subscribed calendar', () => {
  const calendar = (...events: string[]): FetchedCalendar => ({ kind: 'read', bytes: file(...events), etag: null });

  it('is read when it is added and every hour, keeps what it had when it fails, and goes with its events', async () => {
    const input = { address: 'https://example.org/a.ics', name: '', openness: 'network' };
    await expect(exchange.addSource(host, input)).rejects.toMatchObject({ code: 'fetch.unreachable' });
    await expect(exchange.addSource(host, { ...input, address: 'ftp://x' })).rejects.toMatchObject({
      code: 'address.bad',
    });
    elsewhere = calendar(event('a', 'Theirs'), event('c', 'Fair'));
    await exchange.addSource(host, input);
    expect(await exchange.sources(partner)).toMatchObject([{ name: 'Partners', host: 'example.org', events: 2 }]);
    expect(await titles(partner)).toEqual(expect.arrayContaining(['Kick-off in Turku', 'Theirs', 'Fair']));

    elsewhere = calendar(event('c', 'Fair in Oslo'));
    expect(await exchange.refreshDue()).toBe(0);
    now = new Date(now.getTime() + 3_600_000);
    expect(await exchange.refreshDue()).toBe(1);
    expect(await titles(partner)).toContain('Fair in Oslo');
    expect(await titles(partner)).not.toContain('Theirs');

    elsewhere = { kind: 'failed', code: 'fetch.too-slow' };
    const [source] = await exchange.sources(host);
    if (!source) throw new Error('no source');
    await exchange.refreshSource(host, source.id);
    expect(await exchange.sources(host)).toMatchObject([{ failure: 'fetch.too-slow', events: 1 }]);
    expect(await titles(partner)).toContain('Fair in Oslo');

    await exchange.removeSource(host, source.id);
    expect(await titles(partner)).not.toContain('Fair in Oslo');
    await expect(exchange.removeSource(host, source.id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('an invitation', () => {
  it('goes to who is asked, says what changes and what falls out, and is answered by its link alone', async () => {
    const { calendar, db } = world.services;
    const tell = async () => {
      // What was just done counts as settled.
      await exchange.tellInvitations(new Date(8.64e15));
      const mails = await db.outboxMail.findMany({
        where: { kind: 'event-invitation' },
        orderBy: { createdAt: 'asc' },
      });
      return mails;
    };
    expect(await tell()).toEqual([]);
    const draft = {
      title: 'Board meeting',
      description: 'Bring the numbers',
      place: 'Turku',
      roomId: null,
      startsAt: '2026-04-14T09:00:00',
      endsAt: '2026-04-14T10:00:00',
      isAllDay: false,
      timeZone: 'Europe/Helsinki',
      rule: null,
      reminderMinutes: null,
      openness: 'network' as const,
      attendees: [host.userId, partner.userId],
    };
    const id = await calendar.create(host, draft);
    const [mail, ...others] = await tell();
    const user = await db.user.findUniqueOrThrow({ where: { id: partner.userId } });
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: user.email, calendarMethod: 'REQUEST' });
    expect(mail?.subject).toMatch(/^Invitation: Board meeting, Tue,? 14 Apr 2026/);
    const written = mail?.calendar?.replace(/\r\n /g, '') ?? '';
    expect(written).toContain(`mailto:${user.email}`);
    expect(written.match(/ATTENDEE/g)).toHaveLength(1);
    expect(readIcs(written, 'UTC')?.entries).toMatchObject([{ uid: `${id}@solmu`, startsAt: draft.startsAt }]);
    expect(await tell()).toHaveLength(1);

    const token = /answers\/([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect(Object.keys((await exchange.findAnswerLink(token)) ?? {}).sort()).toEqual([
      'answer',
      'isArchived',
      'isCancelled',
      'note',
      'title',
      'when',
    ]);
    await exchange.answerByLink(token, 'yes', 'Gladly');
    expect(await exchange.findAnswerLink(token)).toMatchObject({ answer: 'yes', note: 'Gladly' });
    await expect(exchange.answerByLink('c'.repeat(43), 'yes', '')).rejects.toMatchObject({ status: 404 });

    const of = { eventId: id, instance: draft.startsAt, scope: 'all' as const };
    const { version } = await calendar.find(host, id, null);
    await calendar.change(host, { ...of, version }, { draft: { ...draft, title: 'Board meeting, moved' } });
    expect((await tell()).at(-1)?.subject).toMatch(/^Changed: Board meeting, moved/);
    await calendar.cancel(host, { ...of, version: (await calendar.find(host, id, null)).version });
    expect((await tell()).at(-1)).toMatchObject({ calendarMethod: 'CANCEL' });
    expect(await exchange.findAnswerLink(token)).toBeNull();
  });
});

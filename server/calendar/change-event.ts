import type { EventInstance, EventTimes, Scope, WallTime } from '../../app/domain/calendar/event';
import type { EventDraft } from '../../app/domain/calendar/event-draft';
import { expandEvent } from '../../app/domain/calendar/recurrence';
import {
  type ChangedSeries,
  changeSeries,
  type NewTimes,
  overrideOf,
  splitSeries,
} from '../../app/domain/calendar/split-series';
import { AppError } from '../../app/domain/errors';
import { type EventId, newId } from '../../app/domain/ids';
import type { Openness } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { ownerOf, requireAttendees, requireOpenness, requireRoom } from './event-access';
import {
  type EventRow,
  findInstance,
  isRecurring,
  requireEvent,
  requireOwnEvent,
  timesOf,
  WITH_OVERRIDES,
} from './event-row';
import { requireTimes, timesData, writeAttendees, writeOverrides } from './write-event';

/** Which event is changed, from which instance's point of view, and which state of it the person saw. */
export interface ChangeOf {
  readonly eventId: EventId;
  readonly instance: WallTime;
  readonly scope: Scope;
  readonly version: number;
}

/** What a drag or the keyboard changes: times alone. */
export type Change = { readonly draft: EventDraft } | { readonly times: NewTimes };

/** Where a change ended up: a series that was split goes on as an event of its own. */
export interface Changed {
  readonly eventId: EventId;
  readonly instance: WallTime;
  readonly version: number;
}

/**
 * Changes one instance, it and those that follow, or all. Answers are kept. What somebody else changed meanwhile is
 * refused, so that no change is lost. The caller has asked `content.edit`.
 */
export async function changeEvent(
  deps: CalendarDeps,
  access: SpaceAccess,
  of: ChangeOf,
  change: Change,
): Promise<Changed> {
  const { db, clock, live } = deps;
  const at = clock.now();
  const changed = await db.$transaction(async (tx) => {
    const { row, shown } = await lockInstance(tx, access, of);
    const draft = 'draft' in change ? change.draft : null;
    const asked: NewTimes = 'draft' in change ? draftAsTimes(change.draft) : change.times;
    const to: NewTimes = asked.isAllDay ? { ...asked, timeZone: asked.timeZone || row.timeZone } : asked;
    const work = { tx, deps, access, row, shown, draft, to, at };
    const scope = isRecurring(row) ? of.scope : 'all';
    const isFirst = shown.instance === firstOf(timesOf(row));
    const result =
      scope === 'this'
        ? await changeOne(work)
        : scope === 'following' && !isFirst
          ? await changeFollowing(work)
          : await changeAll(work);
    const openness = draft && scope !== 'this' ? draft.openness : (row.openness as Openness);
    const item = openness === row.openness ? row : { openness, organisationId: ownerOf(access, openness) };
    const kind = draft ? 'event.changed' : 'event.moved';
    const split = result.eventId === row.id ? {} : { of: row.id };
    const data = { id: result.eventId, name: draft?.title ?? row.title, ...split };
    await recordInSpace(tx, { spaceId: access.space.id, userId: access.userId, kind, data, at, item });
    return result;
  });
  live.topicChanged([calendarTopic(access.space.id)]);
  return changed;
}

interface Work {
  readonly tx: Prisma.TransactionClient;
  readonly deps: CalendarDeps;
  readonly access: SpaceAccess;
  readonly row: EventRow;
  readonly shown: EventInstance;
  readonly draft: EventDraft | null;
  readonly to: NewTimes;
  readonly at: Date;
}

/** Holds an event for a change, as the person saw it. */
export async function lockInstance(tx: Prisma.TransactionClient, access: SpaceAccess, of: ChangeOf) {
  await tx.$queryRaw`SELECT 1 FROM "CalendarEvent" WHERE id = ${of.eventId} FOR UPDATE`;
  const row = await requireEvent(tx, access, of.eventId);
  requireOwnEvent(row);
  if (row.updatedAt.getTime() !== of.version) throw new AppError('event.changed-meanwhile', 409);
  const shown = findInstance(timesOf(row), of.instance);
  if (!shown) throw new AppError('event.changed-meanwhile', 409);
  return { row, shown };
}

/** The next version of an event: later than the one before, however fast they follow. */
export function nextVersion({ updatedAt }: Pick<EventRow, 'updatedAt'>, at: Date): Date {
  return at > updatedAt ? at : new Date(updatedAt.getTime() + 1);
}

async function changeOne({ tx, row, shown, draft, to, at }: Work): Promise<Changed> {
  if (to.isAllDay !== row.isAllDay) throw new AppError('event.all-day-of-one');
  if (!to.isAllDay && to.timeZone !== row.timeZone) throw new AppError('event.zone-of-one');
  const times = timesOf(row);
  const length = { startsAt: to.startsAt, endsAt: to.endsAt };
  requireTimes({ ...times, ...length, rule: null, rdates: [], exdates: [], overrides: [] });
  const before = row.overrides.find(({ instance }) => instance === shown.instance);
  const plain = findInstance({ ...times, overrides: [] }, shown.instance);
  const texts = draft ?? {
    title: before?.title ?? row.title,
    description: before?.description ?? row.description,
    place: before?.place ?? row.place,
    roomId: before?.roomId ?? row.roomId,
  };
  const override = overrideOf(row, plain ?? { instance: shown.instance, startsAt: '', endsAt: '' }, {
    ...length,
    ...only(texts),
  });
  const roomId = texts.roomId === row.roomId ? null : texts.roomId;
  const of = { eventId: row.id, instance: shown.instance };
  await tx.eventOverride.deleteMany({ where: of });
  if (override || roomId)
    await tx.eventOverride.create({ data: { ...(override ?? { isCancelled: false }), ...of, roomId } });
  const after = await tx.calendarEvent.findUniqueOrThrow({ where: { id: row.id }, include: WITH_OVERRIDES });
  const { firstAt, lastAt } = timesData(timesOf(after));
  const updated = { updatedAt: nextVersion(row, at), sequence: { increment: 1 } };
  await tx.calendarEvent.update({ where: { id: row.id }, data: { firstAt, lastAt, ...updated } });
  return { eventId: row.id as EventId, instance: shown.instance, version: updated.updatedAt.getTime() };
}

function only({ title, description, place }: { title: string; description: string; place: string }) {
  return { title, description, place };
}

async function changeAll(work: Work): Promise<Changed> {
  const { tx, row, shown, to, at } = work;
  const series = changeSeries(timesOf(row), shown.startsAt, to);
  requireTimes(series.times);
  await requireDraft(work);
  const updatedAt = nextVersion(row, at);
  await tx.calendarEvent.update({
    where: { id: row.id },
    data: {
      ...contentData(work),
      ...timesData(series.times),
      sequence: { increment: 1 },
      updatedAt,
    },
  });
  await writeOverrides(tx, row.id, withRooms(series.times, row, series));
  await renameInstances(tx, row.id, row.id, series, () => true);
  if (work.draft) await writeAttendees(tx, row.id, work.draft.attendees);
  return { eventId: row.id as EventId, instance: series.rename(shown.instance), version: updatedAt.getTime() };
}

async function changeFollowing(work: Work): Promise<Changed> {
  const { tx, deps, row, shown, to, at } = work;
  const times = timesOf(row);
  const [head, tail] = splitSeries(times, shown.instance, startsBefore(times, shown));
  const series = changeSeries(tail, shown.startsAt, to);
  requireTimes(series.times);
  await requireDraft(work);
  const id = newId<EventId>(deps.randomBytes);
  await tx.calendarEvent.update({
    where: { id: row.id },
    data: { ...timesData(head), sequence: { increment: 1 }, updatedAt: nextVersion(row, at) },
  });
  const { title, description, place, roomId, reminderMinutes, openness, organisationId, spaceId, createdById } = row;
  await tx.calendarEvent.create({
    data: {
      ...{ title, description, place, roomId, reminderMinutes, openness, organisationId, spaceId, createdById },
      ...contentData(work),
      ...timesData(series.times),
      id,
      uid: `${id}@solmu`,
      createdAt: at,
      updatedAt: at,
    },
  });
  await writeOverrides(tx, id, withRooms(series.times, row, series));
  await writeOverrides(tx, row.id, row.overrides.filter(({ instance }) => instance < shown.instance).map(withoutEvent));
  // Who was asked is asked for both parts, and keeps what they answered.
  const asked = await tx.eventAttendee.findMany({ where: { eventId: row.id, instance: '' } });
  if (asked.length > 0) await tx.eventAttendee.createMany({ data: asked.map((one) => ({ ...one, eventId: id })) });
  await renameInstances(tx, row.id, id, series, (instance) => instance >= shown.instance);
  if (work.draft) await writeAttendees(tx, id, work.draft.attendees);
  return { eventId: id, instance: series.rename(shown.instance), version: at.getTime() };
}

async function requireDraft({ tx, access, row, shown, draft, at }: Work): Promise<void> {
  if (!draft) return;
  // Who narrows an event to their own people takes it out of the others' sight: that is for whoever made it.
  const narrows = draft.openness === 'only-us' && row.openness !== 'only-us';
  if (narrows && row.createdById !== access.userId) throw new AppError('event.narrow', 403);
  requireOpenness(access, draft.openness, row.openness as Openness);
  await requireAttendees(tx, access, draft, at);
  const before = row.overrides.find(({ instance }) => instance === shown.instance)?.roomId ?? row.roomId;
  await requireRoom(tx, access, draft, before);
}

function contentData({ access, row, draft }: Work) {
  if (!draft) return {};
  const { title, description, place, roomId, reminderMinutes, openness } = draft;
  const organisationId = openness === row.openness ? row.organisationId : ownerOf(access, openness);
  return { title, description, place, roomId, reminderMinutes, openness, organisationId };
}

function draftAsTimes({ startsAt, endsAt, isAllDay, timeZone, rule }: EventDraft): NewTimes {
  return { startsAt, endsAt, isAllDay, timeZone, rule };
}

/** The overrides of a series that moved, with the rooms that they had. */
function withRooms(times: EventTimes, row: EventRow, { rename }: ChangedSeries) {
  const roomOf = new Map(row.overrides.map(({ instance, roomId }) => [rename(instance), roomId]));
  return times.overrides.map(({ instance, isCancelled, title, description, place, startsAt, endsAt }) => ({
    ...{ instance, isCancelled, title, description, place, startsAt, endsAt },
    roomId: roomOf.get(instance) ?? null,
  }));
}

function withoutEvent({ eventId: _, ...override }: EventRow['overrides'][number]) {
  return override;
}

/** What was answered, decided and done on single days goes along when their names or their series change. */
async function renameInstances(
  tx: Prisma.TransactionClient,
  from: string,
  to: string,
  { rename }: ChangedSeries,
  isMoved: (instance: WallTime) => boolean,
): Promise<void> {
  const where = { eventId: from, instance: { not: '' } };
  const [answers, decisions, hours, notes] = await Promise.all([
    tx.eventAttendee.findMany({ where }),
    tx.eventDecision.findMany({ where }),
    tx.eventHours.findMany({ where }),
    tx.eventNote.findMany({ where }),
  ]);
  const moved = <T extends { instance: string }>(rows: readonly T[]) =>
    rows.filter(({ instance }) => isMoved(instance) && (from !== to || rename(instance) !== instance));
  const renamed = <T extends { instance: string }>(rows: readonly T[]) =>
    moved(rows).map((row) => ({ ...row, eventId: to, instance: rename(row.instance) }));
  const gone = (rows: readonly { instance: string }[]) => ({
    where: { eventId: from, instance: { in: moved(rows).map(({ instance }) => instance) } },
  });
  await tx.eventAttendee.deleteMany(gone(answers));
  await tx.eventAttendee.createMany({ data: renamed(answers), skipDuplicates: true });
  await tx.eventDecision.deleteMany(gone(decisions));
  await tx.eventDecision.createMany({ data: renamed(decisions) });
  await tx.eventHours.deleteMany(gone(hours));
  await tx.eventHours.createMany({ data: renamed(hours), skipDuplicates: true });
  await tx.eventNote.deleteMany(gone(notes));
  await tx.eventNote.createMany({ data: renamed(notes), skipDuplicates: true });
}

/** The name of the first instance. */
function firstOf(times: EventTimes): WallTime {
  return [times.startsAt, ...times.rdates].sort()[0] ?? times.startsAt;
}

/** How many starts the rule gives before an instance. */
export function startsBefore(times: EventTimes, { instance }: Pick<EventInstance, 'instance'>): number {
  const bare = { ...times, rdates: [], exdates: [], overrides: [] };
  const first = expandEvent(bare, 0, 1e14, 1).instances[0];
  const at = findInstance(bare, instance);
  if (!first || !at) return 0;
  return expandEvent(bare, first.startMs, at.startMs, 20_000).instances.filter((one) => one.instance < instance).length;
}

import { AppError } from '../../app/domain/errors';
import { type EventDecisionId, type EventId, type NoteId, newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { visibleTo } from '../spaces/visible-to';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { type EventRow, findInstance, isRecurring, requireEvent, timesOf, WITH_OVERRIDES } from './event-row';

/** An event, or one instance of a series: what was decided and done there. */
export interface RecordOf {
  readonly eventId: EventId;
  readonly instance: string;
}

async function requireRecord(
  { db }: CalendarDeps,
  access: SpaceAccess,
  of: RecordOf,
): Promise<{ row: EventRow; key: RecordOf }> {
  const row = await requireEvent(db, access, of.eventId);
  if (row.cancelledAt) throw new AppError('event.cancelled', 409);
  if (!findInstance(timesOf(row), of.instance)) throw new AppError('event.unknown', 404);
  return { row, key: { eventId: of.eventId, instance: isRecurring(row) ? of.instance : '' } };
}

/** Records what was decided. The caller has asked `content.edit`. */
export async function addDecision(deps: CalendarDeps, access: SpaceAccess, of: RecordOf, words: string): Promise<void> {
  const { db, clock, randomBytes, live } = deps;
  const { row, key } = await requireRecord(deps, access, of);
  const text = words.trim();
  if (text === '') throw new AppError('decision.missing');
  if (text.length > LIMITS.eventDecision)
    throw new AppError('decision.too-long', 400, { longest: LIMITS.eventDecision });
  const at = clock.now();
  await db.$transaction(async (tx) => {
    if ((await tx.eventDecision.count({ where: key })) >= LIMITS.decisionsPerEvent)
      throw new AppError('decision.too-many', 409, { most: LIMITS.decisionsPerEvent });
    const id = newId<EventDecisionId>(randomBytes);
    await tx.eventDecision.create({ data: { ...key, id, text, createdById: access.userId, createdAt: at } });
    const data = { id: row.id, name: row.title, text };
    const deed = { spaceId: access.space.id, userId: access.userId, kind: 'event.decided', data, at, item: row };
    await recordInSpace(tx, deed);
  });
  live.topicChanged([calendarTopic(access.space.id)]);
}

/** Takes a recorded decision away. The caller has asked `content.edit`. */
export async function removeDecision(
  { db, live }: CalendarDeps,
  access: SpaceAccess,
  eventId: EventId,
  id: EventDecisionId,
): Promise<void> {
  await requireEvent(db, access, eventId);
  const { count } = await db.eventDecision.deleteMany({ where: { id, eventId } });
  if (count === 0) throw new AppError('decision.unknown', 404);
  live.topicChanged([calendarTopic(access.space.id)]);
}

/** Records the time that the person gave to an event; none takes the entry away. The caller has asked `answer`. */
export async function setHours(
  deps: CalendarDeps,
  access: SpaceAccess,
  of: RecordOf,
  minutes: number | null,
): Promise<void> {
  const { db, clock, live } = deps;
  const { key } = await requireRecord(deps, access, of);
  const most = LIMITS.eventHours;
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= most * 60))
    throw new AppError('hours.out-of-range', 400, { most });
  const where = { eventId_instance_userId: { ...key, userId: access.userId } };
  const data = { minutes: minutes ?? 0, updatedAt: clock.now() };
  if (minutes) await db.eventHours.upsert({ where, create: { ...key, userId: access.userId, ...data }, update: data });
  else await db.eventHours.deleteMany({ where: { ...key, userId: access.userId } });
  live.topicChanged([calendarTopic(access.space.id)]);
}

/** The event, or the instance of it, whose minutes a document is. */
export interface EventOfNote {
  readonly eventId: EventId;
  /** Empty: it happens once. */
  readonly instance: string;
  readonly title: string;
  readonly startMs: number;
  readonly isAllDay: boolean;
}

/** Of which event a document is the minutes, if of one that the person sees; null: of none. */
export async function findEventOfNote(
  { db }: CalendarDeps,
  access: SpaceAccess,
  noteId: NoteId,
): Promise<EventOfNote | null> {
  const kept = await db.eventNote.findFirst({
    where: { noteId, event: { spaceId: access.space.id, cancelledAt: null, AND: [visibleTo(access)] } },
    include: { event: { include: WITH_OVERRIDES } },
  });
  if (!kept) return null;
  const { event, instance } = kept;
  const times = timesOf(event);
  const shown = findInstance(times, instance === '' ? times.startsAt : instance);
  if (!shown) return null;
  const title = shown.override?.title ?? event.title;
  return { eventId: event.id as EventId, instance, title, startMs: shown.startMs, isAllDay: event.isAllDay };
}

/** Ties a written document of the space to an event as its minutes, unless it has some: gives those that it has now. */
export async function attachMinutes(
  deps: CalendarDeps,
  access: SpaceAccess,
  of: RecordOf,
  noteId: NoteId,
): Promise<NoteId> {
  const { db, live } = deps;
  const { key } = await requireRecord(deps, access, of);
  await db.eventNote.createMany({ data: [{ ...key, noteId }], skipDuplicates: true });
  const kept = await db.eventNote.findUniqueOrThrow({ where: { eventId_instance: key } });
  live.topicChanged([calendarTopic(access.space.id)]);
  return kept.noteId as NoteId;
}

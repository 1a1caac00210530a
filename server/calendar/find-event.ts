import { type Answer, isAnswer, type WallTime } from '../../app/domain/calendar/event';
import { AppError } from '../../app/domain/errors';
import type { EventDecisionId, EventId, NoteId, SpaceId, UserId } from '../../app/domain/ids';
import type { Openness } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { CalendarDeps } from './calendar-deps';
import { findInstance, isRecurring, nextInstance, requireEvent, timesOf } from './event-row';

/** A person who is asked to come. */
export interface Attendee {
  readonly userId: UserId;
  readonly name: string;
  readonly answer: Answer | null;
  readonly note: string;
  /** Whether the answer is for this instance alone. */
  readonly isForInstance: boolean;
}

/** An event and one of its instances as a person of the space sees it. */
export interface EventDetails {
  readonly id: EventId;
  readonly spaceId: SpaceId;
  readonly instance: WallTime;
  readonly isRecurring: boolean;
  readonly isSubscribed: boolean;
  readonly isOwn: boolean;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly roomId: string | null;
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
  readonly isAllDay: boolean;
  readonly timeZone: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly rule: string | null;
  /** The start of the series, by which its rule is read. */
  readonly seriesStartsAt: WallTime;
  readonly reminderMinutes: number | null;
  readonly openness: Openness;
  readonly attendees: readonly Attendee[];
  readonly createdByName: string;
  readonly version: number;
  readonly decisions: readonly { readonly id: EventDecisionId; readonly text: string }[];
  readonly hours: readonly { readonly userId: UserId; readonly name: string; readonly minutes: number }[];
  /** Its minutes, once somebody began them. */
  readonly noteId: NoteId | null;
}

/** An event with the instance named, or the next one. What is not there for the person is unknown. */
export async function findEvent(
  { db, clock }: CalendarDeps,
  access: SpaceAccess,
  id: EventId,
  named: string | null,
): Promise<EventDetails> {
  const row = await requireEvent(db, access, id);
  if (row.cancelledAt) throw new AppError('event.unknown', 404);
  const times = timesOf(row);
  const shown = named === null ? nextInstance(times, clock.now().getTime()) : findInstance(times, named);
  if (!shown) throw new AppError('event.unknown', 404);
  const key = isRecurring(row) ? shown.instance : '';
  const of = { eventId: id, instance: key };
  const [attendees, decisions, hours, note] = await Promise.all([
    db.eventAttendee.findMany({ where: { eventId: id, instance: { in: ['', key] } } }),
    db.eventDecision.findMany({ where: of, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    db.eventHours.findMany({ where: of }),
    db.eventNote.findUnique({ where: { eventId_instance: of } }),
  ]);
  const ids = [row.createdById, ...attendees.map(({ userId }) => userId), ...hours.map(({ userId }) => userId)];
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  const forInstance = new Map(
    attendees.filter(({ instance }) => key !== '' && instance === key).map((one) => [one.userId, one]),
  );
  return {
    id,
    spaceId: access.space.id,
    instance: shown.instance,
    isRecurring: isRecurring(row),
    isSubscribed: row.sourceId !== null,
    isOwn: row.createdById === access.userId,
    title: shown.override?.title ?? row.title,
    description: shown.override?.description ?? row.description,
    place: shown.override?.place ?? row.place,
    roomId: row.overrides.find(({ instance }) => instance === shown.instance)?.roomId ?? row.roomId,
    startsAt: shown.startsAt,
    endsAt: shown.endsAt,
    isAllDay: row.isAllDay,
    timeZone: row.timeZone,
    startMs: shown.startMs,
    endMs: shown.endMs,
    rule: row.rule,
    seriesStartsAt: row.startsAt,
    reminderMinutes: row.reminderMinutes,
    openness: row.openness as Openness,
    attendees: attendees
      .filter(({ instance }) => instance === '')
      .map((one) => {
        const own = forInstance.get(one.userId);
        const { answer, note } = own ?? one;
        return {
          userId: one.userId as UserId,
          name: nameOf.get(one.userId) ?? '',
          answer: isAnswer(answer) ? answer : null,
          note,
          isForInstance: own !== undefined,
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name)),
    createdByName: nameOf.get(row.createdById) ?? '',
    version: row.updatedAt.getTime(),
    decisions: decisions.map(({ id, text }) => ({ id: id as EventDecisionId, text })),
    hours: hours
      .map(({ userId, minutes }) => ({ userId: userId as UserId, name: nameOf.get(userId) ?? '', minutes }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    noteId: note ? (note.noteId as NoteId) : null,
  };
}

import { type Answer, isAnswer } from '../../app/domain/calendar/event';
import { AppError } from '../../app/domain/errors';
import type { EventId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { findInstance, requireEvent, timesOf } from './event-row';

export interface GivenAnswer {
  readonly eventId: EventId;
  /** Empty: for the whole event or series. */
  readonly instance: string;
  readonly answer: unknown;
  readonly note: string;
}

/** Answers as somebody who is asked to come. The caller has asked `answer`. */
export async function answerEvent(deps: CalendarDeps, access: SpaceAccess, given: GivenAnswer): Promise<void> {
  const { db, clock, live } = deps;
  const { eventId, instance, answer } = given;
  const note = given.note.trim();
  if (!isAnswer(answer)) throw new AppError('answer.unknown');
  if (note.length > LIMITS.eventAnswer) throw new AppError('answer.too-long', 400, { longest: LIMITS.eventAnswer });
  const row = await requireEvent(db, access, eventId);
  if (row.cancelledAt) throw new AppError('event.cancelled', 409);
  if (instance !== '' && !findInstance(timesOf(row), instance)) throw new AppError('event.unknown', 404);
  const userId = access.userId;
  const asked = await db.eventAttendee.findUnique({
    where: { eventId_userId_instance: { eventId, userId, instance: '' } },
  });
  if (!asked) throw new AppError('answer.not-asked', 403);
  const at = clock.now();
  const key = { eventId, userId, instance };
  const said = { answer: answer satisfies Answer, note, answeredAt: at };
  await db.$transaction(async (tx) => {
    await tx.eventAttendee.upsert({
      where: { eventId_userId_instance: key },
      create: { ...key, ...said },
      update: said,
    });
    const data = { id: eventId, name: row.title, answer };
    await recordInSpace(tx, { spaceId: access.space.id, userId, kind: 'event.answered', data, at, item: row });
  });
  live.topicChanged([calendarTopic(access.space.id)]);
}

import { AppError } from '../../app/domain/errors';
import type { UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isVisible } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import type { RecordOf } from './event-records';
import { findInstance, isRecurring, requireEvent, timesOf } from './event-row';

export interface PersonHours {
  readonly userId: UserId;
  /** None takes the entry away. */
  readonly minutes: number;
}

/** Records the time that people gave to a meeting, as its minutes-taker counted it. The caller has asked `content.edit`. */
export async function recordHours(
  { db, clock, live }: CalendarDeps,
  access: SpaceAccess,
  of: RecordOf,
  entries: readonly PersonHours[],
): Promise<void> {
  const row = await requireEvent(db, access, of.eventId);
  if (row.cancelledAt) throw new AppError('event.cancelled', 409);
  if (!findInstance(timesOf(row), of.instance)) throw new AppError('event.unknown', 404);
  const most = LIMITS.eventHours;
  if (entries.some(({ minutes }) => !(Number.isInteger(minutes) && minutes >= 0 && minutes <= most * 60)))
    throw new AppError('hours.out-of-range', 400, { most });
  const people = await db.spaceMember.findMany({
    where: { spaceId: access.space.id, userId: { in: entries.map(({ userId }) => userId) } },
    select: { userId: true, organisationId: true },
  });
  const seesIt = new Set(people.filter((one) => isVisible(row, one.organisationId)).map(({ userId }) => userId));
  if (entries.some(({ userId }) => !seesIt.has(userId))) throw new AppError('person.unknown', 404);
  const key = { eventId: of.eventId, instance: isRecurring(row) ? of.instance : '' };
  const updatedAt = clock.now();
  await db.$transaction(
    entries.map(({ userId, minutes }) =>
      minutes === 0
        ? db.eventHours.deleteMany({ where: { ...key, userId } })
        : db.eventHours.upsert({
            where: { eventId_instance_userId: { ...key, userId } },
            create: { ...key, userId, minutes, updatedAt },
            update: { minutes, updatedAt },
          }),
    ),
  );
  live.topicChanged([calendarTopic(access.space.id)]);
}

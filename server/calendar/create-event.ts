import type { EventDraft } from '../../app/domain/calendar/event-draft';
import { AppError } from '../../app/domain/errors';
import { type EventId, newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { ownerOf, requireAttendees, requireOpenness, requireRoom } from './event-access';
import { draftTimes, requireTimes, timesData, writeAttendees } from './write-event';

/** Puts an event into a space's calendar. The caller has asked `content.edit`. */
export async function createEvent(deps: CalendarDeps, access: SpaceAccess, draft: EventDraft): Promise<EventId> {
  const { db, clock, randomBytes, live } = deps;
  const times = draftTimes(draft);
  requireTimes(times);
  requireOpenness(access, draft.openness, null);
  const id = newId<EventId>(randomBytes);
  const at = clock.now();
  const spaceId = access.space.id;
  const item = { openness: draft.openness, organisationId: ownerOf(access, draft.openness) };
  await db.$transaction(async (tx) => {
    await requireAttendees(tx, access, draft, at);
    await requireRoom(tx, access, draft, null);
    if ((await tx.calendarEvent.count({ where: { spaceId } })) >= LIMITS.eventsPerSpace)
      throw new AppError('event.too-many', 409, { most: LIMITS.eventsPerSpace });
    await tx.calendarEvent.create({
      data: {
        id,
        spaceId,
        uid: `${id}@solmu`,
        title: draft.title,
        description: draft.description,
        place: draft.place,
        roomId: draft.roomId,
        reminderMinutes: draft.reminderMinutes,
        ...timesData(times),
        ...item,
        createdById: access.userId,
        createdAt: at,
        updatedAt: at,
      },
    });
    await writeAttendees(tx, id, draft.attendees);
    const data = { id, name: draft.title };
    await recordInSpace(tx, { spaceId, userId: access.userId, kind: 'event.added', data, at, item });
  });
  live.topicChanged([calendarTopic(spaceId)]);
  return id;
}

import { isAppError } from '../../app/domain/errors';
import { type EventId, parseId } from '../../app/domain/ids';
import type { EventDetails } from '../calendar/find-event';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import { findOpenRoom, type RoomRow } from './rooms';

const HOUR = 3_600_000;
/** An event may be chosen this long before it begins and after it is over. */
const BEFORE = 36 * HOUR;
const AFTER = 24 * HOUR;

/** An event that could be held in a room now. */
export interface EventChoice {
  readonly eventId: EventId;
  readonly instance: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly isAllDay: boolean;
  /** Whether it was planned for this room. */
  readonly isHere: boolean;
}

/** The held event with whose it is when only they see it. */
export interface HeldEvent extends EventDetails {
  readonly organisationId: string | null;
}

/** The event that is held in a room; null: none, or none that the person sees. */
export async function findHeld(
  { db, calendar }: Pick<MeetingsDeps, 'db' | 'calendar'>,
  access: SpaceAccess,
  { held }: Pick<RoomRow, 'held'>,
): Promise<HeldEvent | null> {
  if (!held) return null;
  try {
    const event = await calendar.find(access, held.eventId, held.instance);
    const row = await db.calendarEvent.findUnique({ where: { id: event.id }, select: { organisationId: true } });
    return { ...event, organisationId: row?.organisationId ?? null };
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** Events of about now that the person sees: those of this room first, then by their start. */
export async function listEventChoices(
  { db, calendar, clock }: MeetingsDeps,
  access: SpaceAccess,
  room: Pick<RoomRow, 'id'>,
): Promise<EventChoice[]> {
  const now = clock.now().getTime();
  const { instances } = await calendar.list([access], now - AFTER, now + BEFORE);
  const ids = [...new Set(instances.map(({ eventId }) => eventId))];
  const here = await db.calendarEvent.findMany({
    where: { id: { in: ids }, OR: [{ roomId: room.id }, { overrides: { some: { roomId: room.id } } }] },
    select: { id: true },
  });
  const isHere = new Set(here.map(({ id }) => id));
  const distance = ({ startMs, endMs }: EventChoice) => (endMs < now ? now - endMs : Math.max(0, startMs - now));
  return instances
    .map(({ eventId, instance, title, startMs, endMs, isAllDay }) => ({
      ...{ eventId, instance, title, startMs, endMs, isAllDay },
      isHere: isHere.has(eventId),
    }))
    .sort((a, b) => Number(b.isHere) - Number(a.isHere) || distance(a) - distance(b))
    .slice(0, 50);
}

/** Says which event is held in a room now; null: none. The caller has asked `content.edit`. */
export async function holdEvent(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  chosen: { readonly eventId: unknown; readonly instance: string } | null,
): Promise<void> {
  const { db, calendar, clock, live } = deps;
  const room = await findOpenRoom(deps, access, roomId);
  const id = chosen && parseId<EventId>(chosen.eventId);
  const event = chosen && (await calendar.find(access, id ?? ('' as EventId), chosen.instance));
  const data = { eventId: event?.id ?? null, instance: event?.instance ?? '' };
  await db.meetingRoom.update({ where: { id: room.id }, data });
  if (event) {
    const row = await db.calendarEvent.findUniqueOrThrow({ where: { id: event.id } });
    await recordInSpace(db, {
      spaceId: access.space.id,
      userId: access.userId,
      kind: 'room.event-held',
      data: { id: event.id, name: event.title, room: room.name },
      at: clock.now(),
      item: row,
    });
  }
  live.topicChanged([roomsTopic(access.space.id)]);
}

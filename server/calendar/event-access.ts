import type { EventDraft } from '../../app/domain/calendar/event-draft';
import { AppError } from '../../app/domain/errors';
import { isRaised, isVisible, type Openness } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';

/** Refuses a class of openness that the person may not give. */
export function requireOpenness(access: SpaceAccess, to: Openness, from: Openness | null): void {
  if (to === from) return;
  if (to === 'only-us' && access.member.organisationId === null) throw new AppError('event.guest-only-us', 400);
  const publishes = to === 'public' && (from === null || isRaised(from, to));
  if (publishes && !access.can('content.publish')) throw new AppError('event.publish', 403);
}

/** Whose an event is when only they see it. */
export function ownerOf(access: SpaceAccess, openness: Openness): string | null {
  return openness === 'only-us' ? access.member.organisationId : null;
}

/** Refuses a meeting room that is not there; the one that an event has may have been put away since. */
export async function requireRoom(
  db: Prisma.TransactionClient,
  access: SpaceAccess,
  { roomId }: Pick<EventDraft, 'roomId'>,
  before: string | null,
): Promise<void> {
  if (roomId === null || roomId === before) return;
  const where = { id: roomId, spaceId: access.space.id, archivedAt: null };
  if (!(await db.meetingRoom.findFirst({ where }))) throw new AppError('room.unknown', 404);
}

/** Refuses attendees who are not in the space, or would not see the event to which they are asked. */
export async function requireAttendees(
  db: Prisma.TransactionClient,
  access: SpaceAccess,
  draft: Pick<EventDraft, 'attendees' | 'openness'>,
  now: Date,
): Promise<void> {
  if (draft.attendees.length === 0) return;
  const people = await db.spaceMember.findMany({
    where: {
      spaceId: access.space.id,
      userId: { in: [...draft.attendees] },
      state: 'active',
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { userId: true, organisationId: true },
  });
  if (people.length < draft.attendees.length) throw new AppError('attendee.unknown');
  const item = { openness: draft.openness, organisationId: ownerOf(access, draft.openness) };
  if (people.some(({ organisationId }) => !isVisible(item, organisationId))) throw new AppError('attendee.cannot-see');
}

import { AppError } from '../../app/domain/errors';
import type { EventDecisionId } from '../../app/domain/ids';
import type { PersonHours } from '../calendar/record-hours';
import type { SpaceAccess } from '../spaces/find-space-access';
import { findHeld, type HeldEvent } from './held-event';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import { findOpenRoom } from './rooms';

async function requireHeld(deps: MeetingsDeps, access: SpaceAccess, roomId: unknown): Promise<HeldEvent> {
  const event = await findHeld(deps, access, await findOpenRoom(deps, access, roomId));
  if (!event) throw new AppError('room.no-event', 409);
  return event;
}

/** Writes down what was decided: it stands with the event that is held. The caller has asked `content.edit`. */
export async function addDecision(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  words: string,
): Promise<void> {
  const { id, instance } = await requireHeld(deps, access, roomId);
  await deps.calendar.addDecision(access, { eventId: id, instance }, words);
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

/** Takes a decision of the held event away. The caller has asked `content.edit`. */
export async function removeDecision(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  decisionId: EventDecisionId,
): Promise<void> {
  const event = await requireHeld(deps, access, roomId);
  await deps.calendar.removeDecision(access, event.id, decisionId);
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

/** Gives the hours of those who were there to the held event. The caller has asked `content.edit`. */
export async function recordHours(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  entries: readonly PersonHours[],
): Promise<void> {
  const { id, instance } = await requireHeld(deps, access, roomId);
  await deps.calendar.recordHours(access, { eventId: id, instance }, entries);
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

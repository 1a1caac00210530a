import { AppError } from '../../app/domain/errors';
import { changeTimer, LONGEST_TIMER, type TimerAct } from '../../app/domain/meetings/call';
import type { SpaceAccess } from '../spaces/find-space-access';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import { findOpenRoom } from './rooms';

/** Starts, pauses, continues or takes away the room's timer, the same for all. The caller has asked `content.edit`. */
export async function setTimer(deps: MeetingsDeps, access: SpaceAccess, roomId: unknown, act: TimerAct): Promise<void> {
  if (act.do === 'start' && !(Number.isInteger(act.minutes) && act.minutes >= 1 && act.minutes <= LONGEST_TIMER))
    throw new AppError('timer.out-of-range', 400, { most: LONGEST_TIMER });
  const room = await findOpenRoom(deps, access, roomId);
  const timer = changeTimer(room.timer, act, deps.clock.now().getTime());
  await deps.db.meetingRoom.update({
    where: { id: room.id },
    data: {
      timerEndsAt: timer && 'endsAt' in timer ? new Date(timer.endsAt) : null,
      timerLeftMs: timer && 'leftMs' in timer ? timer.leftMs : null,
    },
  });
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

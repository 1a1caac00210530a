import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import { LONGEST_TIMER } from '../../domain/meetings/call';
import type { RoomAnswer } from './room-data';

/** Says why something in a meeting room was refused; null when it was not. */
export function useRoomProblem(): (answer: RoomAnswer | undefined | null) => string | null {
  const { t, i18n } = useLingui();
  const sentence = (code: string) => {
    switch (code) {
      case 'name.missing':
        return t`Give the room a name.`;
      case 'name.too-long':
        return t`The name of a room has at most ${LIMITS.roomName} characters.`;
      case 'address.bad':
        return t`Use an address that begins with https://, as the service shows it.`;
      case 'room.too-many':
        return t`A space has at most ${LIMITS.roomsPerSpace} rooms.`;
      case 'room.archived':
        return t`This room is put away. Restore it first.`;
      case 'room.unknown':
        return t`This room is no longer there.`;
      case 'room.no-event':
        return t`Choose the event of this meeting first.`;
      case 'event.unknown':
        return t`That event is no longer there.`;
      case 'event.cancelled':
        return t`That event was cancelled.`;
      case 'decision.missing':
        return t`Write what was decided.`;
      case 'decision.too-long': {
        const most = i18n.number(LIMITS.eventDecision);
        return t`A decision has at most ${most} characters.`;
      }
      case 'decision.too-many':
        return t`An event holds at most ${LIMITS.decisionsPerEvent} decisions.`;
      case 'timer.out-of-range':
        return t`Set the timer to 1 to ${LONGEST_TIMER} whole minutes.`;
      case 'hours.out-of-range': {
        const most = i18n.number(LIMITS.eventHours);
        return t`Hours are numbers from 0 to ${most}.`;
      }
      case 'person.unknown':
        return t`Somebody on this list does not see the event any more.`;
      case 'effort.meanwhile':
        return t`A colleague has just done this.`;
      case 'note.too-many':
        return t`This space holds as many documents as it can.`;
      case 'forbidden':
        return t`Your role in this space does not allow this.`;
      default:
        return t`That did not work. Nothing was lost; try again.`;
    }
  };
  return (answer) => (answer && !answer.ok ? sentence(answer.code) : null);
}

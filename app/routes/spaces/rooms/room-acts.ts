import { data } from 'react-router';
import type { MeetingsService } from '../../../../server/meetings/meetings-service';
import { AppError } from '../../../domain/errors';
import { type EventDecisionId, parseId, type UserId } from '../../../domain/ids';
import type { TimerAct } from '../../../domain/meetings/call';
import type { SpaceVisit } from '../../guards';

/** The act that a form of a room's page asks for; null: it is for somebody else. Everything in it comes from outside. */
export function roomAct(
  meetings: MeetingsService,
  visit: SpaceVisit,
  roomId: string,
  form: FormData,
): (() => Promise<unknown>) | null {
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  switch (intent) {
    case 'room.change':
      return () => meetings.changeRoom(visit, roomId, { name: form.get('name'), externalUrl: form.get('externalUrl') });
    case 'room.archive':
    case 'room.restore':
      return () => meetings.archiveRoom(visit, roomId, intent === 'room.archive');
    case 'timer.start':
    case 'timer.pause':
    case 'timer.resume':
    case 'timer.reset':
      return () => meetings.setTimer(visit, roomId, timerAct(intent, Number(form.get('minutes'))));
    case 'event.hold': {
      const [eventId = '', instance = ''] = text('event').split(' ', 2);
      return () => meetings.holdEvent(visit, roomId, eventId === '' ? null : { eventId, instance });
    }
    case 'decision.add':
      return () => meetings.addDecision(visit, roomId, text('text'));
    case 'decision.remove':
      return () => meetings.removeDecision(visit, roomId, requireDecision(form.get('decision')));
    case 'hours':
      return () => meetings.recordHours(visit, roomId, readHours(form));
    case 'effort':
      return () => meetings.bookOwnEffort(visit, roomId);
    default:
      return null;
  }
}

export function unknownIntent(): never {
  throw data(null, { status: 400 });
}

function timerAct(intent: string, minutes: number): TimerAct {
  switch (intent) {
    case 'timer.start':
      return { do: 'start', minutes };
    case 'timer.pause':
      return { do: 'pause' };
    case 'timer.resume':
      return { do: 'resume' };
    default:
      return { do: 'reset' };
  }
}

function requireDecision(given: FormDataEntryValue | null): EventDecisionId {
  const id = parseId<EventDecisionId>(given);
  if (!id) throw new AppError('decision.unknown', 404);
  return id;
}

/** Fields `hours:<userId>`, in hours; what is empty counts as none. */
function readHours(form: FormData): { userId: UserId; minutes: number }[] {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith('hours:')) return [];
    const userId = parseId<UserId>(name.slice(6));
    if (!userId) throw new AppError('person.unknown', 404);
    const words = String(value).trim().replace(',', '.');
    return [{ userId, minutes: words === '' ? 0 : Math.round(Number(words) * 60) }];
  });
}

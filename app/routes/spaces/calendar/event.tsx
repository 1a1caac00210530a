import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import type { NotesService } from '../../../../server/notes/notes-service';
import { requestContext, servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { type EventDecisionId, type NoteId, parseId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { shortDay } from '../../../features/calendar/calendar-format';
import { EventPanel } from '../../../features/calendar/event-panel';
import { GoneEventPanel } from '../../../features/calendar/gone-event-panel';
import { todayIn } from '../../../features/marks/due-tone';
import { readTemplate } from '../../../features/notes/note-templates';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { languageOf } from '../../../locales/catalogue';
import { readAround, readShow } from '../../board/read-show';
import { notFound, requireInSpace, requireSpace, type SpaceVisit } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/event';
import { actOnEvent, attemptAct, ifThere, orNothing, requireEventId } from './calendar-acts';

export const meta: Route.MetaFunction = titled(msg`Event`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, clock, discussion, meetings, notes } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  const { searchParams } = new URL(args.request.url);
  const named = searchParams.get('instance');
  const event = await ifThere(() => calendar.find(visit, eventId, named));
  if (!event) return data({ spaceId: visit.space.id, isGone: true as const }, 404);
  const [talk, minutes] = await Promise.all([
    orNothing(() =>
      discussion.read(visit, { kind: 'event', id: eventId }, readShow(searchParams), readAround(searchParams)),
    ),
    event.noteId === null ? null : findMinutes(notes, visit, event.noteId),
  ]);
  const room = event.roomId !== null && (await meetings.listRooms(visit)).find(({ id }) => id === event.roomId);
  return data({
    spaceId: visit.space.id,
    isGone: false as const,
    event,
    minutes,
    room: room ? { address: `/s/${visit.space.id}/rooms/${room.id}`, name: room.name } : null,
    discussion: talk,
    today: todayIn(visit.user.timeZone, clock.now()),
    timeZone: visit.user.timeZone,
    userId: visit.userId,
    hasBegun: event.startMs <= clock.now().getTime(),
    abilities: {
      edit: visit.can('content.edit') && !event.isSubscribed,
      cancel: visit.can('content.delete', { isOwn: event.isOwn }) && !event.isSubscribed,
      answer: visit.can('answer'),
      record: visit.can('content.edit'),
    },
  });
}

/** The minutes, if the person may read them. */
async function findMinutes(notes: NotesService, visit: SpaceVisit, noteId: NoteId) {
  try {
    const { id, title, deletedAt } = await notes.read(visit, noteId);
    return deletedAt === null ? { address: `/s/${visit.space.id}/documents/${id}`, title } : null;
  } catch (error) {
    if (isAppError(error) && error.status === 404) return null;
    throw error;
  }
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar, notes } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  await orNothing(() => calendar.find(visit, eventId, null));
  const form = await args.request.formData();
  form.set('event', eventId);
  const intent = String(form.get('intent'));
  const instance = String(form.get('instance') ?? '');
  const done = await actOnEvent(visit, calendar, form);
  if (done !== undefined) return { intent, ...done };
  switch (intent) {
    case 'answer': {
      requireInSpace(visit, 'answer');
      const given = { eventId, answer: form.get('answer'), note: String(form.get('note') ?? '') };
      const isForOne = form.get('for') === 'this';
      return {
        intent,
        ...(await attemptAct(() => calendar.answer(visit, { ...given, instance: isForOne ? instance : '' }))),
      };
    }
    case 'minutes': {
      requireInSpace(visit, 'content.edit');
      const event = await orNothing(() => calendar.find(visit, eventId, instance));
      const i18n = languageOf(args.context.get(requestContext).locale);
      const day = shortDay(event.startsAt.slice(0, 10), i18n.locale);
      const made = await attemptAct(async () => {
        const title = i18n._(msg`Minutes: ${event.title}, ${day}`).slice(0, LIMITS.eventTitle);
        const id = await notes.create(visit, { title, openness: event.openness, text: readTemplate(i18n, 'minutes') });
        return calendar.attachMinutes(visit, { eventId, instance }, id);
      });
      if (made.ok) throw redirect(`/s/${visit.space.id}/documents/${made.made}`);
      return { intent, ...made };
    }
    case 'decision.add':
      requireInSpace(visit, 'content.edit');
      return {
        intent,
        ...(await attemptAct(() => calendar.addDecision(visit, { eventId, instance }, String(form.get('text') ?? '')))),
      };
    case 'decision.remove': {
      requireInSpace(visit, 'content.edit');
      const id = parseId<EventDecisionId>(form.get('decision'));
      if (!id) throw notFound();
      return { intent, ...(await attemptAct(() => calendar.removeDecision(visit, eventId, id))) };
    }
    case 'hours': {
      requireInSpace(visit, 'answer');
      const minutes = readHours(String(form.get('hours') ?? ''));
      return { intent, ...(await attemptAct(() => calendar.setHours(visit, { eventId, instance }, minutes))) };
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Typed hours as minutes, with a point or a comma; nothing: none. */
function readHours(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return typed === '' ? null : Math.round(Number(typed) * 60);
}

export default function Event({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`calendar:${loaderData.spaceId}`, `remarks:${loaderData.spaceId}`]);
  if (loaderData.isGone) return <GoneEventPanel spaceId={loaderData.spaceId} />;
  return <EventPanel {...loaderData} />;
}

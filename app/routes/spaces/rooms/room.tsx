import { msg } from '@lingui/core/macro';
import { redirectDocument } from 'react-router';
import { requestContext, servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { readTemplate } from '../../../features/notes/note-templates';
import { RoomPage } from '../../../features/rooms/room-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { languageOf } from '../../../locales/catalogue';
import { attempt } from '../../app-problem';
import { readAround, readShow, showMore } from '../../board/read-show';
import { notFound, requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/room';
import { heldEventData, readMeetingText } from './read-room';
import { roomAct, unknownIntent } from './room-acts';

export const meta: Route.MetaFunction = (args) =>
  args.loaderData ? [{ title: `${args.loaderData.room.name} · Solmu` }] : titled(msg`Meeting room`)(args);

const MOST_TASKS = 200;

async function requireRoom(args: Pick<Route.LoaderArgs, 'context' | 'request' | 'params'>) {
  const visit = await requireSpace(args);
  const services = args.context.get(servicesContext);
  const room = await services.meetings.findRoom(visit, args.params.roomId).catch((error: unknown) => {
    throw isAppError(error, 'room.unknown') ? notFound() : error;
  });
  return { visit, services, room };
}

export async function loader(args: Route.LoaderArgs) {
  const { visit, services, room } = await requireRoom(args);
  const { meetings, spaces, clock, discussion } = services;
  const { searchParams } = new URL(args.request.url);
  const event = await meetings.held(visit, room);
  const canEdit = visit.can('content.edit') && !room.isArchived;
  const [people, choices, tasks, texts, effort, talk] = await Promise.all([
    spaces.people(visit.space.id),
    canEdit ? meetings.eventChoices(visit, room) : [],
    meetings.listTasks(visit, { roomId: room.id, most: MOST_TASKS }),
    meetings.texts(room, event),
    event && meetings.ownEffort(visit, event),
    discussion.read(visit, { kind: 'room', id: room.id }, readShow(searchParams), readAround(searchParams)),
  ]);
  const [agenda, minutes] = await Promise.all([
    readMeetingText(services, visit, texts.agenda),
    readMeetingText(services, visit, texts.minutes),
  ]);
  const now = clock.now();
  const { id, name, externalUrl, isArchived, timer } = room;
  return {
    spaceId: visit.space.id,
    room: { id, name, externalUrl, isArchived, present: meetings.present(id) },
    timer,
    now: now.getTime(),
    me: { userId: visit.userId, canEdit, canJoin: visit.can('call.join') && !isArchived },
    people: people.map(({ userId, name }) => ({ userId, name })),
    event: event && heldEventData(event),
    choices,
    tasks: tasks.map(({ isOwn, ...task }) => ({ ...task, canRemove: visit.can('content.delete', { isOwn }) })),
    texts: { agenda, minutes },
    canRestore: visit.can('content.edit'),
    effort: effort ?? null,
    discussion: talk,
    timeZone: visit.user.timeZone,
    today: new Intl.DateTimeFormat('sv', { timeZone: visit.user.timeZone }).format(now),
  };
}

export async function action(args: Route.ActionArgs) {
  const { visit, services, room } = await requireRoom(args);
  const form = await args.request.formData();
  // Everything that is done here is for those who may write; who may write on their own card is asked there.
  if (form.get('intent') !== 'effort') requireInSpace(visit, 'content.edit');
  if (form.get('intent') !== 'text.begin') {
    const act = roomAct(services.meetings, visit, room.id, form);
    return act ? attempt(act, {}) : unknownIntent();
  }
  const { meetings, notes } = services;
  const kind = form.get('kind') === 'agenda' ? 'agenda' : 'minutes';
  return attempt(async () => {
    const event = await meetings.held(visit, room);
    if ((await meetings.texts(room, event))[kind] !== null) return;
    const language = languageOf(args.context.get(requestContext).locale);
    const what = language._(kind === 'agenda' ? msg`Agenda` : msg`Minutes`);
    const noteId = await notes.create(visit, {
      title: `${what}: ${event?.title ?? room.name}`.slice(0, 120),
      text: readTemplate(language, kind),
      // What is said among people is not published by being written down.
      openness: event && event.openness !== 'public' ? event.openness : 'network',
    });
    const kept = await meetings.attachText(visit, room, event, kind, noteId);
    // Somebody was faster: theirs is the one, and this one, which nobody has seen, goes.
    if (kept !== noteId) await notes.remove(visit, noteId, true);
  }, {});
}

/**
 * Only the page of a room may ask for the camera and the microphone, which the browser is told as it loads a page: who
 * comes from another page gets this one anew.
 */
export function clientLoader({ request, serverLoader }: Route.ClientLoaderArgs) {
  const [loaded] = performance.getEntriesByType('navigation');
  const isRoom = loaded && /^\/s\/[^/]+\/rooms\/[^/]+$/.test(new URL(loaded.name).pathname);
  if (!isRoom) throw redirectDocument(request.url);
  return serverLoader();
}

export default function Room({ loaderData }: Route.ComponentProps) {
  const { spaceId, room, discussion } = loaderData;
  useLiveRevalidation([`rooms:${spaceId}`, `calendar:${spaceId}`, `notes:${spaceId}`, `remarks:${spaceId}`]);
  const earlierTo = showMore(`/s/${spaceId}/rooms/${room.id}`, discussion.show);
  return <RoomPage key={room.id} {...loaderData} earlierTo={earlierTo} />;
}

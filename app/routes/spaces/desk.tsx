import { servicesContext } from '../../context';
import { SpaceDesk } from '../../features/spaces/desk/space-desk';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireSpace } from '../guards';
import type { Route } from './+types/desk';

const DAY_MS = 86_400_000;
const MOST = 5;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { spaces, notes, calendar, meetings, discussion, clock } = args.context.get(servicesContext);
  const { id, name, purpose, goal, isArchived } = visit.space;
  const now = clock.now().getTime();
  const [people, documents, { instances }, remarks, news, tasks, rooms] = await Promise.all([
    spaces.people(id),
    notes.list(visit, 'open'),
    calendar.list([visit], now, now + 60 * DAY_MS),
    discussion.latest(visit, MOST),
    spaces.activity(visit, { by: null, kinds: null, show: MOST }),
    meetings.listTasks(visit, { isOpen: true, most: MOST }),
    meetings.listRooms(visit),
  ]);
  return {
    space: { id, name, purpose, goal, isArchived },
    people: people.map(({ id, userId, avatarVersion, name, organisationName, represents, brings, role, isGuest }) => ({
      id,
      name,
      avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
      organisationName,
      represents,
      brings,
      role,
      isGuest,
    })),
    documents: documents.filter(({ isPinned }) => isPinned).map(({ id, title, openness }) => ({ id, title, openness })),
    events: instances.slice(0, MOST).map(({ eventId, instance, title, place, isAllDay, startMs, openness }) => ({
      key: `${eventId} ${instance}`,
      title,
      place,
      isAllDay,
      startMs,
      openness,
      to: `/s/${id}/calendar/${eventId}?instance=${encodeURIComponent(instance)}`,
    })),
    tasks: tasks.map(({ isOwn, roomId: _, ...task }) => ({
      ...task,
      canRemove: visit.can('content.delete', { isOwn }),
    })),
    doers: people.map(({ userId, name }) => ({ userId, name })),
    rooms: rooms
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name }) => ({ id, name, present: meetings.present(id) })),
    today: new Intl.DateTimeFormat('sv', { timeZone: visit.user.timeZone }).format(now),
    remarks,
    news: news.rows,
    timeZone: visit.user.timeZone,
    canGovern: visit.can('space.govern'),
    canEdit: visit.can('content.edit'),
  };
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const { id } = loaderData.space;
  useLiveRevalidation([`calendar:${id}`, `notes:${id}`, `rooms:${id}`, `remarks:${id}`]);
  return <SpaceDesk {...loaderData} />;
}

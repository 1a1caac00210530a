import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import type { MeetingsService } from '../../../server/meetings/meetings-service';
import { servicesContext } from '../../context';
import { TasksPage } from '../../features/tasks/tasks-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireInSpace, requireSpace, type SpaceVisit } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/tasks';

export const meta: Route.MetaFunction = titled(msg`Tasks`);

const MOST_TASKS = 1000;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { meetings, spaces, clock } = args.context.get(servicesContext);
  const [tasks, rooms, people] = await Promise.all([
    meetings.listTasks(visit, { most: MOST_TASKS }),
    meetings.listRooms(visit),
    spaces.people(visit.space.id),
  ]);
  const roomOf = (roomId: string | null) => {
    const room = rooms.find(({ id }) => id === roomId);
    return room ? { name: room.name, address: `/s/${visit.space.id}/rooms/${room.id}` } : null;
  };
  return {
    spaceId: visit.space.id,
    me: visit.userId,
    canEdit: visit.can('content.edit'),
    people: people.map(({ userId, name }) => ({ userId, name })),
    tasks: tasks.map(({ isOwn, roomId, ...task }) => ({
      ...task,
      room: roomOf(roomId),
      canRemove: visit.can('content.delete', { isOwn }),
    })),
    today: new Intl.DateTimeFormat('sv', { timeZone: visit.user.timeZone }).format(clock.now()),
  };
}

/** Takes what is done to tasks anywhere in the space. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const act = taskAct(args.context.get(servicesContext).meetings, visit, await args.request.formData());
  if (!act) throw data(null, { status: 400 });
  return attempt(act, {});
}

function taskAct(meetings: MeetingsService, visit: SpaceVisit, form: FormData): (() => Promise<unknown>) | null {
  const draft = { text: form.get('text'), assigneeUserId: form.get('assignee'), dueOn: form.get('due') };
  const task = form.get('task');
  switch (form.get('intent')) {
    case 'task.add': {
      const roomId = form.get('room');
      return () => meetings.addTask(visit, roomId === null ? {} : { roomId }, draft);
    }
    case 'task.change':
      return () => meetings.changeTask(visit, task, draft);
    case 'task.tick':
      return () => meetings.tickTask(visit, task, true);
    case 'task.untick':
      return () => meetings.tickTask(visit, task, false);
    case 'task.remove':
      return () => meetings.removeTask(visit, task);
    default:
      return null;
  }
}

export default function Tasks({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`rooms:${loaderData.spaceId}`]);
  return <TasksPage {...loaderData} />;
}

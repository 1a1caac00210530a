import { isDate } from '../../app/domain/calendar/event-draft';
import { AppError } from '../../app/domain/errors';
import { newId, parseId, type RoomId, type TaskId, type UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isOpenness, isVisible, type Openness } from '../../app/domain/spaces/openness';
import type { MeetingTask, Prisma } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { visibleTo } from '../spaces/visible-to';
import { findHeld } from './held-event';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import { findOpenRoom } from './rooms';

/** Something that was agreed to be done, as its readers see it. */
export interface TaskRow {
  readonly id: TaskId;
  readonly text: string;
  readonly roomId: RoomId | null;
  readonly assignee: { readonly userId: UserId; readonly name: string } | null;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly openness: Openness;
  readonly isOwn: boolean;
}

/** What a person writes of a task; from outside. */
export interface TaskDraft {
  readonly text: unknown;
  readonly assigneeUserId: unknown;
  readonly dueOn: unknown;
}

/** A space's tasks as the person sees them: open ones first, by date; of one room, or of the whole space. */
export async function listTasks(
  { db }: MeetingsDeps,
  access: SpaceAccess,
  which: { readonly roomId?: RoomId; readonly isOpen?: boolean; readonly most: number },
): Promise<TaskRow[]> {
  const rows = await db.meetingTask.findMany({
    where: {
      spaceId: access.space.id,
      ...(which.roomId && { roomId: which.roomId }),
      ...(which.isOpen && { doneAt: null }),
      AND: [visibleTo(access)],
    },
    orderBy: [
      { doneAt: { sort: 'desc', nulls: 'first' } },
      { dueOn: { sort: 'asc', nulls: 'last' } },
      { createdAt: 'asc' },
      { id: 'asc' },
    ],
    take: which.most,
  });
  const ids = [...new Set(rows.flatMap(({ assigneeUserId }) => assigneeUserId ?? []))];
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id as TaskId,
    text: row.text,
    roomId: row.roomId as RoomId | null,
    assignee:
      row.assigneeUserId === null
        ? null
        : { userId: row.assigneeUserId as UserId, name: nameOf.get(row.assigneeUserId) ?? '' },
    dueOn: row.dueOn,
    isDone: row.doneAt !== null,
    openness: row.openness as Openness,
    isOwn: row.createdById === access.userId,
  }));
}

/**
 * Writes down what is to be done. It is as open as the event at which it was agreed, else as the space's new items are.
 * The caller has asked `content.edit`.
 */
export async function addTask(
  deps: MeetingsDeps,
  access: SpaceAccess,
  where: { readonly roomId?: unknown },
  draft: TaskDraft,
): Promise<TaskId> {
  const { db, clock, randomBytes, live } = deps;
  const spaceId = access.space.id;
  const room = where.roomId === undefined ? null : await findOpenRoom(deps, access, where.roomId);
  const event = room && (await findHeld(deps, access, room));
  const item = event ? { openness: event.openness, organisationId: event.organisationId } : usual(access);
  const fields = await readDraft(deps, access, draft, item);
  const minutes = room && event?.noteId;
  const id = newId<TaskId>(randomBytes);
  const at = clock.now();
  const topics = await db.$transaction(async (tx) => {
    if ((await tx.meetingTask.count({ where: { spaceId } })) >= LIMITS.tasksPerSpace)
      throw new AppError('task.too-many', 409, { most: LIMITS.tasksPerSpace });
    await tx.meetingTask.create({
      data: {
        ...{ id, spaceId, ...fields, ...item },
        roomId: room?.id ?? null,
        eventId: event?.id ?? null,
        noteId: minutes ?? null,
        createdById: access.userId,
        createdAt: at,
      },
    });
    const data = { id, text: fields.text };
    await recordInSpace(tx, { spaceId, userId: access.userId, kind: 'task.added', data, at, item });
    return tellGiven(deps, tx, access, { taskId: id, before: null, toUserId: fields.assigneeUserId, at });
  });
  live.topicChanged([roomsTopic(spaceId), ...topics]);
  return id;
}

/** Rewrites a task. The caller has asked `content.edit`. */
export async function changeTask(
  deps: MeetingsDeps,
  access: SpaceAccess,
  taskId: unknown,
  draft: TaskDraft,
): Promise<void> {
  const task = await findTask(deps, access, taskId);
  const data = await readDraft(deps, access, draft, task);
  const topics = await deps.db.$transaction(async (tx) => {
    await tx.meetingTask.update({ where: { id: task.id }, data });
    const given = { taskId: task.id, before: task.assigneeUserId, toUserId: data.assigneeUserId };
    return tellGiven(deps, tx, access, { ...given, at: deps.clock.now() });
  });
  deps.live.topicChanged([roomsTopic(access.space.id), ...topics]);
}

/** Tells who got a task that it is theirs; gives the topics to announce. */
async function tellGiven(
  { tell }: MeetingsDeps,
  tx: Prisma.TransactionClient,
  { space, userId }: SpaceAccess,
  given: {
    readonly taskId: string;
    readonly before: string | null;
    readonly toUserId: string | null;
    readonly at: Date;
  },
): Promise<string[]> {
  const { taskId, before, toUserId, at } = given;
  if (toUserId === null || toUserId === before) return [];
  return (await tell?.(tx, { spaceId: space.id, taskId, toUserId, byUserId: userId, at })) ?? [];
}

/** Ticks a task off, or takes the tick back. The caller has asked `content.edit`. */
export async function tickTask(
  deps: MeetingsDeps,
  access: SpaceAccess,
  taskId: unknown,
  isDone: boolean,
): Promise<void> {
  const task = await findTask(deps, access, taskId);
  if ((task.doneAt !== null) === isDone) return;
  const at = deps.clock.now();
  await deps.db.$transaction(async (tx) => {
    await tx.meetingTask.update({ where: { id: task.id }, data: { doneAt: isDone ? at : null } });
    const deed = { spaceId: access.space.id, userId: access.userId, data: { id: task.id, text: task.text }, at };
    await recordInSpace(tx, { ...deed, kind: isDone ? 'task.done' : 'task.reopened', item: task });
  });
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

/** Takes a task away: one's own, or any as a host. */
export async function removeTask(deps: MeetingsDeps, access: SpaceAccess, taskId: unknown): Promise<void> {
  const task = await findTask(deps, access, taskId);
  if (!access.can('content.delete', { isOwn: task.createdById === access.userId }))
    throw new AppError('forbidden', 403);
  await deps.db.meetingTask.delete({ where: { id: task.id } });
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

async function findTask({ db }: MeetingsDeps, access: SpaceAccess, taskId: unknown): Promise<MeetingTask> {
  const id = parseId<TaskId>(taskId);
  const row =
    id && (await db.meetingTask.findFirst({ where: { id, spaceId: access.space.id, AND: [visibleTo(access)] } }));
  if (!row) throw new AppError('task.unknown', 404);
  return row;
}

/** The class of new items; *only us* needs somebody whose it is. */
function usual({ space, member }: SpaceAccess): { openness: Openness; organisationId: string | null } {
  const openness = space.openness === 'only-us' && member.organisationId === null ? 'network' : space.openness;
  // What is agreed between people is not published by being written down.
  const kept = openness === 'public' ? 'network' : openness;
  return { openness: kept, organisationId: kept === 'only-us' ? member.organisationId : null };
}

async function readDraft(
  { db, clock }: MeetingsDeps,
  access: SpaceAccess,
  { text, assigneeUserId, dueOn }: TaskDraft,
  item: { readonly openness: string; readonly organisationId: string | null },
) {
  const words = typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : '';
  if (words === '') throw new AppError('task.missing');
  if (words.length > LIMITS.taskText) throw new AppError('task.too-long', 400, { longest: LIMITS.taskText });
  const on = typeof dueOn === 'string' && dueOn !== '' ? dueOn : null;
  if (on !== null && !isDate(on)) throw new AppError('due.bad');
  if (typeof assigneeUserId !== 'string' || assigneeUserId === '')
    return { text: words, dueOn: on, assigneeUserId: null };
  const userId = parseId<UserId>(assigneeUserId);
  const person =
    userId &&
    (await db.spaceMember.findFirst({
      where: {
        ...{ spaceId: access.space.id, userId, state: 'active' },
        OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }],
      },
    }));
  if (!person) throw new AppError('assignee.unknown', 404);
  if (!isOpenness(item.openness) || !isVisible(item, person.organisationId)) throw new AppError('assignee.cannot-see');
  return { text: words, dueOn: on, assigneeUserId: userId };
}

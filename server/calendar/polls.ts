import { type Answer, isAnswer } from '../../app/domain/calendar/event';
import { wallAt } from '../../app/domain/calendar/zone-clock';
import { AppError } from '../../app/domain/errors';
import { type EventId, newId, type PollId, type PollOptionId, type UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { visibleTo } from '../spaces/visible-to';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { createEvent } from './create-event';
import { ownerOf, requireOpenness } from './event-access';

export interface PollListItem {
  readonly id: PollId;
  readonly title: string;
  readonly openness: Openness;
  readonly isClosed: boolean;
  readonly options: number;
  /** How many people have answered. */
  readonly answered: number;
  readonly haveIAnswered: boolean;
}

export interface PollDetails {
  readonly id: PollId;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly openness: Openness;
  readonly isClosed: boolean;
  readonly isOwn: boolean;
  readonly eventId: EventId | null;
  readonly options: readonly { readonly id: PollOptionId; readonly startMs: number; readonly endMs: number }[];
  /** By name; the answers by option. */
  readonly people: readonly {
    readonly userId: UserId;
    readonly name: string;
    readonly answers: Readonly<Record<string, Answer>>;
  }[];
}

export interface NewPoll {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly openness: unknown;
  readonly options: readonly { readonly startMs: number; readonly endMs: number }[];
}

const WITH_ANSWERS = { options: { include: { answers: true }, orderBy: { startsAt: 'asc' } } } as const;

/** The polls of a space, the open ones first. */
export async function listPolls({ db }: CalendarDeps, access: SpaceAccess): Promise<PollListItem[]> {
  const rows = await db.calendarPoll.findMany({
    where: { spaceId: access.space.id, AND: [visibleTo(access)] },
    include: WITH_ANSWERS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows
    .map((row) => {
      const who = new Set(row.options.flatMap(({ answers }) => answers.map(({ userId }) => userId)));
      return {
        id: row.id as PollId,
        title: row.title,
        openness: row.openness as Openness,
        isClosed: row.closedAt !== null,
        options: row.options.length,
        answered: who.size,
        haveIAnswered: who.has(access.userId),
      };
    })
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed));
}

async function requirePoll(db: PrismaClient | Prisma.TransactionClient, access: SpaceAccess, id: PollId) {
  const row = await db.calendarPoll.findFirst({
    where: { id, spaceId: access.space.id, AND: [visibleTo(access)] },
    include: WITH_ANSWERS,
  });
  if (!row) throw new AppError('poll.unknown', 404);
  return row;
}

/** A poll with who answered what. */
export async function findPoll({ db }: CalendarDeps, access: SpaceAccess, id: PollId): Promise<PollDetails> {
  const row = await requirePoll(db, access, id);
  const given = row.options.flatMap(({ answers }) => answers);
  const users = await db.user.findMany({
    where: { id: { in: given.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  return {
    id,
    title: row.title,
    description: row.description,
    place: row.place,
    openness: row.openness as Openness,
    isClosed: row.closedAt !== null,
    isOwn: row.createdById === access.userId,
    eventId: row.eventId as EventId | null,
    options: row.options.map(({ id, startsAt, endsAt }) => ({
      id: id as PollOptionId,
      startMs: startsAt.getTime(),
      endMs: endsAt.getTime(),
    })),
    people: users
      .map((user) => ({
        userId: user.id as UserId,
        name: user.name,
        answers: Object.fromEntries(
          given.flatMap(({ userId, optionId, answer }): [string, Answer][] =>
            userId === user.id && isAnswer(answer) ? [[optionId, answer]] : [],
          ),
        ),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Asks the space which of some times suit. The caller has asked `content.edit`. */
export async function createPoll(deps: CalendarDeps, access: SpaceAccess, poll: NewPoll): Promise<PollId> {
  const { db, clock, randomBytes, live } = deps;
  const title = poll.title.trim();
  const options = [...new Map(poll.options.map((one) => [`${one.startMs}-${one.endMs}`, one])).values()];
  if (title === '') throw new AppError('title.missing');
  if (title.length > LIMITS.eventTitle) throw new AppError('title.too-long', 400, { longest: LIMITS.eventTitle });
  if (poll.place.length > LIMITS.eventPlace) throw new AppError('place.too-long', 400, { longest: LIMITS.eventPlace });
  if (poll.description.length > LIMITS.eventDescription)
    throw new AppError('description.too-long', 400, { longest: LIMITS.eventDescription });
  if (options.length < 2) throw new AppError('options.too-few');
  if (options.length > LIMITS.pollOptions) throw new AppError('options.too-many', 400, { most: LIMITS.pollOptions });
  if (options.some(({ startMs, endMs }) => !(endMs > startMs))) throw new AppError('options.before-start');
  if (!isOpenness(poll.openness)) throw new AppError('openness.unknown');
  requireOpenness(access, poll.openness, null);
  const id = newId<PollId>(randomBytes);
  const at = clock.now();
  const spaceId = access.space.id;
  const item = { openness: poll.openness, organisationId: ownerOf(access, poll.openness) };
  await db.$transaction(async (tx) => {
    if ((await tx.calendarPoll.count({ where: { spaceId } })) >= LIMITS.pollsPerSpace)
      throw new AppError('poll.too-many', 409, { most: LIMITS.pollsPerSpace });
    await tx.calendarPoll.create({
      data: {
        ...{ id, spaceId, title, ...item, createdById: access.userId, createdAt: at },
        description: poll.description.trim(),
        place: poll.place.trim(),
        options: {
          create: options.map(({ startMs, endMs }) => ({
            id: newId<PollOptionId>(randomBytes),
            startsAt: new Date(startMs),
            endsAt: new Date(endMs),
          })),
        },
      },
    });
    const data = { id, name: title };
    await recordInSpace(tx, { spaceId, userId: access.userId, kind: 'poll.opened', data, at, item });
  });
  live.topicChanged([calendarTopic(spaceId)]);
  return id;
}

/** Says which times suit; what is not answered is left as it was. The caller has asked `answer`. */
export async function answerPoll(
  { db, live }: CalendarDeps,
  access: SpaceAccess,
  id: PollId,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await requirePoll(tx, access, id);
    if (row.closedAt) throw new AppError('poll.closed', 409);
    for (const { id: optionId } of row.options) {
      const answer = answers[optionId];
      if (!isAnswer(answer)) continue;
      const key = { optionId, userId: access.userId };
      await tx.pollAnswer.upsert({
        where: { optionId_userId: key },
        create: { ...key, answer },
        update: { answer },
      });
    }
  });
  live.topicChanged([calendarTopic(access.space.id)]);
}

/** Ends a poll with an event at one of its times, to which all are asked who could come; or without one. */
export async function closePoll(
  deps: CalendarDeps,
  access: SpaceAccess,
  id: PollId,
  optionId: PollOptionId | null,
): Promise<EventId | null> {
  const { db, clock, live } = deps;
  const row = await requirePoll(db, access, id);
  if (row.closedAt) throw new AppError('poll.closed', 409);
  const option = optionId && row.options.find((one) => one.id === optionId);
  if (optionId && !option) throw new AppError('poll.unknown', 404);
  const at = clock.now();
  // Whoever closes first decides; only then is the event made.
  const { count } = await db.calendarPoll.updateMany({ where: { id, closedAt: null }, data: { closedAt: at } });
  if (count === 0) throw new AppError('poll.closed', 409);
  const eventId = option ? await makeEvent(deps, access, row, option) : null;
  if (eventId) await db.calendarPoll.update({ where: { id }, data: { eventId } });
  live.topicChanged([calendarTopic(access.space.id)]);
  return eventId;
}

type PollRow = Awaited<ReturnType<typeof requirePoll>>;

async function makeEvent(deps: CalendarDeps, access: SpaceAccess, row: PollRow, option: PollRow['options'][number]) {
  const { timeZone } = access.space;
  const could = option.answers.filter(({ answer }) => answer !== 'no').map(({ userId }) => userId);
  const still = await deps.db.spaceMember.findMany({
    where: { spaceId: access.space.id, state: 'active', userId: { in: could } },
    select: { userId: true, organisationId: true },
  });
  const isSeenBy = (organisationId: string | null) =>
    row.openness !== 'only-us' || organisationId === access.member.organisationId;
  try {
    return await createEvent(deps, access, {
      title: row.title,
      description: row.description,
      place: row.place,
      roomId: null,
      startsAt: wallAt(option.startsAt.getTime(), timeZone),
      endsAt: wallAt(option.endsAt.getTime(), timeZone),
      isAllDay: false,
      timeZone,
      rule: null,
      reminderMinutes: 30,
      openness: row.openness as Openness,
      attendees: still.filter(({ organisationId }) => isSeenBy(organisationId)).map(({ userId }) => userId),
    });
  } catch (error) {
    await deps.db.calendarPoll.update({ where: { id: row.id }, data: { closedAt: null } });
    throw error;
  }
}

import { randomBytes } from 'node:crypto';
import type { TargetRef } from '../../app/domain/discussion/remark-targets';
import {
  type BoardId,
  type CardId,
  type MemberId,
  newId,
  type OrganisationId,
  type SpaceId,
  type UserId,
} from '../../app/domain/ids';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import type { Services } from '../../server/services';
import type { SpaceAccess } from '../../server/spaces/find-space-access';
import { seedFiles } from './space-files';
import { type DemoSpace, NEIGHBOURS, type Neighbour, type Somebody, SPACES, type Talk } from './space-life';
import { seedOffers } from './space-offers';

type Needed = Pick<
  Services,
  | 'profiles'
  | 'feedback'
  | 'goingInternational'
  | 'auth'
  | 'members'
  | 'spaces'
  | 'notes'
  | 'calendar'
  | 'discussion'
  | 'files'
  | 'meetings'
  | 'db'
  | 'clock'
>;

const DAY = 24 * 60 * 60 * 1000;

interface Home {
  readonly organisationId: OrganisationId;
  /** The demo's own people by their keys. */
  readonly people: Readonly<Record<string, MemberId>>;
}

/** Somebody of a space: who they are, and for whom they come. */
interface Resident {
  readonly userId: UserId;
  readonly organisationId: OrganisationId | null;
  readonly from: string;
}

type Residents = ReadonlyMap<string, Resident>;

/** Opens two spaces with some months of life in them, in five languages. */
export async function seedSpaces(services: Needed, { organisationId, people }: Home): Promise<void> {
  const { db } = services;
  const residents = new Map(await moveIn(services));
  for (const [key, memberId] of Object.entries(people)) {
    const { userId } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
    if (userId) residents.set(key, { userId: userId as UserId, organisationId, from: '' });
  }
  for (const space of SPACES) {
    const card = await db.cardRow.findFirstOrThrow({ where: { organisationId, name: space.card } });
    const at = { boardId: card.boardId as BoardId, cardId: card.cardId as CardId };
    const me = { organisationId, memberId: people.me as MemberId, userId: the(residents, 'me').userId };
    const id = await services.spaces.create({ ...me, ...at }, space);
    await letIn(services, residents, space, id);
    await live(services, residents, space, id);
  }
}

/** Makes the people of other organisations, and those organisations. */
async function moveIn({ auth, members, db, clock }: Needed): Promise<Residents> {
  const residents = new Map<string, Resident>();
  const organisations = new Map<string, OrganisationId>();
  for (const [key, neighbour] of Object.entries(NEIGHBOURS)) {
    const { name, email, organisation, from = '' }: Neighbour = neighbour;
    // Their passwords are nobody's: they are there to be seen.
    const userId = await auth.createAccount({ name, email, password: randomBytes(18).toString('base64url') });
    const known = organisation === null ? null : organisations.get(organisation);
    let organisationId = known ?? null;
    if (organisation !== null && !known) {
      ({ organisationId } = await members.createOrganisation({ id: userId, name }, organisation));
      organisations.set(organisation, organisationId);
    }
    if (known) {
      const member = { id: newId<MemberId>(randomBytes), organisationId: known, userId, name, role: 'member' };
      await db.member.create({ data: { ...member, state: 'active', createdAt: clock.now() } });
    }
    residents.set(key, { userId, organisationId, from });
  }
  return residents;
}

async function letIn({ db, clock }: Needed, residents: Residents, space: DemoSpace, spaceId: SpaceId): Promise<void> {
  const joinedAt = new Date(clock.now().getTime() - 80 * DAY);
  for (const [key, role, represents, brings] of space.people) {
    const { userId, organisationId, from } = the(residents, key);
    const entry = { role, state: 'active', organisationId, organisationName: from, represents, brings, joinedAt };
    await db.spaceMember.upsert({
      where: { spaceId_userId: { spaceId, userId } },
      create: { ...entry, id: newId<never>(randomBytes), spaceId, userId },
      update: entry,
    });
  }
  const { purpose, goal } = space;
  await db.space.update({ where: { id: spaceId }, data: { purpose, goal, createdAt: joinedAt } });
  await db.spaceActivity.updateMany({ where: { spaceId }, data: { at: joinedAt } });
}

async function live(services: Needed, residents: Residents, space: DemoSpace, spaceId: SpaceId): Promise<void> {
  const { db, notes, calendar, meetings, clock } = services;
  const as = async (key: Somebody): Promise<SpaceAccess> => {
    const access = await services.spaces.access(the(residents, key).userId, spaceId);
    if (!access) throw new Error(`${key} is not in the space`);
    return access;
  };
  const ago = (days: number) => new Date(clock.now().getTime() - days * DAY);
  const say = async (target: TargetRef, talk: readonly Talk[]) => {
    for (const [key, daysAgo, body, answers = []] of talk) {
      const thread = await services.discussion.add(await as(key), { target, body });
      await db.remark.update({ where: { id: thread }, data: { createdAt: ago(daysAgo) } });
      for (const [who, since, words] of answers) {
        const id = await services.discussion.add(await as(who), { target, thread, body: words });
        await db.remark.update({ where: { id }, data: { createdAt: ago(since) } });
      }
    }
  };
  for (const { title, by, daysAgo, text, isPinned = false, openness, remarks = [] } of space.notes) {
    const id = await notes.create(await as(by), { title, text: fromMarkdown(text), openness });
    await db.note.update({ where: { id }, data: { createdAt: ago(daysAgo), editedAt: ago(daysAgo / 3) } });
    if (isPinned) await notes.pin(await as('me'), id, true);
    await say({ kind: 'note', id }, remarks);
  }
  for (const {
    title,
    by,
    description,
    place,
    day,
    from,
    to,
    rule = null,
    openness = 'network',
    asked,
  } of space.events) {
    const date = ago(-day).toISOString().slice(0, 10);
    const eventId = await calendar.create(await as(by), {
      title,
      description,
      place,
      roomId: null,
      startsAt: `${date}T${from}:00`,
      endsAt: `${date}T${to}:00`,
      isAllDay: false,
      timeZone: space.timeZone,
      rule,
      reminderMinutes: 60,
      openness,
      attendees: asked.map(([key]) => the(residents, key).userId),
    });
    for (const [key, answer, note = ''] of asked)
      if (answer) await calendar.answer(await as(key), { eventId, instance: '', answer, note });
  }
  await seedFiles(services, space.card, as);
  await say({ kind: 'space', id: '' }, space.talk);
  if (space === SPACES[0]) await seedOffers(services, as);
  for (const name of space.rooms) await meetings.createRoom(await as('me'), { name, externalUrl: '' });
  const [room] = await meetings.listRooms(await as('me'));
  if (!room) throw new Error('the demo has no room');
  if (space.agenda) {
    const { by, title, text } = space.agenda;
    const id = await notes.create(await as(by), { title, text: fromMarkdown(text), openness: 'network' });
    await db.note.update({ where: { id }, data: { createdAt: ago(6), editedAt: ago(2) } });
    await meetings.attachText(await as(by), room, null, 'agenda', id);
  }
  await say({ kind: 'room', id: room.id }, space.roomTalk ?? []);
  for (const [key, inDays, text] of space.tasks) {
    const dueOn = ago(-inDays).toISOString().slice(0, 10);
    await meetings.addTask(
      await as('me'),
      { roomId: room.id },
      { text, assigneeUserId: the(residents, key).userId, dueOn },
    );
  }
  // The record tells of what happened when it happened, not of the moment in which the demo was made.
  const deeds = await db.spaceActivity.findMany({ where: { spaceId }, orderBy: { id: 'desc' }, select: { id: true } });
  for (const [index, { id }] of deeds.entries())
    await db.spaceActivity.update({ where: { id }, data: { at: ago(1 + (index * 70) / Math.max(1, deeds.length)) } });
}

function the(residents: Residents, key: string): Resident {
  const resident = residents.get(key);
  if (!resident) throw new Error(`the demo has no ${key}`);
  return resident;
}

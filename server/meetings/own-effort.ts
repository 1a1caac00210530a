import type * as Y from 'yjs';
import { readCardById } from '../../app/board-doc/read';
import { setLedgerAmount } from '../../app/board-doc/value-commands';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type CardId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import { can } from '../../app/domain/policies';
import type { EventDetails } from '../calendar/find-event';
import type { SpaceAccess } from '../spaces/find-space-access';
import { findHeld } from './held-event';
import type { MeetingsDeps } from './meetings-deps';
import { findRoom } from './rooms';

/** What a meeting cost the person's own organisation, and what of it stands on its card already. Told to nobody else. */
export interface OwnEffort {
  readonly organisationName: string;
  readonly cardAddress: string;
  /** What its people gave to the meeting. */
  readonly minutes: number;
  readonly booked: number;
}

interface OwnCard {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly memberId: MemberId;
  readonly boardId: BoardId;
  readonly cardId: CardId;
}

/** Null: there is no card of theirs, or they may not write on it. */
export async function readOwnEffort(
  deps: MeetingsDeps,
  access: SpaceAccess,
  event: EventDetails,
): Promise<OwnEffort | null> {
  const card = await findOwnCard(deps, access);
  if (!card) return null;
  const { organisationId, organisationName, boardId, cardId } = card;
  const [minutes, effort] = await Promise.all([
    countMinutes(deps, access, event, organisationId),
    deps.db.meetingEffort.findUnique({ where: keyOf(event, organisationId) }),
  ]);
  const cardAddress = `/o/${organisationId}/boards/${boardId}/cards/${cardId}`;
  return { organisationName, cardAddress, minutes, booked: effort?.minutes ?? 0 };
}

/** Adds to the organisation's own card what its people gave to the held meeting and is not there yet. */
export async function bookOwnEffort(deps: MeetingsDeps, access: SpaceAccess, roomId: unknown): Promise<void> {
  const event = await findHeld(deps, access, await findRoom(deps, access, roomId));
  if (!event) throw new AppError('event.unknown', 404);
  const card = await findOwnCard(deps, access);
  if (!card) throw new AppError('forbidden', 403);
  const minutes = await countMinutes(deps, access, event, card.organisationId);
  const booked = await note(deps, event, card, minutes);
  if (booked === minutes) return;
  const actor = { memberId: card.memberId };
  const act = { origin: actor, at: deps.clock.now().toISOString(), randomBytes: deps.randomBytes };
  try {
    await deps.rooms.transact(boardDocumentId(card.boardId), actor, (doc) => {
      const { period, hours } = standing(doc, card.cardId, event.startsAt.slice(0, 7));
      const sum = Math.max(0, Math.round((hours + (minutes - booked) / 60) * 100) / 100);
      setLedgerAmount(doc, act, card.cardId, period, 'hours', sum);
    });
  } catch (error) {
    await deps.db.meetingEffort.updateMany({
      where: keyOf(event, card.organisationId).eventId_instance_organisationId,
      data: { minutes: booked },
    });
    throw error;
  }
}

/** A year that is kept as a whole stays so: a month beside it would hide it. */
function standing(doc: Y.Doc, cardId: CardId, month: string): { period: string; hours: number } {
  const ledger = readCardById(doc, cardId)?.ledger ?? [];
  const year = month.slice(0, 4);
  const ofYear = ledger.filter(({ period, hours }) => hours !== null && period.startsWith(year));
  const whole = ofYear.find(({ period }) => period === year);
  const period = whole && ofYear.length === 1 ? year : month;
  return { period, hours: ofYear.find((entry) => entry.period === period)?.hours ?? 0 };
}

/** Notes what is being put on the card, so that two who do it at once put it there once; gives what was there before. */
async function note(
  { db, clock }: MeetingsDeps,
  event: EventDetails,
  { organisationId, memberId }: OwnCard,
  minutes: number,
): Promise<number> {
  const where = keyOf(event, organisationId);
  const key = where.eventId_instance_organisationId;
  const given = { updatedAt: clock.now(), updatedById: memberId };
  await db.meetingEffort.createMany({ data: [{ ...key, minutes: 0, ...given }], skipDuplicates: true });
  const { minutes: before } = await db.meetingEffort.findUniqueOrThrow({ where });
  const { count } = await db.meetingEffort.updateMany({
    where: { ...key, minutes: before },
    data: { minutes, ...given },
  });
  if (count === 0) throw new AppError('effort.meanwhile', 409);
  return before;
}

function keyOf(event: EventDetails, organisationId: OrganisationId) {
  const instance = event.isRecurring ? event.instance : '';
  return { eventId_instance_organisationId: { eventId: event.id, instance, organisationId } };
}

async function countMinutes(
  { db }: MeetingsDeps,
  access: SpaceAccess,
  event: EventDetails,
  organisationId: OrganisationId,
): Promise<number> {
  const userIds = event.hours.map(({ userId }) => userId);
  const ours = await db.spaceMember.findMany({
    where: { spaceId: access.space.id, organisationId, userId: { in: userIds } },
    select: { userId: true },
  });
  const isOurs = new Set(ours.map(({ userId }) => userId));
  return event.hours.reduce((sum, { userId, minutes }) => sum + (isOurs.has(userId) ? minutes : 0), 0);
}

/** The person's own organisation's card of the space, when they may write on it. */
async function findOwnCard({ db, members }: MeetingsDeps, access: SpaceAccess): Promise<OwnCard | null> {
  const { organisationId } = access.member;
  if (organisationId === null) return null;
  const link = await db.spaceCard.findUnique({
    where: { spaceId_organisationId: { spaceId: access.space.id, organisationId } },
  });
  const board = link && (await members.boardAccess(access.userId, link.boardId as BoardId));
  if (!link || !board || !can(board.actor, 'board.edit', { isArchived: board.isArchived })) return null;
  return {
    organisationId,
    organisationName: board.organisation.name,
    memberId: board.member.id,
    boardId: link.boardId as BoardId,
    cardId: link.cardId as CardId,
  };
}

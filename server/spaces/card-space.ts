import { AppError } from '../../app/domain/errors';
import { newId, type OrganisationId, type SpaceId, type SpaceMemberId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { Role } from '../../app/domain/policies';
import { joiningRole } from '../../app/domain/spaces/joining';
import { isSpaceRole, SPACE_ROLES, type SpaceRole } from '../../app/domain/spaces/space-policies';
import type { CardDoer } from './create-space';
import { isInAt } from './is-in';
import { lockSpace } from './lock-space';
import { recordInSpace } from './record-in-space';
import { announceSpaceAccess, type SpacesDeps } from './spaces-deps';

/** Where somebody of the card's organisation stands to the space that the card is linked to. */
export type Standing = 'in' | 'may-join' | 'closed';

/** A card's space, as people of the card's organisation are told. Nobody else is. */
export interface CardSpace {
  readonly space: {
    readonly id: SpaceId;
    readonly name: string;
    readonly colour: string;
    readonly isArchived: boolean;
    readonly people: number;
    readonly standing: Standing;
  } | null;
  /** Spaces that the person is in for this organisation, to which none of its cards is linked. */
  readonly linkable: readonly { readonly id: SpaceId; readonly name: string }[];
}

/** Who asks about which card. */
export type CardReader = Pick<CardDoer, 'organisationId' | 'userId' | 'cardId'>;

/** Reads the space of a card, or those that it could be linked to. */
export async function readCardSpace({ db, clock }: SpacesDeps, reader: CardReader): Promise<CardSpace> {
  const { organisationId, userId, cardId } = reader;
  const now = clock.now();
  const link = await db.spaceCard.findFirst({
    where: { organisationId, cardId, space: { host: { deleteAfter: null } } },
    include: { space: { include: { members: { where: { OR: [isInAt(now), { userId }] } } } } },
  });
  if (!link) return { space: null, linkable: await listLinkable({ db }, organisationId, userId, now) };
  const { space } = link;
  const isIn = (one: { state: string; expiresAt: Date | null }) =>
    one.state === 'active' && (one.expiresAt === null || one.expiresAt > now);
  const present = space.members.filter(isIn);
  const mine = space.members.find((one) => one.userId === userId);
  const isOpen = space.archivedAt === null && present.some((one) => one.organisationId === organisationId);
  return {
    space: {
      id: space.id as SpaceId,
      name: space.name,
      colour: space.colour,
      isArchived: space.archivedAt !== null,
      people: present.length,
      standing: mine && isIn(mine) ? 'in' : isOpen && (!mine || mine.state === 'left') ? 'may-join' : 'closed',
    },
    linkable: [],
  };
}

async function listLinkable(
  { db }: Pick<SpacesDeps, 'db'>,
  organisationId: OrganisationId,
  userId: string,
  now: Date,
): Promise<CardSpace['linkable']> {
  const rows = await db.space.findMany({
    where: {
      host: { deleteAfter: null },
      archivedAt: null,
      members: { some: { userId, organisationId, ...isInAt(now) } },
      cards: { none: { organisationId } },
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name }) => ({ id: id as SpaceId, name }));
}

/** Says that a card is the organisation's card of a space which the person is in for it. The space hears nothing of it. */
export async function linkCard(deps: SpacesDeps, doer: CardDoer, spaceId: SpaceId): Promise<void> {
  const { db, clock } = deps;
  const { organisationId, userId, cardId, boardId, memberId } = doer;
  const now = clock.now();
  const where = { id: spaceId, host: { deleteAfter: null } };
  const member = { userId, organisationId, ...isInAt(now) };
  if (!(await db.space.findFirst({ where: { ...where, members: { some: member } } })))
    throw new AppError('space.unknown', 404);
  const taken = await db.spaceCard.findFirst({ where: { OR: [{ cardId }, { spaceId, organisationId }] } });
  if (taken) throw new AppError(taken.cardId === cardId ? 'space.card-taken' : 'space.linked-elsewhere', 409);
  await db.spaceCard.create({
    data: { spaceId, organisationId, boardId, cardId, createdAt: now, createdById: memberId },
  });
  announceCard(deps, doer);
}

/** Takes the link away; the space and who is in it stay as they are. */
export async function unlinkCard(deps: SpacesDeps, doer: CardDoer): Promise<void> {
  const { organisationId, cardId } = doer;
  const link = await deps.db.spaceCard.findFirst({ where: { organisationId, cardId } });
  if (!link) return;
  await deps.db.spaceCard.delete({ where: { cardId } });
  announceCard(deps, doer);
}

// Only people of the organisation hear of its card: by its board, and by their own topic for the link in the space's frame.
function announceCard({ live }: SpacesDeps, { boardId, userId }: CardDoer) {
  live.topicChanged([`board:${boardId}`, `user:${userId}`]);
}

/** Lets somebody of an organisation into the space that a card of theirs is linked to. Who was removed asks a host. */
export async function joinByCard(
  deps: SpacesDeps,
  { organisationId, userId, cardId, role }: CardReader & { readonly role: Role },
): Promise<SpaceId> {
  const { db, clock, randomBytes } = deps;
  const spaceId = await db.$transaction(async (tx) => {
    const now = clock.now();
    const link = await tx.spaceCard.findFirst({
      where: { organisationId, cardId, space: { host: { deleteAfter: null } } },
    });
    if (!link) throw new AppError('space.unknown', 404);
    const space = await lockSpace(tx, link.spaceId, now);
    if (space.members.some((one) => one.userId === userId)) return space.id as SpaceId;
    if (space.archivedAt) throw new AppError('space.archived', 409);
    const ours = space.members.filter((one) => one.organisationId === organisationId);
    const where = { spaceId_userId: { spaceId: space.id, userId } };
    const before = await tx.spaceMember.findUnique({ where });
    if (ours.length === 0 || (before && before.state !== 'left')) throw new AppError('space.closed', 403);
    if (space.members.length >= LIMITS.peoplePerSpace) throw new AppError('space.full', 409);
    const entry = {
      role: joiningRole(role, space.hostOrganisationId === organisationId, mostOf(ours)),
      state: 'active',
      organisationId,
      expiresAt: latestEnd(ours),
      endedAt: null,
    };
    await tx.spaceMember.upsert({
      where,
      create: { id: newId<SpaceMemberId>(randomBytes), spaceId: space.id, userId, joinedAt: now, ...entry },
      update: entry,
    });
    await recordInSpace(tx, { spaceId: space.id, userId, kind: 'person.joined', data: { role: entry.role }, at: now });
    return space.id as SpaceId;
  });
  announceSpaceAccess(deps, spaceId, userId);
  return spaceId;
}

function mostOf(members: readonly { readonly role: string }[]): SpaceRole {
  const roles = members.map(({ role }) => role).filter(isSpaceRole);
  return SPACE_ROLES.find((role) => roles.includes(role)) ?? 'reader';
}

/** Nobody stays longer than the colleague through whom they came. */
function latestEnd(members: readonly { readonly expiresAt: Date | null }[]): Date | null {
  const ends = members.map(({ expiresAt }) => expiresAt);
  if (ends.includes(null)) return null;
  return new Date(Math.max(...ends.map((end) => end?.getTime() ?? 0)));
}

import { newId, type OrganisationId, type SpaceId, type SpaceMemberId, type UserId } from '../../../app/domain/ids';
import type { SpaceRole } from '../../../app/domain/spaces/space-policies';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { createScoringWorld, type ScoringWorld } from '../scoring/scoring-world';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A space with a host and people of two organisations and a guest in it. */
export async function createCalendarWorld() {
  const world = await createScoringWorld();
  const { db, spaces } = world.services;
  const { owner, boardId } = await world.found('Aino');
  const other = await world.found('Bo');
  const cardId = await world.card(boardId, 'Baltic Ring');
  const ownerId = await userOf(world, owner.memberId);
  const doer = { ...owner, userId: ownerId, boardId, cardId };
  const spaceId = await spaces.create(doer, { name: 'Baltic Ring', timeZone: 'Europe/Helsinki' });

  async function access(userId: UserId, id = spaceId): Promise<SpaceAccess> {
    const found = await spaces.access(userId, id);
    if (!found) throw new Error('no access');
    return found;
  }

  async function join(userId: UserId, role: SpaceRole, organisationId: OrganisationId | null, id = spaceId) {
    const data = { spaceId: id, userId, role, organisationId, state: 'active', joinedAt: new Date() };
    await db.spaceMember.create({ data: { id: newId<SpaceMemberId>(random), ...data } });
    return access(userId, id);
  }

  async function guest(name: string, role: SpaceRole): Promise<SpaceAccess> {
    const made = await world.found(name);
    return join(await userOf(world, made.owner.memberId), role, null);
  }

  async function secondSpace(): Promise<SpaceId> {
    const secondCard = await world.card(other.boardId, 'Second');
    const userId = await userOf(world, other.owner.memberId);
    const second = { ...other.owner, userId, boardId: other.boardId, cardId: secondCard };
    return spaces.create(second, { name: 'Second', timeZone: 'UTC' });
  }

  const host = await access(ownerId);
  const partner = await join(await userOf(world, other.owner.memberId), 'member', other.owner.organisationId);
  return { ...world, spaceId, host, partner, guest, access, join, secondSpace };
}

async function userOf(world: ScoringWorld, memberId: string): Promise<UserId> {
  const member = await world.services.db.member.findUniqueOrThrow({ where: { id: memberId } });
  return member.userId as UserId;
}

export type CalendarWorld = Awaited<ReturnType<typeof createCalendarWorld>>;

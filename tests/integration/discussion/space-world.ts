import { randomBytes } from 'node:crypto';
import { newId, type OrganisationId, type SpaceId, type UserId } from '../../../app/domain/ids';
import type { SpaceRole } from '../../../app/domain/spaces/space-policies';
import type { PrismaClient } from '../../../prisma/generated/client';
import type { SpaceAccess } from '../../../server/spaces/find-space-access';
import { createSpaces, type SpacesService } from '../../../server/spaces/spaces-service';

export const anyId = <T extends string>() => newId<never>(randomBytes) as unknown as T;

/** A space of one organisation on a real database, with people who come and go. */
export interface SpaceWorld {
  readonly spaceId: SpaceId;
  readonly host: OrganisationId;
  readonly spaces: SpacesService;
  readonly topics: string[];
  readonly clock: { now(): Date };
  pass(milliseconds: number): void;
  organisation(name: string): Promise<OrganisationId>;
  /** A new person in the space; of an organisation, or a guest. */
  join(name: string, role: SpaceRole, organisationId: OrganisationId | null): Promise<UserId>;
  remove(userId: UserId): Promise<void>;
  accessOf(userId: UserId): Promise<SpaceAccess & { user: { timeZone: string } }>;
}

export async function createSpaceWorld(db: PrismaClient): Promise<SpaceWorld> {
  let now = new Date('2026-03-02T10:00:00Z');
  const topics: string[] = [];
  const clock = { now: () => now };
  const live = { topicChanged: (changed: string[]) => topics.push(...changed) };
  const spaces = createSpaces({ db, clock, randomBytes, live, bus: { publish: () => undefined } } as never);
  const spaceId = anyId<SpaceId>();
  const organisation = async (name: string) => {
    const id = anyId<OrganisationId>();
    await db.organisation.create({ data: { id, name } });
    return id;
  };
  const host = await organisation('Hermes');
  await db.space.create({
    data: {
      id: spaceId,
      hostOrganisationId: host,
      name: 'Baltic forum',
      colour: 'blue',
      createdAt: now,
      createdById: anyId(),
    },
  });
  return {
    spaceId,
    host,
    spaces,
    topics,
    clock,
    pass: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
    organisation,
    async join(name, role, organisationId) {
      const userId = anyId<UserId>();
      await db.user.create({ data: { id: userId, name, email: `${userId}@solmu.test`, emailVerifiedAt: now } });
      if (organisationId)
        await db.member.create({
          data: { id: anyId(), organisationId, userId, name, role: 'member', state: 'active' },
        });
      await db.spaceMember.create({
        data: { id: anyId(), spaceId, userId, role, state: 'active', organisationId, joinedAt: now },
      });
      return userId;
    },
    async remove(userId) {
      await db.spaceMember.update({ where: { spaceId_userId: { spaceId, userId } }, data: { state: 'removed' } });
    },
    async accessOf(userId) {
      const access = await spaces.access(userId, spaceId);
      if (!access) throw new Error('no access');
      return { ...access, user: { timeZone: 'Europe/Helsinki' } };
    },
  };
}

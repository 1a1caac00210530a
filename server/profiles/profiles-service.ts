import { AppError } from '../../app/domain/errors';
import {
  type ProfileDraft,
  type ProfileInput,
  type ProfileProblem,
  readProfile,
} from '../../app/domain/profiles/profile-input';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { type ListedProfile, listPublished, namePublished, type ProfileQuery } from './list-published';
import { type PublicProfile, readPublished } from './read-published';

export interface ProfilesDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly live: { topicChanged(topics: string[]): void };
}

/** The profile as the people of its space see it. */
export interface OwnProfile extends ProfileDraft {
  readonly isPublished: boolean;
}

/** What a network says of itself to everybody (M16). */
export interface ProfilesService {
  /** Null: nobody has written one yet. */
  read(access: SpaceAccess): Promise<OwnProfile | null>;
  /** Keeps what a host wrote; gives what is wrong with it. */
  write(access: SpaceAccess, input: ProfileInput): Promise<readonly ProfileProblem[]>;
  publish(access: SpaceAccess, isPublished: boolean): Promise<void>;
  /** Whether the person lets the organisation that they speak for be named; null: a guest who speaks for none. */
  agreement(access: SpaceAccess): Promise<boolean | null>;
  agree(access: SpaceAccess, isAgreed: boolean): Promise<void>;
  /** The names that the page shows, or would show. */
  memberNames(access: SpaceAccess): Promise<string[]>;
  published(slug: string): Promise<PublicProfile | null>;
  directory(query: ProfileQuery): Promise<ListedProfile[]>;
  /** What can be named elsewhere, by everybody. */
  names(): ReturnType<typeof namePublished>;
}

/** Makes the service. */
export function createProfiles(deps: ProfilesDeps): ProfilesService {
  const { db, clock, live } = deps;
  const changed = ({ space }: SpaceAccess) => live.topicChanged([`space:${space.id}`]);
  const govern = (access: SpaceAccess) => {
    if (!access.can('profile.publish')) throw new AppError('forbidden', 403);
  };
  return {
    async read({ space }) {
      return db.spaceProfile.findUnique({
        where: { spaceId: space.id },
        omit: { spaceId: true, publishedAt: true, updatedAt: true, updatedById: true },
      });
    },
    async write(access, input) {
      govern(access);
      const draft = readProfile(input);
      if ('problems' in draft) return draft.problems;
      const spaceId = access.space.id;
      const taken = await db.spaceProfile.findFirst({ where: { slug: draft.slug, spaceId: { not: spaceId } } });
      if (taken) return [{ field: 'slug', code: 'profile.slug-taken' }];
      const row = { ...draft, updatedAt: clock.now(), updatedById: access.userId };
      await db.spaceProfile.upsert({ where: { spaceId }, update: row, create: { ...row, spaceId } });
      changed(access);
      return [];
    },
    async publish(access, isPublished) {
      govern(access);
      const { count } = await db.spaceProfile.updateMany({
        where: { spaceId: access.space.id },
        data: { isPublished, ...(isPublished ? { publishedAt: clock.now() } : {}) },
      });
      if (count === 0) throw new AppError('profile.unwritten', 400);
      changed(access);
    },
    async agreement({ member }) {
      if (member.organisationId === null) {
        const guest = await db.spaceMember.findUnique({ where: { id: member.id }, select: { organisationName: true } });
        if (!guest?.organisationName.trim()) return null;
      }
      return (await db.profileAgreement.findUnique({ where: { memberId: member.id } })) !== null;
    },
    async agree(access, isAgreed) {
      if (!access.can('answer')) throw new AppError('forbidden', 403);
      const memberId = access.member.id;
      const row = { memberId, spaceId: access.space.id, agreedAt: clock.now() };
      if (isAgreed) await db.profileAgreement.upsert({ where: { memberId }, update: {}, create: row });
      else await db.profileAgreement.deleteMany({ where: { memberId } });
      changed(access);
    },
    memberNames: ({ space }) => agreedNames(deps, space.id),
    published: (slug) => readPublished(deps, slug, agreedNames),
    directory: (query) => listPublished(deps, query),
    names: () => namePublished(deps),
  };
}

/** Organisations for which somebody who is in the space now has agreed, by name; never names of persons. */
async function agreedNames({ db, clock }: ProfilesDeps, spaceId: string): Promise<string[]> {
  const rows = await db.profileAgreement.findMany({
    where: {
      spaceId,
      member: { state: 'active', OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }] },
    },
    select: { member: { select: { organisationId: true, organisationName: true } } },
  });
  const ids = rows.flatMap(({ member }) => member.organisationId ?? []);
  const organisations = await db.organisation.findMany({ where: { id: { in: ids } }, select: { name: true } });
  const said = rows.flatMap(({ member }) => (member.organisationId === null ? [member.organisationName.trim()] : []));
  return [...new Set([...organisations.map(({ name }) => name), ...said])].filter((name) => name !== '').sort();
}

import type { OrganisationId, SpaceId, UserId } from '../../app/domain/ids';
import { Prisma } from '../../prisma/generated/client';

/** Who looks, and from where. */
export interface Searcher {
  readonly userId: UserId;
  readonly now: Date;
  /** From a space nothing but that space is searched; from an organisation that one, and every space of the person's. */
  readonly from: { readonly spaceId: SpaceId } | { readonly organisationId: OrganisationId };
}

/**
 * The spaces that the person is in at this moment, each with the organisation for which they are there while they
 * belong to it: the same answer as `findSpaceAccess` gives, for all spaces at once.
 */
export function ownSpaces({ userId, now, from }: Searcher): Prisma.Sql {
  const one = 'spaceId' in from ? Prisma.sql`AND m."spaceId" = ${from.spaceId}` : Prisma.empty;
  return Prisma.sql`SELECT m."spaceId", b."organisationId"
    FROM "SpaceMember" m
    JOIN "Space" s ON s.id = m."spaceId"
    JOIN "Organisation" host ON host.id = s."hostOrganisationId" AND host."deleteAfter" IS NULL
    LEFT JOIN ("Member" b JOIN "Organisation" o ON o.id = b."organisationId" AND o."deleteAfter" IS NULL)
      ON b."organisationId" = m."organisationId" AND b."userId" = m."userId" AND b.state = 'active'
    WHERE m."userId" = ${userId} AND m.state = 'active' AND m.role IN ('host', 'member', 'commenter', 'reader')
      AND (m."expiresAt" IS NULL OR m."expiresAt" > ${now}) ${one}`;
}

/** The organisation of the search, if the person belongs to it at this moment. */
export function ownOrganisations({ userId, from }: Searcher): Prisma.Sql {
  const organisationId = 'organisationId' in from ? from.organisationId : '';
  return Prisma.sql`SELECT m."organisationId" FROM "Member" m
    JOIN "Organisation" o ON o.id = m."organisationId" AND o."deleteAfter" IS NULL
    WHERE m."userId" = ${userId} AND m.state = 'active' AND m.role IS NOT NULL AND m."organisationId" = ${organisationId}`;
}

/**
 * The condition for entries that the person may see, over `own` (their spaces) and `ours` (their organisation): part of the
 * query itself, so that nothing else leaves it.
 */
export const IS_REACHABLE = Prisma.sql`(
  (e."spaceId" IS NULL AND e."organisationId" IN (SELECT "organisationId" FROM ours))
  OR (e."organisationId" IS NULL AND EXISTS (
    SELECT 1 FROM own WHERE own."spaceId" = e."spaceId"
      AND (e.openness IN ('network', 'public') OR (e.openness = 'only-us' AND e."ownerOrganisationId" = own."organisationId"))))
)`;

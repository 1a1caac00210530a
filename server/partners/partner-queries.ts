import { Prisma, type PrismaClient } from '../../prisma/generated/client';

// Counts are gathered in queries of their own and put together here: a join of freshly written tables, whose sizes the
// database does not know yet, can take half a minute where this takes a tenth of a second.

/** How often each partner is met: networks on cards and boards that are in use. */
export async function countTies(
  db: Pick<PrismaClient, '$queryRaw'>,
  organisationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; networks: number }[]>`
    SELECT tie AS "id", count(*)::int AS "networks"
    FROM "CardRow" c, unnest(c."partnerIds") AS tie
    WHERE c."organisationId" = ${organisationId} AND NOT c."archived" AND c."boardId" IN (
      SELECT b."id" FROM "Board" b
      WHERE b."organisationId" = ${organisationId} AND b."archivedAt" IS NULL AND NOT b."isTemplate")
    GROUP BY tie`;
  return new Map(rows.map(({ id, networks }) => [id, networks]));
}

/** How many people of each partner are known. */
export async function countContacts(
  db: Pick<PrismaClient, '$queryRaw'>,
  organisationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; contacts: number }[]>`
    SELECT "partnerId" AS "id", count(*)::int AS "contacts" FROM "Contact"
    WHERE "organisationId" = ${organisationId} GROUP BY "partnerId"`;
  return new Map(rows.map(({ id, contacts }) => [id, contacts]));
}

/**
 * The organisation's entries, each with whether another one in use has a name that compares alike, in the same country or
 * one that is not known.
 */
export function ownPartners(organisationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p."id", p."name", p."kind", p."place", p."country", p."nameKey", p."searchText", p."archivedAt", p."createdAt",
      p."nameKey" <> '' AND p."archivedAt" IS NULL AND CASE WHEN p."country" = ''
        THEN count(*) FILTER (WHERE p."archivedAt" IS NULL) OVER (PARTITION BY p."nameKey") > 1
        ELSE count(*) FILTER (WHERE p."archivedAt" IS NULL AND p."country" = '') OVER (PARTITION BY p."nameKey") > 0
          OR count(*) FILTER (WHERE p."archivedAt" IS NULL) OVER (PARTITION BY p."nameKey", lower(p."country")) > 1
      END AS "isAlike"
    FROM "Partner" p
    WHERE p."organisationId" = ${organisationId} AND p."mergedIntoId" IS NULL`;
}

/** The pattern that finds a folded word anywhere in a text. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

// The reader's alphabet, as PostgreSQL's ICU knows it.
const COLLATIONS: Readonly<Record<string, string>> = {
  en: 'en-x-icu',
  fi: 'fi-x-icu',
  sv: 'sv-x-icu',
  nb: 'nb-x-icu',
  no: 'nb-x-icu',
  de: 'de-x-icu',
};

/** A column as it sorts in the reader's language. */
export function inAlphabet(column: Prisma.Sql, language: string): Prisma.Sql {
  const collation = COLLATIONS[language.slice(0, 2)] ?? 'en-x-icu';
  return Prisma.sql`${column} COLLATE ${Prisma.raw(`"${collation}"`)}`;
}

import { Prisma } from '../../prisma/generated/client';

/** How often each partner is met: networks on cards and boards that are in use. */
export function tiesOfPartners(organisationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT tie AS "id", count(*)::int AS "networks"
    FROM "CardRow" c
      JOIN "Board" b ON b."id" = c."boardId" AND b."archivedAt" IS NULL AND NOT b."isTemplate",
      unnest(c."partnerIds") AS tie
    WHERE c."organisationId" = ${organisationId} AND NOT c."archived"
    GROUP BY tie`;
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

import type { OrganisationId, PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isPartnerKind } from '../../app/domain/partners/partner-kinds';
import { foldName } from '../../app/domain/partners/partner-names';
import { Prisma } from '../../prisma/generated/client';
import { containing, inAlphabet, tiesOfPartners } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { DirectoryPage, DirectoryQuery, ListedPartner, PartnerSort } from './partners-service';

export const PARTNERS_PER_PAGE = 100;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string;
  readonly country: string;
  readonly webAddress: string | null;
  readonly networks: number;
  readonly contacts: number;
  readonly isAlike: boolean;
  readonly total: number;
}

/** One page of the directory, searched and sorted by the database. */
export async function listPartners(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  query: DirectoryQuery,
): Promise<DirectoryPage> {
  const [{ alike, archived, all } = { alike: 0, archived: 0, all: 0 }] = await db.$queryRaw<
    { alike: number; archived: number; all: number }[]
  >`
    WITH own AS (${ownPartners(organisationId)})
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE "archivedAt" IS NOT NULL)::int AS "archived",
      count(*) FILTER (WHERE "archivedAt" IS NULL AND "isAlike")::int AS "alike"
    FROM own`;
  const ask = (page: number) => readPage(db, organisationId, query, page);
  const first = await ask(query.page);
  // A page behind the last one is the first: what was searched for has changed meanwhile.
  const [rows, page] = first.length > 0 || query.page === 1 ? [first, query.page] : [await ask(1), 1];
  const total = rows[0]?.total ?? 0;
  return {
    partners: rows.map(listed),
    total,
    pages: Math.max(1, Math.ceil(total / PARTNERS_PER_PAGE)),
    page,
    alike,
    archived,
    isEmpty: all === 0,
  };
}

function listed({ id, kind, total: _, ...row }: Row): ListedPartner {
  return { ...row, id: id as PartnerId, kind: isPartnerKind(kind) ? kind : null };
}

/** The organisation's entries, each with whether another one in use has a name that compares alike. */
function ownPartners(organisationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.*, p."nameKey" <> '' AND EXISTS (
      SELECT 1 FROM "Partner" o
      WHERE o."organisationId" = p."organisationId" AND o."nameKey" = p."nameKey" AND o."id" <> p."id"
        AND o."mergedIntoId" IS NULL AND o."archivedAt" IS NULL
        AND (o."country" = '' OR p."country" = '' OR lower(o."country") = lower(p."country"))
    ) AS "isAlike"
    FROM "Partner" p
    WHERE p."organisationId" = ${organisationId} AND p."mergedIntoId" IS NULL`;
}

function readPage(db: PartnersDeps['db'], organisationId: string, query: DirectoryQuery, page: number): Promise<Row[]> {
  const words = foldName(query.text.slice(0, LIMITS.partnerName))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 10);
  const conditions = [
    query.archived ? Prisma.sql`p."archivedAt" IS NOT NULL` : Prisma.sql`p."archivedAt" IS NULL`,
    ...(query.kind === null ? [] : [Prisma.sql`p."kind" = ${query.kind}`]),
    ...(query.alike ? [Prisma.sql`p."isAlike"`] : []),
    ...words.map((word) => {
      const pattern = containing(word);
      return Prisma.sql`(p."searchText" LIKE ${pattern} OR EXISTS (
        SELECT 1 FROM "Contact" c WHERE c."partnerId" = p."id" AND c."searchText" LIKE ${pattern}))`;
    }),
  ];
  return db.$queryRaw<Row[]>`
    WITH ties AS (${tiesOfPartners(organisationId)}),
      people AS (
        SELECT "partnerId", count(*)::int AS "contacts" FROM "Contact" WHERE "organisationId" = ${organisationId}
        GROUP BY "partnerId"
      ),
      own AS (${ownPartners(organisationId)})
    SELECT p."id", p."name", p."kind", p."place", p."country", p."webAddress", p."isAlike",
      coalesce(t."networks", 0) AS "networks", coalesce(h."contacts", 0) AS "contacts", count(*) OVER ()::int AS "total"
    FROM own p LEFT JOIN ties t ON t."id" = p."id" LEFT JOIN people h ON h."partnerId" = p."id"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${orderOf(query)}
    LIMIT ${PARTNERS_PER_PAGE} OFFSET ${(page - 1) * PARTNERS_PER_PAGE}`;
}

function orderOf({ sort, descending, alike, language }: DirectoryQuery): Prisma.Sql {
  const name = inAlphabet(Prisma.sql`p."name"`, language);
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const by: Record<PartnerSort, Prisma.Sql> = {
    name: Prisma.sql`${name} ${way}`,
    kind: Prisma.sql`p."kind" ${way} NULLS LAST, ${name}`,
    place: Prisma.sql`(p."place" = '' AND p."country" = ''), p."country" ${way}, p."place" ${way}, ${name}`,
    networks: Prisma.sql`coalesce(t."networks", 0) ${way}, ${name}`,
    contacts: Prisma.sql`coalesce(h."contacts", 0) ${way}, ${name}`,
    added: Prisma.sql`p."createdAt" ${way}, ${name}`,
  };
  // Those that compare alike stand together.
  return alike ? Prisma.sql`p."nameKey", ${by[sort]}, p."id"` : Prisma.sql`${by[sort]}, p."id"`;
}

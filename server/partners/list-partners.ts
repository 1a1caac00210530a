import type { OrganisationId, PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isPartnerKind } from '../../app/domain/partners/partner-kinds';
import { foldName } from '../../app/domain/partners/partner-names';
import { Prisma } from '../../prisma/generated/client';
import { containing, countContacts, countTies, inAlphabet, ownPartners } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { DirectoryPage, DirectoryQuery, ListedPartner, PartnerSort } from './partners-service';

export const PARTNERS_PER_PAGE = 100;
const MOST_WORDS = 10;

interface Found {
  readonly id: string;
  readonly isAlike: boolean;
}

/** One page of the directory, searched and sorted by the server. */
export async function listPartners(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  query: DirectoryQuery,
): Promise<DirectoryPage> {
  const [found, ties, contacts, [totals]] = await Promise.all([
    findAll(db, organisationId, query),
    countTies(db, organisationId),
    countContacts(db, organisationId),
    db.$queryRaw<{ alike: number; archived: number; all: number }[]>`
      SELECT count(*)::int AS "all",
        count(*) FILTER (WHERE "archivedAt" IS NOT NULL)::int AS "archived",
        count(*) FILTER (WHERE "isAlike")::int AS "alike"
      FROM (${ownPartners(organisationId)}) AS own`,
  ]);
  const counts = query.sort === 'networks' ? ties : query.sort === 'contacts' ? contacts : null;
  if (counts) sortByCount(found, counts, query.descending);
  const pages = Math.max(1, Math.ceil(found.length / PARTNERS_PER_PAGE));
  // A page behind the last one is the first: what was searched for has changed meanwhile.
  const page = query.page <= pages ? query.page : 1;
  const shown = found.slice((page - 1) * PARTNERS_PER_PAGE, page * PARTNERS_PER_PAGE);
  const rows = await db.partner.findMany({ where: { organisationId, id: { in: shown.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    partners: shown.flatMap(({ id, isAlike }): ListedPartner[] => {
      const row = byId.get(id);
      if (!row) return [];
      const { name, kind, place, country, webAddress } = row;
      return [
        {
          id: id as PartnerId,
          name,
          kind: isPartnerKind(kind) ? kind : null,
          place,
          country,
          webAddress,
          networks: ties.get(id) ?? 0,
          contacts: contacts.get(id) ?? 0,
          isAlike,
        },
      ];
    }),
    total: found.length,
    pages,
    page,
    alike: totals?.alike ?? 0,
    archived: totals?.archived ?? 0,
    isEmpty: (totals?.all ?? 0) === 0,
  };
}

/** Everything that fits the query, in its order; counts are put in order afterwards. */
async function findAll(db: PartnersDeps['db'], organisationId: string, query: DirectoryQuery): Promise<Found[]> {
  const words = foldName(query.text.slice(0, LIMITS.partnerName))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const employers = await Promise.all(words.map((word) => employersOf(db, organisationId, word)));
  const conditions = [
    query.archived ? Prisma.sql`p."archivedAt" IS NOT NULL` : Prisma.sql`p."archivedAt" IS NULL`,
    ...(query.kind === null ? [] : [Prisma.sql`p."kind" = ${query.kind}`]),
    ...(query.alike ? [Prisma.sql`p."isAlike"`] : []),
    ...words.map(
      (word, index) =>
        Prisma.sql`(p."searchText" LIKE ${containing(word)} OR p."id" = ANY(${employers[index] ?? []}::text[]))`,
    ),
  ];
  return db.$queryRaw<Found[]>`
    SELECT p."id", p."isAlike" FROM (${ownPartners(organisationId)}) AS p
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${orderOf(query)}`;
}

/** Partners with somebody whose name holds a word. */
async function employersOf(db: PartnersDeps['db'], organisationId: string, word: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "partnerId" AS "id" FROM "Contact"
    WHERE "organisationId" = ${organisationId} AND "searchText" LIKE ${containing(word)}`;
  return rows.map(({ id }) => id);
}

function orderOf({ sort, descending, alike, language }: DirectoryQuery): Prisma.Sql {
  const name = inAlphabet(Prisma.sql`p."name"`, language);
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const by: Record<PartnerSort, Prisma.Sql> = {
    name: Prisma.sql`${name} ${way}`,
    kind: Prisma.sql`p."kind" ${way} NULLS LAST, ${name}`,
    place: Prisma.sql`(p."place" = '' AND p."country" = ''), p."country" ${way}, p."place" ${way}, ${name}`,
    networks: name,
    contacts: name,
    added: Prisma.sql`p."createdAt" ${way}, ${name}`,
  };
  // Those that compare alike stand together.
  return alike ? Prisma.sql`p."nameKey", ${by[sort]}, p."id"` : Prisma.sql`${by[sort]}, p."id"`;
}

/** Puts those with the most (or fewest) first; those with as many stay in their order. */
function sortByCount(found: Found[], counts: ReadonlyMap<string, number>, descending: boolean): void {
  const way = descending ? -1 : 1;
  found.sort((a, b) => way * ((counts.get(a.id) ?? 0) - (counts.get(b.id) ?? 0)));
}

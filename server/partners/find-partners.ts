import type { ContactId, OrganisationId, PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { foldName } from '../../app/domain/partners/partner-names';
import { Prisma } from '../../prisma/generated/client';
import { namedPartner } from './find-alike';
import { containing, tiesOfPartners } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { FoundPartner, PartnerFace } from './partners-service';

const MOST_FOUND = 20;

/** Partners to choose from by what was typed: names that begin so first, then those most often met. */
export async function findPartners(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  text: string,
): Promise<FoundPartner[]> {
  const typed = foldName(text.slice(0, LIMITS.partnerName));
  const words = typed.split(' ').filter((word) => word !== '');
  const start = containing(typed).slice(1);
  const matches =
    words.length === 0
      ? Prisma.empty
      : Prisma.join(
          words.map((word) => Prisma.sql`AND p."searchText" LIKE ${containing(word)}`),
          ' ',
        );
  const rows = await db.$queryRaw<(Parameters<typeof namedPartner>[0] & { networks: number })[]>`
    WITH ties AS (${tiesOfPartners(organisationId)})
    SELECT p."id", p."name", p."kind", p."place", p."country", coalesce(t."networks", 0) AS "networks"
    FROM "Partner" p LEFT JOIN ties t ON t."id" = p."id"
    WHERE p."organisationId" = ${organisationId} AND p."mergedIntoId" IS NULL AND p."archivedAt" IS NULL
      ${matches}
    ORDER BY (p."searchText" LIKE ${start}) DESC, coalesce(t."networks", 0) DESC, p."searchText", p."id"
    LIMIT ${MOST_FOUND}`;
  return rows.map(({ networks, ...row }) => ({ ...namedPartner(row), networks }));
}

/** Partners as cards show them, under the ids that were asked for. */
export async function readFaces(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  ids: readonly PartnerId[],
): Promise<Record<PartnerId, PartnerFace>> {
  const asked = await rowsOf(db, organisationId, ids);
  const became = asked.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  const others = became.length > 0 ? await rowsOf(db, organisationId, became) : [];
  const byId = new Map([...asked, ...others].map((row) => [row.id, row]));
  const faces: Record<PartnerId, PartnerFace> = {};
  for (const row of asked) {
    const own = (row.mergedIntoId && byId.get(row.mergedIntoId)) || row;
    faces[row.id as PartnerId] = {
      ...namedPartner(own),
      archived: own.archivedAt !== null,
      contacts: own.contacts.map(({ id, name, title }) => ({ id: id as ContactId, name, title })),
    };
  }
  return faces;
}

function rowsOf(db: PartnersDeps['db'], organisationId: string, ids: readonly string[]) {
  return db.partner.findMany({
    where: { organisationId, id: { in: [...ids] } },
    include: { contacts: { select: { id: true, name: true, title: true }, orderBy: { name: 'asc' } } },
  });
}

/** Names by id, of merged and archived partners too. */
export async function readNames(
  { db }: PartnersDeps,
  organisationId: OrganisationId,
  ids: readonly PartnerId[],
): Promise<Record<PartnerId, string>> {
  const rows = await db.partner.findMany({
    where: { organisationId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

import type { CardFacts } from '../../app/board-doc/projection';
import type { BoardId, CardId, OrganisationId, PartnerId } from '../../app/domain/ids';
import { isStage } from '../../app/domain/life-cycle';
import { LIMITS } from '../../app/domain/limits';
import { Prisma } from '../../prisma/generated/client';
import { inAlphabet } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { NetworkOfPartners, PartnersService } from './partners-service';

export const NETWORKS_PER_PAGE = 50;
/** Named in a network's line; the card has them all. */
const PARTNERS_PER_NETWORK = 12;

interface Row {
  readonly boardId: string;
  readonly boardName: string;
  readonly cardId: string;
  readonly name: string;
  readonly stage: string;
  readonly facts: Partial<CardFacts>;
  readonly total: number;
}

/** The other way round: networks in use, each with the partners that we meet there. */
export async function listNetworks(
  deps: PartnersDeps,
  organisationId: OrganisationId,
  { text, page, language }: Parameters<PartnersService['listNetworks']>[1],
): Promise<Awaited<ReturnType<PartnersService['listNetworks']>>> {
  const pattern = `%${text.slice(0, LIMITS.cardName).replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await deps.db.$queryRaw<Row[]>`
    SELECT c."boardId", b."name" AS "boardName", c."cardId", c."name", c."stage",
      jsonb_build_object('partners', c."facts"->'partners') AS "facts", count(*) OVER ()::int AS "total"
    FROM "CardRow" c JOIN "Board" b ON b."id" = c."boardId" AND b."archivedAt" IS NULL AND NOT b."isTemplate"
    WHERE c."organisationId" = ${organisationId} AND NOT c."archived" AND cardinality(c."partnerIds") > 0
      AND c."name" ILIKE ${pattern}
    ORDER BY ${inAlphabet(Prisma.sql`c."name"`, language)}, c."cardId"
    LIMIT ${NETWORKS_PER_PAGE} OFFSET ${(page - 1) * NETWORKS_PER_PAGE}`;
  const named = [...new Set(rows.flatMap(({ facts }) => (facts.partners ?? []).map(({ partnerId }) => partnerId)))];
  const known = await deps.db.$queryRaw<{ id: string; becameId: string; name: string }[]>`
    SELECT p."id", coalesce(o."id", p."id") AS "becameId", coalesce(o."name", p."name") AS "name"
    FROM "Partner" p LEFT JOIN "Partner" o ON o."id" = p."mergedIntoId"
    WHERE p."organisationId" = ${organisationId} AND p."id" = ANY(${named}::text[])`;
  const byId = new Map(known.map((partner) => [partner.id, partner]));
  const inOrder = new Intl.Collator(language);
  const networks = rows.map((row): NetworkOfPartners => {
    const partners = (row.facts.partners ?? [])
      .flatMap(({ partnerId, roles, motive }) => {
        const partner = byId.get(partnerId);
        return partner ? [{ id: partner.becameId as PartnerId, name: partner.name, roles, motive }] : [];
      })
      .sort((a, b) => inOrder.compare(a.name, b.name));
    return {
      boardId: row.boardId as BoardId,
      boardName: row.boardName,
      cardId: row.cardId as CardId,
      cardName: row.name,
      stage: isStage(row.stage) ? row.stage : 'active',
      partners: partners.slice(0, PARTNERS_PER_NETWORK),
      more: Math.max(0, partners.length - PARTNERS_PER_NETWORK),
    };
  });
  const total = rows[0]?.total ?? 0;
  return { networks, total, pages: Math.max(1, Math.ceil(total / NETWORKS_PER_PAGE)) };
}

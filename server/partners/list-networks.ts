import type { CardFacts } from '../../app/board-doc/projection';
import type { BoardId, CardId, OrganisationId, PartnerId } from '../../app/domain/ids';
import { isStage } from '../../app/domain/life-cycle';
import { LIMITS } from '../../app/domain/limits';
import { Prisma } from '../../prisma/generated/client';
import { readFaces } from './find-partners';
import { inAlphabet } from './partner-queries';
import type { PartnersDeps } from './partners-deps';
import type { NetworkOfPartners, PartnersService } from './partners-service';

export const NETWORKS_PER_PAGE = 50;

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
  const ids = new Set(rows.flatMap(({ facts }) => (facts.partners ?? []).map(({ partnerId }) => partnerId)));
  const faces = await readFaces(deps, organisationId, [...ids]);
  const nameOf = (id: PartnerId): string | undefined => faces[id]?.name;
  const networks = rows.map(
    (row): NetworkOfPartners => ({
      boardId: row.boardId as BoardId,
      boardName: row.boardName,
      cardId: row.cardId as CardId,
      cardName: row.name,
      stage: isStage(row.stage) ? row.stage : 'active',
      partners: (row.facts.partners ?? [])
        .flatMap(({ partnerId, roles, motive }) => {
          const name = nameOf(partnerId);
          return name === undefined ? [] : [{ id: faces[partnerId]?.id ?? partnerId, name, roles, motive }];
        })
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    }),
  );
  const total = rows[0]?.total ?? 0;
  return { networks, total, pages: Math.max(1, Math.ceil(total / NETWORKS_PER_PAGE)) };
}

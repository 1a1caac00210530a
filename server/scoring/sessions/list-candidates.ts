import type { BoardId, CardId, OrganisationId, ScoringModelId } from '../../../app/domain/ids';
import { STAGES, type Stage } from '../../../app/domain/life-cycle';
import { type SegmentMark, segmentMark } from '../../../app/domain/segments';
import type { ScoringDeps } from '../scoring-deps';

/** A card that can be scored together. */
export interface Candidate {
  readonly cardId: CardId;
  readonly boardId: BoardId;
  readonly name: string;
  readonly stage: Stage;
  readonly segment: SegmentMark | null;
  /** The models under which it has a score. */
  readonly scoredBy: readonly ScoringModelId[];
}

const MOST = 2000;

/** The cards in use of the boards in use, board by board. */
export async function listCandidates({ db }: ScoringDeps, organisationId: OrganisationId): Promise<Candidate[]> {
  const rows = await db.$queryRaw<
    {
      cardId: string;
      boardId: string;
      name: string;
      stage: string;
      segmentNow: number | null;
      segmentFuture: number | null;
      scoredBy: unknown;
    }[]
  >`
    SELECT card."cardId", card."boardId", card.name, card.stage, card."segmentNow", card."segmentFuture",
      jsonb_path_query_array(card.facts, '$.scores[*].modelId') AS "scoredBy"
    FROM "CardRow" card JOIN "Board" board ON board.id = card."boardId"
    WHERE card."organisationId" = ${organisationId} AND NOT card.archived
      AND board."archivedAt" IS NULL AND NOT board."isTemplate"
    ORDER BY board.name, board.id, card.name, card."cardId"
    LIMIT ${MOST}`;
  return rows.map((row) => ({
    cardId: row.cardId as CardId,
    boardId: row.boardId as BoardId,
    name: row.name,
    stage: STAGES.find((stage) => stage === row.stage) ?? 'join',
    segment:
      row.segmentNow === null || row.segmentFuture === null
        ? null
        : segmentMark({ now: row.segmentNow, future: row.segmentFuture }),
    scoredBy: Array.isArray(row.scoredBy) ? (row.scoredBy as ScoringModelId[]) : [],
  }));
}

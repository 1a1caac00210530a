import type { BoardId, MemberId, OrganisationId } from '../../app/domain/ids';
import { isStage, STAGES, type Stage } from '../../app/domain/life-cycle';
import type { BoardsDeps } from './boards-deps';

export type StageCounts = Readonly<Record<Stage, number>>;

/** A board as lists show it. */
export interface BoardSummary {
  readonly id: BoardId;
  readonly name: string;
  readonly description: string;
  readonly isTemplate: boolean;
  readonly archivedAt: Date | null;
  readonly starred: boolean;
  /** Cards by life-cycle stage, without archived ones. */
  readonly cards: StageCounts;
  /** Cards that nobody answers for, of those not yet left. */
  readonly withoutOwner: number;
  readonly lastActivityAt: Date;
}

/** A board as the sidebar shows it. */
export type BoardName = Pick<BoardSummary, 'id' | 'name' | 'starred' | 'isTemplate'>;

interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

const byStarThenName = (a: BoardName, b: BoardName) =>
  Number(b.starred) - Number(a.starred) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** The boards in use, starred ones first. */
export async function listBoardNames(deps: Pick<BoardsDeps, 'db'>, doer: Doer): Promise<BoardName[]> {
  const boards = await deps.db.board.findMany({
    where: { organisationId: doer.organisationId, archivedAt: null },
    select: { id: true, name: true, isTemplate: true, stars: { where: { memberId: doer.memberId } } },
  });
  return boards
    .map(({ id, name, isTemplate, stars }) => ({ id: id as BoardId, name, isTemplate, starred: stars.length > 0 }))
    .sort(byStarThenName);
}

/** All boards with their counts, starred ones first; archived ones included. */
export async function listBoards(deps: Pick<BoardsDeps, 'db'>, doer: Doer): Promise<BoardSummary[]> {
  const { organisationId, memberId } = doer;
  const living = { organisationId, archived: false };
  const [boards, byStage, ownerless, latest] = await Promise.all([
    deps.db.board.findMany({ where: { organisationId }, include: { stars: { where: { memberId } } } }),
    deps.db.cardRow.groupBy({ by: ['boardId', 'stage'], where: living, _count: true }),
    deps.db.cardRow.groupBy({
      by: ['boardId'],
      where: { ...living, ownerId: null, stage: { not: 'left' } },
      _count: true,
    }),
    deps.db.activity.groupBy({ by: ['boardId'], where: { organisationId }, _max: { at: true } }),
  ]);
  const counts = new Map<string, Record<Stage, number>>();
  for (const { boardId, stage, _count } of byStage) {
    const ofBoard = counts.get(boardId) ?? noCards();
    if (isStage(stage)) ofBoard[stage] = _count;
    counts.set(boardId, ofBoard);
  }
  const withoutOwner = new Map(ownerless.map(({ boardId, _count }) => [boardId, _count]));
  const lastAt = new Map(latest.map(({ boardId, _max }) => [boardId, _max.at]));
  return boards
    .map((board) => ({
      id: board.id as BoardId,
      name: board.name,
      description: board.description,
      isTemplate: board.isTemplate,
      archivedAt: board.archivedAt,
      starred: board.stars.length > 0,
      cards: counts.get(board.id) ?? noCards(),
      withoutOwner: withoutOwner.get(board.id) ?? 0,
      lastActivityAt: lastAt.get(board.id) ?? board.createdAt,
    }))
    .sort(byStarThenName);
}

function noCards(): Record<Stage, number> {
  return Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
}

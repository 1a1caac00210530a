import type * as Y from 'yjs';
import type { Act } from '../../app/board-doc/act';
import { setCardFields } from '../../app/board-doc/card-commands';
import type { CardContent, ColumnContent } from '../../app/board-doc/content';
import { noteStageChange, saveLevelChange } from '../../app/board-doc/facet-commands';
import { moveCards } from '../../app/board-doc/place-commands';
import { readCardById, readColumns } from '../../app/board-doc/read';
import type { Decision, DecisionChange } from '../../app/domain/decisions/decision';
import { AppError, isAppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type CardId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import type { Stage } from '../../app/domain/life-cycle';
import { LIMITS } from '../../app/domain/limits';
import { segmentCentre, segmentMark } from '../../app/domain/segments';
import type { DecisionsDeps } from './decisions-deps';

type About = Pick<Decision, 'boardId' | 'cardId' | 'change'>;

/**
 * The board on which a decision's card stands now. Refuses what cannot be carried out: the card is gone or archived, its
 * board is archived, no column has the stage.
 */
export async function requireFeasible(
  deps: DecisionsDeps,
  organisationId: OrganisationId,
  decision: About,
): Promise<BoardId> {
  const boardId = await findBoardOf(deps, organisationId, decision);
  await deps.rooms.read(boardDocumentId(boardId), (doc) => {
    requirePlace(doc, decision.cardId, decision.change);
  });
  return boardId;
}

/**
 * Changes the card as a person. What is so already is left alone, so that doing it again after a crash does no harm. What
 * cannot be done is kept with the decision as its problem, to be tried again.
 */
export async function carryOut(
  deps: DecisionsDeps,
  organisationId: OrganisationId,
  decision: Pick<Decision, 'id' | 'grounds'> & About,
  memberId: MemberId,
): Promise<void> {
  const { db, clock, randomBytes, rooms, log } = deps;
  const actor = { memberId };
  const act: Act = { origin: actor, at: clock.now().toISOString(), randomBytes };
  const reason = decision.grounds.slice(0, LIMITS.note);
  try {
    const boardId = await requireFeasible(deps, organisationId, decision);
    await rooms.transact(boardDocumentId(boardId), actor, (doc) =>
      applyChange(doc, act, decision.cardId, decision.change, reason),
    );
    await db.decision.updateMany({
      where: { id: decision.id, appliedAt: null },
      data: { appliedAt: clock.now(), problem: null },
    });
  } catch (error) {
    const isExpected = isAppError(error);
    if (!isExpected)
      log.error({ err: error, decisionId: decision.id }, 'an approved decision could not be carried out');
    const problem = isExpected ? error.code : 'decision.failed';
    await db.decision.updateMany({ where: { id: decision.id, appliedAt: null }, data: { problem } });
  }
}

/** One act on the card: the change, with its day and its reason in the card's history. */
export function applyChange(doc: Y.Doc, act: Act, cardId: CardId, change: DecisionChange, reason: string): void {
  const { card, column, stage } = requirePlace(doc, cardId, change);
  const on = act.at.slice(0, 10);
  doc.transact(() => {
    switch (change.do) {
      case 'stage': {
        if (stage === change.stage || column === null) return;
        moveCards(doc, act, [cardId], { column: column.id });
        const noted = readCardById(doc, cardId)?.stages.findLast((entry) => entry.stage === change.stage);
        if (noted) noteStageChange(doc, act, cardId, noted.id, { on, reason });
        return;
      }
      case 'level':
        if (card.levels.at(-1)?.level !== change.level)
          saveLevelChange(doc, act, cardId, { level: change.level, on, reason });
        return;
      case 'segment':
        if (card.segment === null || segmentMark(card.segment) !== change.mark)
          setCardFields(doc, act, cardId, { segment: segmentCentre(change.mark) });
        return;
    }
  }, act.origin);
}

interface CardPlace {
  readonly card: CardContent;
  readonly stage: Stage;
  /** Where the card goes; null when it need not move. */
  readonly column: ColumnContent | null;
}

function requirePlace(doc: Y.Doc, cardId: CardId, change: DecisionChange): CardPlace {
  const card = readCardById(doc, cardId);
  if (!card) throw new AppError('decision.card-gone', 409);
  const columns = readColumns(doc);
  const own = columns.find(({ id }) => id === card.column);
  if (card.archived !== null || (own && own.archived !== null)) throw new AppError('decision.card-archived', 409);
  const stage = own?.stage ?? 'join';
  if (change.do !== 'stage' || stage === change.stage) return { card, stage, column: null };
  const column = columns.find((one) => one.stage === change.stage && one.archived === null);
  if (!column) throw new AppError('decision.no-column', 409);
  return { card, stage, column };
}

/** Cards move between boards; the decision knows where it was, the rows know where it is. */
async function findBoardOf(
  { db, rooms }: DecisionsDeps,
  organisationId: OrganisationId,
  { boardId, cardId }: About,
): Promise<BoardId> {
  const rows = await db.cardRow.findMany({ where: { cardId, organisationId }, select: { boardId: true } });
  for (const id of new Set([boardId, ...rows.map((row) => row.boardId as BoardId)])) {
    const board = await db.board.findFirst({ where: { id, organisationId } });
    if (!board) continue;
    const isThere = await rooms.read(boardDocumentId(id), (doc) => readCardById(doc, cardId) !== null);
    if (!isThere) continue;
    if (board.archivedAt) throw new AppError('decision.board-archived', 409);
    return id;
  }
  throw new AppError('decision.card-gone', 409);
}

import type { Act } from '../../app/board-doc/act';
import { BoardError } from '../../app/board-doc/board-error';
import { addCard, archiveCards } from '../../app/board-doc/card-commands';
import { readColumns } from '../../app/board-doc/read';
import { AppError } from '../../app/domain/errors';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  newId,
  parseId,
  type RadarCandidateId,
  type ThemeId,
} from '../../app/domain/ids';
import { findCandidate, type RadarDeps, type RadarDoer, radarTopic } from './radar-deps';

/**
 * Makes a candidate a card in the first Join column of a board, with its name, purpose, address, scout and theme. The
 * candidate is claimed first, so that two who promote it at once make one card.
 */
export async function promoteCandidate(
  deps: RadarDeps,
  { organisationId, memberId }: RadarDoer,
  id: RadarCandidateId,
  toBoard: unknown,
): Promise<{ boardId: BoardId; cardId: CardId }> {
  const candidate = await findCandidate(deps, organisationId, id);
  const boardId = await findBoard(deps, organisationId, toBoard);
  const cardId = newId<CardId>(deps.randomBytes);
  const claim = { promotedCardId: cardId, promotedBoardId: boardId };
  const { count } = await deps.db.radarCandidate.updateMany({
    where: { id, organisationId, promotedCardId: null },
    data: claim,
  });
  if (count === 0) throw new AppError('candidate.promoted', 409);
  try {
    await deps.rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
      const columns = readColumns(doc).filter(({ archived }) => archived === null);
      const column = columns.find(({ stage }) => stage === 'join');
      if (!column) throw new AppError('board.no-join-column', 409);
      const card = {
        id: cardId,
        name: candidate.name,
        purpose: candidate.purpose,
        webAddress: candidate.webAddress,
        scout: candidate.scoutId as MemberId | null,
        themes: [candidate.themeId as ThemeId],
        ...(candidate.note !== '' && { description: candidate.note }),
      };
      addCard(doc, actOf(deps, memberId), card, { column: column.id });
    });
  } catch (error) {
    await deps.db.radarCandidate.updateMany({
      where: { id, promotedCardId: cardId },
      data: { promotedCardId: null, promotedBoardId: null },
    });
    if (error instanceof BoardError) throw new AppError('card.refused', 409, { code: error.code });
    throw error;
  }
  deps.live.topicChanged([radarTopic(organisationId)]);
  return { boardId, cardId };
}

/** Takes a promotion back: the card goes to its board's archive with whatever was written on it meanwhile. */
export async function unpromoteCandidate(
  deps: RadarDeps,
  { organisationId, memberId }: RadarDoer,
  id: RadarCandidateId,
): Promise<void> {
  const { promotedCardId, promotedBoardId } = await findCandidate(deps, organisationId, id);
  if (!promotedCardId) return;
  const row = await deps.db.cardRow.findFirst({
    where: { organisationId, cardId: promotedCardId },
    select: { boardId: true },
  });
  const boardId = row?.boardId ?? promotedBoardId;
  if (boardId)
    await deps.rooms.transact(boardDocumentId(boardId as BoardId), { memberId }, (doc) => {
      archiveCards(doc, actOf(deps, memberId), [promotedCardId as CardId]);
    });
  await deps.db.radarCandidate.update({ where: { id }, data: { promotedCardId: null, promotedBoardId: null } });
  deps.live.topicChanged([radarTopic(organisationId)]);
}

async function findBoard({ db }: RadarDeps, organisationId: string, id: unknown): Promise<BoardId> {
  const boardId = parseId<BoardId>(id);
  const board = boardId && (await db.board.findFirst({ where: { id: boardId, organisationId } }));
  if (!boardId || !board) throw new AppError('board.unknown', 404);
  if (board.archivedAt) throw new AppError('board.archived', 409);
  return boardId;
}

function actOf({ clock, randomBytes }: RadarDeps, memberId: MemberId): Act {
  return { origin: { memberId }, at: clock.now().toISOString(), randomBytes };
}

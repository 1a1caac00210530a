import type { CardContent } from '../../app/board-doc/content';
import { readCardById } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId } from '../../app/domain/ids';
import { type CardMove, type CardsDeps, moveCardToBoard } from './move-card-to-board';

export interface CardsService {
  /** The card as the board's document has it now; null when it has none. */
  read(boardId: BoardId, cardId: CardId): Promise<CardContent | null>;
  moveToBoard(move: CardMove): Promise<{ boardId: BoardId }>;
}

/** What concerns one card and cannot be done in its board's document alone. Callers authorise. */
export function createCards(deps: CardsDeps): CardsService {
  return {
    read: (boardId, cardId) => deps.rooms.read(boardDocumentId(boardId), (doc) => readCardById(doc, cardId)),
    moveToBoard: (move) => moveCardToBoard(deps, move),
  };
}

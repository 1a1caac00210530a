import { type BoardId, boardDocumentId, type CardId } from '../../app/domain/ids';
import type { Services } from '../../server/services';

/** Takes a card out of its board's document and rows, as a move to nowhere would. */
export async function removeCard({ rooms }: Pick<Services, 'rooms'>, boardId: BoardId, cardId: CardId): Promise<void> {
  await rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
    doc.getMap('cards').delete(cardId);
  });
  await rooms.projected(boardDocumentId(boardId));
}

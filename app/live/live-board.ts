// One open board in the browser: its document, with snapshots of its parts.

import type { BoardContent } from '../board-doc/content';
import { cardsOf, columnsOf, fieldsOf, isBoardDoc } from '../board-doc/schema';
import { type BoardId, boardDocumentId } from '../domain/ids';
import { BoardView } from './board-view';
import { LiveDocument, type LiveMe } from './live-document';

export class LiveBoard extends LiveDocument {
  readonly view: BoardView;
  readonly boardId: BoardId;

  constructor(boardId: BoardId, me: LiveMe, initial: BoardContent) {
    super(boardDocumentId(boardId), me, (doc) => [cardsOf(doc), columnsOf(doc), fieldsOf(doc)]);
    this.boardId = boardId;
    this.view = new BoardView(this.doc, initial);
  }

  override get isLive(): boolean {
    return this.view.isLive;
  }

  protected override isThere(): boolean {
    return isBoardDoc(this.doc);
  }

  protected override takeOver(): void {
    this.view.goLive();
  }
}

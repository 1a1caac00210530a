import type * as Y from 'yjs';
import type { BoardContent } from '../../app/board-doc/content';
import { readBoard } from '../../app/board-doc/read';
import type { InitialColumn } from '../../app/board-doc/schema';
import { type BoardId, boardDocumentId } from '../../app/domain/ids';
import type { BoardsDeps, Doer } from './boards-deps';
import { describeBoard, renameBoard, setArchived, setStarred, setTemplate } from './change-board';
import { createBoard, createBoardFrom, duplicateBoard, type NewBoard } from './create-board';
import { type BoardName, type BoardSummary, listBoardNames, listBoards } from './list-boards';

export interface BoardsService {
  /** The boards in use, for the sidebar and the palette. */
  listNames(doer: Doer): Promise<BoardName[]>;
  /** All boards with their counts. */
  list(doer: Doer): Promise<BoardSummary[]>;
  /** What a board holds now, for rendering it before the live document has arrived. */
  readBoardContent(boardId: BoardId): Promise<BoardContent>;
  create(board: NewBoard, columns: readonly InitialColumn[]): Promise<BoardId>;
  /** From a document that is filled already; the caller owns the document and its origin. */
  createFrom(board: NewBoard, doc: Y.Doc): Promise<BoardId>;
  duplicate(board: Doer & { readonly name: unknown }, sourceId: BoardId): Promise<BoardId>;
  rename(doer: Doer, boardId: BoardId, name: unknown): Promise<void>;
  describe(doer: Doer, boardId: BoardId, text: string): Promise<void>;
  setArchived(doer: Doer, boardId: BoardId, archived: boolean): Promise<void>;
  setTemplate(doer: Doer, boardId: BoardId, isTemplate: boolean): Promise<void>;
  setStarred(doer: Doer, boardId: BoardId, starred: boolean): Promise<void>;
}

/** Boards as an organisation lists them; what is on them is edited in their documents. Callers authorise. */
export function createBoardsService(deps: BoardsDeps): BoardsService {
  return {
    listNames: (doer) => listBoardNames(deps, doer),
    list: (doer) => listBoards(deps, doer),
    readBoardContent: (boardId) => deps.rooms.read(boardDocumentId(boardId), readBoard),
    create: (board, columns) => createBoard(deps, board, columns),
    createFrom: (board, doc) => createBoardFrom(deps, board, doc),
    duplicate: (board, sourceId) => duplicateBoard(deps, board, sourceId),
    rename: (doer, boardId, name) => renameBoard(deps, doer, boardId, name),
    describe: (doer, boardId, text) => describeBoard(deps, doer, boardId, text),
    setArchived: (doer, boardId, archived) => setArchived(deps, doer, boardId, archived),
    setTemplate: (doer, boardId, isTemplate) => setTemplate(deps, doer, boardId, isTemplate),
    setStarred: (doer, boardId, starred) => setStarred(deps, doer, boardId, starred),
  };
}

import * as Y from 'yjs';
import type { BoardContent } from '../../app/board-doc/content';
import { readBoard } from '../../app/board-doc/read';
import { createBoardDoc, type InitialColumn } from '../../app/board-doc/schema';
import { type BoardId, boardDocumentId, newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type BoardsDeps, type Doer, findBoard, organisationTopic, requireName } from './boards-deps';
import { copyBoard } from './copy-board';

export interface NewBoard extends Doer {
  readonly name: unknown;
  readonly description?: string;
  /** Where an import took it from. */
  readonly sourceKey?: string;
}

/** Makes a board with these columns, named in the maker's language. */
export function createBoard(deps: BoardsDeps, board: NewBoard, columns: readonly InitialColumn[]): Promise<BoardId> {
  return storeBoard(deps, board, createBoardDoc(columns, deps.randomBytes), 'board.created');
}

/** Makes a board from a document that is filled already (an import, an example). */
export function createBoardFrom(deps: BoardsDeps, board: NewBoard, doc: Y.Doc): Promise<BoardId> {
  return storeBoard(deps, board, doc, 'board.created');
}

/** Makes a board like another of the organisation. From a template the cards come without people and dates. */
export async function duplicateBoard(
  deps: BoardsDeps,
  board: Pick<NewBoard, 'organisationId' | 'memberId' | 'name'>,
  sourceId: BoardId,
): Promise<BoardId> {
  const source = await findBoard(deps, board.organisationId, sourceId);
  const content = await deps.rooms.read<BoardContent>(boardDocumentId(sourceId), readBoard);
  const { randomBytes, clock } = deps;
  const doc = copyBoard(content, { randomBytes, at: clock.now().toISOString(), asNew: source.isTemplate });
  return storeBoard(deps, { ...board, description: source.description }, doc, 'board.duplicated', source.name);
}

async function storeBoard(
  deps: BoardsDeps,
  { organisationId, memberId, sourceKey, description = '', ...rest }: NewBoard,
  doc: Y.Doc,
  kind: 'board.created' | 'board.duplicated',
  from?: string,
): Promise<BoardId> {
  const name = requireName(rest.name, LIMITS.boardName);
  const id = newId<BoardId>(deps.randomBytes);
  const at = deps.clock.now();
  // The document first: a board without one could not be opened, a document without a board is only never seen.
  await deps.rooms.create(boardDocumentId(id), organisationId, Y.encodeStateAsUpdate(doc), { memberId });
  await deps.db.$transaction([
    deps.db.board.create({
      data: {
        id,
        organisationId,
        name,
        description,
        sourceKey: sourceKey ?? null,
        createdById: memberId,
        createdAt: at,
      },
    }),
    deps.db.activity.create({
      data: { organisationId, boardId: id, memberId, kind, data: { name, ...(from ? { from } : {}) }, at },
    }),
  ]);
  deps.live.topicChanged([organisationTopic(organisationId)]);
  return id;
}

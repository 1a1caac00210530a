import type * as Y from 'yjs';
import type { Act } from '../../app/board-doc/act';
import { readColumns } from '../../app/board-doc/read';
import { type CardSnapshot, putCard, snapshotCard, takeCard } from '../../app/board-doc/transfer-commands';
import { AppError } from '../../app/domain/errors';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type ColumnId,
  type DocumentId,
  type MemberId,
  type OrganisationId,
  parseId,
  type RandomBytes,
} from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

export interface CardsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
    read<T>(documentId: DocumentId, reader: (doc: Y.Doc) => T): Promise<T>;
  };
}

export interface CardMove {
  readonly organisationId: OrganisationId;
  readonly fromBoard: BoardId;
  readonly cardId: CardId;
  /** From outside: checked to be another board of the same organisation. */
  readonly toBoard: unknown;
  /** From outside; the first column when it names none of that board. */
  readonly toColumn?: unknown;
  readonly memberId: MemberId;
}

/**
 * Moves a card to another board of the organisation, with its comments and its history. It is put there before it is taken here, so
 * that a crash between the two leaves it twice and never nowhere; asking again then finishes the move.
 */
export async function moveCardToBoard(deps: CardsDeps, move: CardMove): Promise<{ boardId: BoardId }> {
  const boardId = await findTarget(deps, move);
  const actor = { memberId: move.memberId };
  const act: Act = { origin: actor, at: deps.clock.now().toISOString(), randomBytes: deps.randomBytes };
  const snapshot = await deps.rooms.read(boardDocumentId(move.fromBoard), (doc) => snapshotOrNull(doc, move.cardId));
  if (!snapshot) throw new AppError('card.unknown', 404);
  await deps.rooms.transact(boardDocumentId(boardId), actor, (doc) => {
    const column = chooseColumn(doc, move.toColumn);
    if (!column) throw new AppError('board.no-column', 409);
    putOnce(doc, act, snapshot, column);
  });
  await deps.rooms.transact(boardDocumentId(move.fromBoard), actor, (doc) => {
    takeCard(doc, act, move.cardId);
  });
  const its = { organisationId: move.organisationId, boardId: move.fromBoard, cardId: move.cardId };
  await deps.db.$transaction([
    deps.db.cardComment.updateMany({ where: its, data: { boardId } }),
    deps.db.activity.updateMany({ where: its, data: { boardId } }),
    deps.db.spaceCard.updateMany({ where: its, data: { boardId } }),
  ]);
  deps.live.topicChanged([`comments:${move.cardId}`, `activity:${move.fromBoard}`, `activity:${boardId}`]);
  return { boardId };
}

async function findTarget(deps: CardsDeps, move: CardMove): Promise<BoardId> {
  const boardId = parseId<BoardId>(move.toBoard);
  const row = boardId && (await deps.db.board.findUnique({ where: { id: boardId } }));
  if (!boardId || !row || row.organisationId !== move.organisationId) throw new AppError('board.unknown', 404);
  if (row.archivedAt) throw new AppError('board.archived', 409);
  if (boardId === move.fromBoard) throw new AppError('card.already-here', 409);
  return boardId;
}

function chooseColumn(doc: Y.Doc, wanted: unknown): ColumnId | null {
  const columns = readColumns(doc).filter((column) => column.archived === null);
  return (columns.find((column) => column.id === wanted) ?? columns[0])?.id ?? null;
}

/** A card that is there already is left from a move that was cut short. */
function putOnce(doc: Y.Doc, act: Act, snapshot: CardSnapshot, column: ColumnId): void {
  if (!doc.getMap('cards').has(snapshot.card.id)) putCard(doc, act, snapshot, { column, at: 'start' });
}

function snapshotOrNull(doc: Y.Doc, cardId: CardId): CardSnapshot | null {
  return doc.getMap('cards').has(cardId) ? snapshotCard(doc, cardId) : null;
}

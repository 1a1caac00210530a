import { AppError } from '../../app/domain/errors';
import type { BoardId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type BoardsDeps, type Doer, findBoard, organisationTopic, requireName } from './boards-deps';

interface Change {
  readonly data: { name?: string; description?: string; isTemplate?: boolean; archivedAt?: Date | null };
  /** How the activity record calls it; null: not worth a record. */
  readonly kind: string | null;
  readonly details?: Record<string, string>;
}

async function store(deps: BoardsDeps, doer: Doer, boardId: BoardId, change: Change): Promise<void> {
  const { organisationId, memberId } = doer;
  const at = deps.clock.now();
  await deps.db.$transaction(async (tx) => {
    await tx.board.updateMany({ where: { id: boardId, organisationId }, data: change.data });
    if (change.kind === null) return;
    const data = { ...change.details };
    await tx.activity.create({ data: { organisationId, boardId, memberId, kind: change.kind, data, at } });
  });
  deps.live.topicChanged([organisationTopic(organisationId), `board:${boardId}`, `activity:${boardId}`]);
}

/** Gives a board another name. */
export async function renameBoard(deps: BoardsDeps, doer: Doer, boardId: BoardId, text: unknown): Promise<void> {
  const name = requireName(text, LIMITS.boardName);
  const board = await findBoard(deps, doer.organisationId, boardId);
  if (board.name === name) return;
  await store(deps, doer, boardId, { data: { name }, kind: 'board.renamed', details: { from: board.name, to: name } });
}

/** Says what a board is for. */
export async function describeBoard(deps: BoardsDeps, doer: Doer, boardId: BoardId, text: string): Promise<void> {
  const description = text.replaceAll('\0', '').toWellFormed().trim();
  const longest = LIMITS.boardDescription;
  if (description.length > longest) throw new AppError('description.too-long', 400, { longest });
  const board = await findBoard(deps, doer.organisationId, boardId);
  if (board.description === description) return;
  await store(deps, doer, boardId, { data: { description }, kind: 'board.described' });
}

/** Archives a board, or brings it back. Nothing of it is lost. */
export async function setArchived(deps: BoardsDeps, doer: Doer, boardId: BoardId, archived: boolean): Promise<void> {
  const board = await findBoard(deps, doer.organisationId, boardId);
  if ((board.archivedAt !== null) === archived) return;
  const archivedAt = archived ? deps.clock.now() : null;
  await store(deps, doer, boardId, { data: { archivedAt }, kind: archived ? 'board.archived' : 'board.restored' });
  deps.bus.publish('access.changed', { organisationId: doer.organisationId });
}

/** Offers a board as the beginning of new ones, or no longer. */
export async function setTemplate(deps: BoardsDeps, doer: Doer, boardId: BoardId, isTemplate: boolean): Promise<void> {
  await findBoard(deps, doer.organisationId, boardId);
  await store(deps, doer, boardId, { data: { isTemplate }, kind: null });
}

/** Puts a board first for one member, or no longer. */
export async function setStarred(deps: BoardsDeps, doer: Doer, boardId: BoardId, starred: boolean): Promise<void> {
  await findBoard(deps, doer.organisationId, boardId);
  const { memberId, organisationId } = doer;
  if (starred) {
    await deps.db.boardStar.createMany({ data: [{ boardId, memberId }], skipDuplicates: true });
  } else {
    await deps.db.boardStar.deleteMany({ where: { boardId, memberId } });
  }
  deps.live.topicChanged([organisationTopic(organisationId)]);
}

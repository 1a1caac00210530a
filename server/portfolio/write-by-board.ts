import type * as Y from 'yjs';
import type { Act } from '../../app/board-doc/act';
import type { CardRefusal } from '../../app/board-doc/edit-networks';
import { diffKeys, readKeys } from '../../app/board-doc/key-changes';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type CardId } from '../../app/domain/ids';
import type { NetworkChangeResult, NetworkRef, NetworkRefusal } from '../../app/domain/portfolio/network-edit';
import { type CardChanges, keepAct } from './keep-act';
import type { PortfolioDeps, PortfolioDoer } from './portfolio-deps';

/** What is to be done on one board. `write` may name a card twice, once for each edit that it refused. */
export interface BoardWork {
  readonly boardId: BoardId;
  readonly cardIds: readonly CardId[];
  write(doc: Y.Doc, act: Act): readonly CardRefusal[];
}

/**
 * Does work on boards of the organisation, one transaction each, and waits until the rows show it. An unknown board
 * refuses the whole; what fails later is told card by card, and what was changed is kept as one act.
 */
export async function writeByBoard(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  work: readonly BoardWork[],
): Promise<NetworkChangeResult> {
  const { organisationId } = doer;
  const boards = await deps.db.board.findMany({
    where: { organisationId, id: { in: work.map(({ boardId }) => boardId) } },
    select: { id: true, archivedAt: true },
  });
  const known = new Map(boards.map((board) => [board.id, board]));
  if (work.some(({ boardId }) => !known.has(boardId))) throw new AppError('board.unknown', 404);
  const changes: CardChanges[] = [];
  const refused: NetworkRefusal[] = [];
  for (const board of work) {
    const refuseAll = (code: NetworkRefusal['code']) =>
      refused.push(...board.cardIds.map((cardId) => ({ boardId: board.boardId, cardId, code, limit: null })));
    if (known.get(board.boardId)?.archivedAt) {
      refuseAll('board-archived');
      continue;
    }
    try {
      const done = await writeBoard(deps, doer, board);
      changes.push(...done.changes);
      refused.push(...done.refused.map((refusal) => ({ boardId: board.boardId, ...refusal })));
    } catch (error) {
      deps.log.error({ err: error, boardId: board.boardId }, 'networks could not be changed');
      refuseAll('failed');
    }
  }
  const changed: NetworkRef[] = changes.map(({ boardId, cardId }) => ({ boardId, cardId }));
  return { actId: await keepAct(deps, doer, changes), changed, refused };
}

async function writeBoard(
  { rooms, clock, randomBytes }: PortfolioDeps,
  { memberId }: PortfolioDoer,
  { boardId, cardIds, write }: BoardWork,
): Promise<{ readonly changes: CardChanges[]; readonly refused: readonly CardRefusal[] }> {
  const actor = { memberId };
  const ids = [...new Set(cardIds)];
  const done = await rooms.transact(boardDocumentId(boardId), actor, (doc) => {
    const act: Act = { origin: actor, at: clock.now().toISOString(), randomBytes };
    const before = ids.map((id) => readKeys(doc, id));
    const refused = write(doc, act);
    const changes = ids.flatMap((cardId, i): CardChanges[] => {
      const keys = diffKeys(before[i] ?? new Map(), readKeys(doc, cardId));
      return keys.length === 0 ? [] : [{ boardId, cardId, keys }];
    });
    return { changes, refused };
  });
  if (done.changes.length > 0) await rooms.projected(boardDocumentId(boardId));
  return done;
}

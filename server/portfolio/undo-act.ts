import type { CardRefusal } from '../../app/board-doc/edit-networks';
import { takeBack } from '../../app/board-doc/key-changes';
import { AppError } from '../../app/domain/errors';
import { isId } from '../../app/domain/ids';
import { byBoard } from '../../app/domain/portfolio/by-board';
import type { NetworkChangeResult } from '../../app/domain/portfolio/network-edit';
import type { CardChanges } from './keep-act';
import type { PortfolioDeps, PortfolioDoer } from './portfolio-deps';
import { type BoardWork, writeByBoard } from './write-by-board';

/**
 * Undoes an act of the same member, card by card: a card on which somebody changed the same thing since stays as it is
 * and is named. The undoing is an act as well, so that it can be undone.
 */
export async function undoAct(deps: PortfolioDeps, doer: PortfolioDoer, actId: unknown): Promise<NetworkChangeResult> {
  const { organisationId, memberId } = doer;
  const act = isId(actId) && (await deps.db.networkAct.findFirst({ where: { id: actId, organisationId, memberId } }));
  if (!act) throw new AppError('network-act.unknown', 404);
  // Written by keepAct alone.
  const changes = act.changes as unknown as CardChanges[];
  const work: BoardWork[] = [...byBoard(changes)].map(([boardId, cards]) => ({
    boardId,
    cardIds: cards.map(({ cardId }) => cardId),
    write(doc, act) {
      return cards.flatMap(({ cardId, keys }): CardRefusal[] => {
        if (!doc.getMap('cards').has(cardId)) return [{ cardId, code: 'gone', limit: null }];
        const outcome = takeBack(doc, act, cardId, keys);
        return outcome === 'changed-since' ? [{ cardId, code: outcome, limit: null }] : [];
      });
    },
  }));
  return writeByBoard(deps, doer, work);
}

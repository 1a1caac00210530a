import { type CardRefusal, editCards } from '../../app/board-doc/edit-networks';
import { AppError } from '../../app/domain/errors';
import type { BoardId, CardId } from '../../app/domain/ids';
import { byBoard } from '../../app/domain/portfolio/by-board';
import type { NetworkChange, NetworkChangeResult, NetworkEdit } from '../../app/domain/portfolio/network-edit';
import type { PortfolioDeps, PortfolioDoer } from './portfolio-deps';
import { type BoardWork, writeByBoard } from './write-by-board';

/**
 * Changes networks over all boards of an organisation, one transaction a board, as one act that can be undone. People,
 * labels and themes that are not the organisation's, and unknown boards, refuse the whole; so do cards when none is known.
 */
export async function changeNetworks(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  changes: readonly NetworkChange[],
): Promise<NetworkChangeResult> {
  await requireOwn(deps, doer, changes);
  const edits = new Map<BoardId, { readonly edit: NetworkEdit; readonly ids: CardId[] }[]>();
  for (const { networks, edit } of changes)
    for (const [boardId, refs] of byBoard(networks)) {
      const ofBoard = edits.get(boardId) ?? [];
      ofBoard.push({ edit, ids: refs.map(({ cardId }) => cardId) });
      edits.set(boardId, ofBoard);
    }
  const work = [...edits].map(
    ([boardId, ofBoard]): BoardWork => ({
      boardId,
      cardIds: ofBoard.flatMap(({ ids }) => ids),
      write: (doc, act) => ofBoard.flatMap(({ edit, ids }): CardRefusal[] => editCards(doc, act, ids, edit)),
    }),
  );
  const result = await writeByBoard(deps, doer, work);
  const asked = new Set(changes.flatMap(({ networks }) => networks.map(({ cardId }) => cardId)));
  const gone = new Set(result.refused.filter(({ code }) => code === 'gone').map(({ cardId }) => cardId));
  if (asked.size > 0 && gone.size === asked.size) throw new AppError('card.unknown', 404);
  return result;
}

/** Refuses people, labels and themes of strangers. Taking off one that is gone from the organisation is allowed. */
async function requireOwn(
  { db }: PortfolioDeps,
  { organisationId }: PortfolioDoer,
  changes: readonly NetworkChange[],
): Promise<void> {
  const members = new Set<string>();
  const labels = new Set<string>();
  const themes = new Set<string>();
  for (const { edit } of changes) {
    if ((edit.field === 'owner' || edit.field === 'scout') && edit.value !== null) members.add(edit.value);
    if (edit.field === 'deputies') for (const id of edit.add) members.add(id);
    if (edit.field === 'labels') for (const id of edit.add) labels.add(id);
    if (edit.field === 'themes') for (const id of edit.add) themes.add(id);
  }
  const [people, known, entered] = await Promise.all([
    members.size === 0 ? 0 : db.member.count({ where: { organisationId, id: { in: [...members] } } }),
    labels.size === 0 ? 0 : db.label.count({ where: { organisationId, id: { in: [...labels] } } }),
    themes.size === 0 ? 0 : db.theme.count({ where: { organisationId, id: { in: [...themes] } } }),
  ]);
  if (people < members.size) throw new AppError('member.unknown', 404);
  if (known < labels.size) throw new AppError('label.unknown', 404);
  if (entered < themes.size) throw new AppError('theme.unknown', 404);
}

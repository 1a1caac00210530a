import type { DeskItem, DeskNetwork } from '../../domain/desk/desk';

/** The tab of a card that a line leads to; null: its overview. */
export type CardTab = 'assessment' | 'checklists' | 'discussion' | null;

/** Where a network's card is, on the tab where the work is. */
export function cardTo(
  organisationId: string,
  { boardId, cardId }: Pick<DeskNetwork, 'boardId' | 'cardId'>,
  tab: CardTab,
) {
  const card = `/o/${organisationId}/boards/${boardId}/cards/${cardId}`;
  return tab === null ? card : `${card}?tab=${tab}`;
}

/** Where the work of a line is done. */
export function itemTo(organisationId: string, item: DeskItem, tab: CardTab): string {
  switch (item.kind) {
    case 'decide':
      return `/o/${organisationId}/decisions/${item.decision.id}`;
    case 'waiting':
      return item.waiting.what === 'session'
        ? `/o/${organisationId}/scoring/${item.waiting.id}`
        : `/o/${organisationId}/portfolio/reviews/${item.waiting.id}`;
    default:
      return cardTo(organisationId, item.network, tab);
  }
}

import type { BoardId, CardId, OrganisationId } from '../../../domain/ids';

export const CARD_TABS = ['overview', 'discussion', 'activity'] as const;
export type CardTab = (typeof CARD_TABS)[number];

/** Reads the tab from an address; anything unknown is the overview. */
export function readTab(search: URLSearchParams): CardTab {
  return CARD_TABS.find((tab) => tab === search.get('tab')) ?? 'overview';
}

/** The query of the board (its filters) without what belongs to the open panel. */
export function boardQuery(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const own of ['tab', 'show']) rest.delete(own);
  return rest;
}

/** Where a board is found. */
export interface BoardPlace {
  readonly organisationId: OrganisationId;
  readonly boardId: BoardId;
}

/** The address of a board with its filters. */
export function boardAddress({ organisationId, boardId }: BoardPlace, search: URLSearchParams): string {
  return withQuery(`/o/${organisationId}/boards/${boardId}`, boardQuery(search));
}

/** The address of a card's tab, keeping the board's filters. */
export function cardAddress(
  place: BoardPlace,
  card: CardId,
  search: URLSearchParams,
  tab: CardTab = 'overview',
): string {
  const query = boardQuery(search);
  if (tab !== 'overview') query.set('tab', tab);
  return withQuery(`/o/${place.organisationId}/boards/${place.boardId}/cards/${card}`, query);
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

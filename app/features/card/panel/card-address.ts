import type { BoardId, CardId, OrganisationId } from '../../../domain/ids';

/** The parts of an open card, in their order. What stands under each is said in `routes/board/card-tabs.tsx`. */
export const CARD_TABS = [
  'overview',
  'partners',
  'assessment',
  'value',
  'checklists',
  'discussion',
  'activity',
] as const;
export type CardTab = (typeof CARD_TABS)[number];

/** A card opens beside its board, or on a page of its own. */
export type CardView = 'panel' | 'page';

/** Reads the tab from an address; anything unknown is the overview. */
export function readTab(search: URLSearchParams): CardTab {
  return CARD_TABS.find((tab) => tab === search.get('tab')) ?? 'overview';
}

/** Reads from an address how the card is shown. */
export function readView(search: URLSearchParams): CardView {
  return search.get('view') === 'page' ? 'page' : 'panel';
}

/** What of the query belongs to the open card, not to the board: how it is shown, and what its tabs ask for. */
const OWN = ['tab', 'view', 'show', 'by', 'kind', 'year'];

/** The query of the board (its filters) without what belongs to the open panel. */
export function boardQuery(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const own of OWN) rest.delete(own);
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

/** The address of a card's tab, keeping the board's filters and, unless it is said, how the card is shown. */
export function cardAddress(
  place: BoardPlace,
  card: CardId,
  search: URLSearchParams,
  tab: CardTab = 'overview',
  view: CardView = readView(search),
): string {
  const query = boardQuery(search);
  if (tab !== 'overview') query.set('tab', tab);
  if (view === 'page') query.set('view', view);
  return withQuery(`/o/${place.organisationId}/boards/${place.boardId}/cards/${card}`, query);
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What can be asked of a board's record: whose deeds, and of which sort. */
export interface ActivityFilter {
  readonly person: string | null;
  readonly sort: ActivitySort | null;
}

/** Sorts of entries, each by the beginnings of its kinds. */
export const ACTIVITY_SORTS = {
  cards: ['card.added', 'card.removed', 'card.archived', 'card.restored', 'card.renamed'],
  moves: ['card.moved'],
  fields: ['card.edited', 'description.', 'label.', 'deputy.', 'handover.', 'value.changed', 'vote.'],
  network: ['level.', 'stage.', 'reason.', 'effect.', 'theme.', 'care.'],
  partners: ['partner.'],
  scores: ['score.', 'sign.'],
  value: ['service.', 'exchange.', 'ledger.'],
  checklists: ['checklist.', 'item.', 'link.'],
  comments: ['comment.'],
  decisions: ['decision.'],
  board: ['board.', 'column.', 'field.'],
} as const satisfies Record<string, readonly string[]>;

export type ActivitySort = keyof typeof ACTIVITY_SORTS;

/** Reads the filter from an address; what is unknown asks for everything. */
export function readActivityFilter(search: URLSearchParams): ActivityFilter {
  const sort = search.get('kind');
  return {
    person: search.get('by') || null,
    sort: sort !== null && Object.hasOwn(ACTIVITY_SORTS, sort) ? (sort as ActivitySort) : null,
  };
}

/** The query that asks for something else, keeping the rest of it; how much is shown begins anew. */
export function withFilter(search: URLSearchParams, key: 'by' | 'kind', value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('show');
  if (value) next.set(key, value);
  else next.delete(key);
  return next;
}

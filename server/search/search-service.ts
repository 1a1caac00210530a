import type { PrismaClient } from '../../prisma/generated/client';
import { type IndexDeps, keepIndex, type SearchIndex } from './keep-index';
import type { Searcher } from './reachable';
import { runSearch, type SearchQuery, type SearchResult } from './run-search';

/** One search over all that a person may see. */
export interface SearchService extends SearchIndex {
  /** Looks as somebody from somewhere: what they may see is decided in the query itself. */
  find(searcher: Omit<Searcher, 'now'>, query: SearchQuery): Promise<SearchResult>;
}

interface SearchDeps extends IndexDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
}

/** Makes the service; from then on it follows what changes. */
export function createSearch(deps: SearchDeps): SearchService {
  return {
    ...keepIndex(deps),
    find: (searcher, query) => runSearch(deps.db, { ...searcher, now: deps.clock.now() }, query),
  };
}

import type { SearchService } from '../../../server/search/search-service';
import { LIMITS } from '../../domain/limits';
import { isSearchKind, searchLanguage } from '../../domain/search/kinds';
import type { SignedInUser } from '../guards';

const OF_EACH_KIND = 5;
const OF_ONE_KIND = 50;

/** Looks for what the address says, as the person who asks, in their language. */
export async function readSearch(
  search: SearchService,
  user: SignedInUser,
  from: Parameters<SearchService['find']>[0]['from'],
  url: string,
) {
  const { searchParams } = new URL(url);
  const text = (searchParams.get('q') ?? '').trim().slice(0, LIMITS.searchText);
  const asked = searchParams.get('kind');
  const kind = isSearchKind(asked) ? asked : null;
  const most = kind === null ? OF_EACH_KIND : OF_ONE_KIND;
  const query = { text, kind, most, language: searchLanguage(user.locale) };
  return { text, kind, result: await search.find({ userId: user.id, from }, query) };
}

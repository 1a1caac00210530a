import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { SEARCH_KINDS } from '../../domain/search/kinds';
import { SearchPage } from '../../features/search/search-page';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/organisation';
import { readSearch } from './read-search';

export const meta: Route.MetaFunction = titled(msg`Search`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { search } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const found = await readSearch(search, access.user, { organisationId }, args.request.url);
  return { ...found, address: `/o/${organisationId}/search` };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  return <SearchPage {...loaderData} spaceName={null} kinds={SEARCH_KINDS} />;
}

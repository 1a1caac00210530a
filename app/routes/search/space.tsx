import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import type { SearchKind } from '../../domain/search/kinds';
import { SearchPage } from '../../features/search/search-page';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/space';
import { readSearch } from './read-search';

export const meta: Route.MetaFunction = titled(msg`Search`);

const KINDS: readonly SearchKind[] = [
  'note',
  'event',
  'resolution',
  'file',
  'room',
  'international',
  'person',
  'remark',
];

export async function loader(args: Route.LoaderArgs) {
  const { space, user } = await requireSpace(args);
  const { search } = args.context.get(servicesContext);
  const found = await readSearch(search, user, { spaceId: space.id }, args.request.url);
  return { ...found, address: `/s/${space.id}/search`, spaceName: space.name };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  return <SearchPage {...loaderData} kinds={KINDS} />;
}

import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { parseId, type UserId } from '../../domain/ids';
import { isSpaceActivitySort, SPACE_ACTIVITY_SORTS } from '../../domain/spaces/activity-sorts';
import { SpaceActivityPage } from '../../features/spaces/activity/activity-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/activity';

const STEP = 50;
const MOST = 1000;

export const meta: Route.MetaFunction = titled(msg`Activity`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { spaces } = args.context.get(servicesContext);
  const url = new URL(args.request.url);
  const asked = url.searchParams.get('kind');
  const kind = isSpaceActivitySort(asked) ? asked : null;
  const by = parseId<UserId>(url.searchParams.get('by'));
  const show = Math.min(Math.max(Number(url.searchParams.get('show')) || STEP, STEP), MOST);
  const [{ rows, hasMore }, people] = await Promise.all([
    spaces.activity(visit, { by, kinds: kind && SPACE_ACTIVITY_SORTS[kind], show }),
    spaces.people(visit.space.id),
  ]);
  const more = new URLSearchParams(url.searchParams);
  more.delete('_routes');
  more.set('show', String(show + STEP));
  return {
    spaceId: visit.space.id,
    lines: rows,
    moreTo: hasMore && show < MOST ? `?${more}` : null,
    people: people.map(({ userId, name }) => ({ userId, name })),
    filter: { by, kind },
    timeZone: visit.user.timeZone,
  };
}

export default function Activity({ loaderData }: Route.ComponentProps) {
  const { spaceId } = loaderData;
  const parts = ['calendar', 'notes', 'files', 'rooms', 'remarks'] as const;
  useLiveRevalidation(parts.map((part) => `${part}:${spaceId}`));
  return <SpaceActivityPage {...loaderData} />;
}

import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { DiscussionPage } from '../../features/discussion/discussion-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { readAround, readShow, showMore } from '../board/read-show';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/discussion';

export const meta: Route.MetaFunction = titled(msg`Discussion`);

const ELSEWHERE = 12;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { discussion } = args.context.get(servicesContext);
  const { searchParams } = new URL(args.request.url);
  const [talk, elsewhere] = await Promise.all([
    discussion.read(visit, { kind: 'space', id: '' }, readShow(searchParams), readAround(searchParams)),
    discussion.latest(visit, ELSEWHERE, 'elsewhere'),
  ]);
  return { spaceId: visit.space.id, discussion: talk, elsewhere, isArchived: visit.space.isArchived };
}

export default function Discussion({ loaderData }: Route.ComponentProps) {
  const { spaceId, discussion, elsewhere, isArchived } = loaderData;
  useLiveRevalidation([`remarks:${spaceId}`]);
  return (
    <DiscussionPage
      discussion={discussion}
      elsewhere={elsewhere}
      isArchived={isArchived}
      earlierTo={showMore(`/s/${spaceId}/discussion`, discussion.show)}
    />
  );
}

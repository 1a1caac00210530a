import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { OwnFeedsPage } from '../../features/calendar-exchange/own-feeds-page';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/own-feeds';
import { handleFeedAct } from './feed-action';

export const meta: Route.MetaFunction = titled(msg`Calendar feeds`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { calendarExchange, spaces, members, clock } = context.get(servicesContext);
  const [feeds, own, organisations] = await Promise.all([
    calendarExchange.feeds(user.id),
    spaces.list(user.id),
    members.listOrganisations(user.id),
  ]);
  const feedOf = (kind: string, id: string) => {
    const feed = feeds.find((one) => one.kind === kind && one.subjectId === id);
    return feed ? { id: feed.id, lastUsedAt: feed.lastUsedAt, withCards: feed.withCards } : null;
  };
  const open = organisations.filter(({ deleteAfter }) => deleteAfter === null);
  return {
    own: feedOf('person', ''),
    hasOrganisation: open.length > 0,
    spaces: own.map(({ id, name }) => ({ id, name, feed: feedOf('space', id) })),
    organisations: open.map(({ id, name }) => ({ id, name, feed: feedOf('organisation', id) })),
    now: clock.now(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const user = await requireUser(context, request);
  const { calendarExchange } = context.get(servicesContext);
  const answer = await handleFeedAct(calendarExchange, user.id, await request.formData(), null);
  if (!answer) throw data(null, { status: 400 });
  return answer;
}

export default function OwnFeeds({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnFeedsPage {...loaderData} made={actionData?.made ?? null} />;
}

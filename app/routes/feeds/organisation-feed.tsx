import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { OrganisationFeed } from '../../features/calendar-exchange/own-feeds-page';
import { Section } from '../../ui/section';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/organisation-feed';
import { handleFeedAct } from './feed-action';

export const meta: Route.MetaFunction = titled(msg`Calendar feed`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { calendarExchange, clock } = args.context.get(servicesContext);
  const { id, name } = access.organisation;
  const feeds = await calendarExchange.feeds(access.user.id);
  const feed = feeds.find(({ kind, subjectId }) => kind === 'organisation' && subjectId === id);
  return {
    id,
    name,
    feed: feed ? { id: feed.id, lastUsedAt: feed.lastUsedAt, withCards: false } : null,
    now: clock.now(),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { calendarExchange } = args.context.get(servicesContext);
  const scope = { kind: 'organisation', subjectId: access.organisation.id } as const;
  const answer = await handleFeedAct(calendarExchange, access.user.id, await args.request.formData(), scope);
  if (!answer) throw data(null, { status: 400 });
  return answer;
}

export default function OrganisationFeedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  return (
    <Section
      title={t`Dates in your calendar`}
      lead={t`The dates of your organisation’s networks, in the calendar that you use every day. The address is yours alone and ends with your membership.`}
    >
      <ul>
        <OrganisationFeed {...loaderData} address={actionData?.made?.address ?? null} />
      </ul>
    </Section>
  );
}

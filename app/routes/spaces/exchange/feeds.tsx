import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { SpaceFeedsPage } from '../../../features/calendar-exchange/space-feeds-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { handleFeedAct, requireId } from '../../feeds/feed-action';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/feeds';

export const meta: Route.MetaFunction = titled(msg`Calendars in and out`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'feed.read');
  const { calendarExchange, clock } = args.context.get(servicesContext);
  const { id, name, openness } = visit.space;
  const [feeds, sources] = await Promise.all([calendarExchange.feeds(visit.user.id), calendarExchange.sources(visit)]);
  const feed = feeds.find(({ kind, subjectId }) => kind === 'space' && subjectId === id);
  return {
    space: { id, name, openness },
    feed: feed ? { id: feed.id, lastUsedAt: feed.lastUsedAt, withCards: false } : null,
    sources,
    canEdit: visit.can('content.edit'),
    canPublish: visit.can('content.publish'),
    hasOrganisation: visit.member.organisationId !== null,
    now: clock.now(),
  };
}

interface Answer {
  readonly made: string | null;
  readonly refused: { readonly code: string; readonly address: string } | null;
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'feed.read');
  const { calendarExchange } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const scope = { kind: 'space', subjectId: visit.space.id } as const;
  const feed = await handleFeedAct(calendarExchange, visit.user.id, form, scope);
  if (feed) return data<Answer>({ made: feed.made?.address ?? null, refused: null });
  requireInSpace(visit, 'content.edit');
  const text = (name: string) => String(form.get(name) ?? '');
  const input = { address: text('address'), name: text('name'), openness: text('openness') };
  try {
    switch (text('intent')) {
      case 'source.add':
        await calendarExchange.addSource(visit, input);
        break;
      case 'source.refresh':
        await calendarExchange.refreshSource(visit, requireId(text('source')));
        break;
      case 'source.remove':
        await calendarExchange.removeSource(visit, requireId(text('source')));
        break;
      default:
        throw data(null, { status: 400 });
    }
    return data<Answer>({ made: null, refused: null });
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.status === 404) throw data(null, { status: 404 });
    return data<Answer>(
      { made: null, refused: { code: error.code, address: input.address } },
      { status: error.status },
    );
  }
}

export default function Feeds({ loaderData, actionData }: Route.ComponentProps) {
  useLiveRevalidation([`calendar:${loaderData.space.id}`]);
  return <SpaceFeedsPage {...loaderData} made={actionData?.made ?? null} refused={actionData?.refused ?? null} />;
}

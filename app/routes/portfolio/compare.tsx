import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import type { CardId } from '../../domain/ids';
import { ComparePage } from '../../features/reviews/compare-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { notFound } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/compare';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Compare two dates`);

export async function loader(args: Route.LoaderArgs) {
  const { access, organisationId, networks, shown, members, today } = await readPortfolio(args);
  const { reviews, criteria } = args.context.get(servicesContext);
  const [days, models] = await Promise.all([reviews.snapshots(organisationId), criteria.list(organisationId)]);
  const search = new URL(args.request.url).searchParams;
  const from = search.get('from') ?? days.find(({ takenOn }) => takenOn < today)?.id ?? days[0]?.id ?? '';
  const to = search.get('to') ?? 'today';
  // The filter speaks of networks as they are now; those that are gone from the portfolio are always told.
  const inSight = new Set(shown.map(({ cardId }) => cardId));
  const here = new Set(networks.map(({ cardId }) => cardId));
  const isWanted = ({ cardId }: { readonly cardId: CardId }) => inSight.has(cardId) || !here.has(cardId);
  const comparison =
    from === ''
      ? null
      : await reviews.compare(organisationId, from, to, today, isWanted).catch((error: unknown) => {
          throw isAppError(error, 'snapshot.unknown') ? notFound() : error;
        });
  const paths = networks.map(({ boardId, cardId }) => [
    cardId,
    `/o/${organisationId}/boards/${boardId}/cards/${cardId}`,
  ]);
  return {
    organisationId,
    days: days.map(({ id, name, takenOn }) => ({ id, name, takenOn })),
    from,
    to,
    comparison,
    members,
    models: Object.fromEntries(models.map(({ id, name }) => [id, name])),
    cardPaths: Object.fromEntries(paths) as Record<CardId, string>,
    today,
    currency: access.organisation.currency,
  };
}

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { organisationId, ...page } = loaderData;
  useLiveRevalidation([`reviews:${organisationId}`]);
  return <ComparePage {...page} />;
}

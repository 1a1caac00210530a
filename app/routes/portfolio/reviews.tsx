import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../context';
import { todayIn } from '../../features/marks/due-tone';
import { ReviewsPage } from '../../features/reviews/reviews-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/reviews';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Reviews`);

export async function loader(args: Route.LoaderArgs) {
  const { access, organisationId, shown, reviewers, today } = await readPortfolio(args);
  const reviews = await args.context.get(servicesContext).reviews.list(organisationId, access.member.id);
  const { timeZone } = access.user;
  return {
    organisationId,
    home: `/o/${organisationId}/portfolio`,
    reviews: reviews.map(({ closedAt, createdAt: _, createdById: __, ...review }) => ({
      ...review,
      closedOn: closedAt && todayIn(timeZone, closedAt),
    })),
    networks: shown.map(({ cardId, name, stage, ownerId }) => ({ cardId, name, stage, ownerId })),
    reviewers,
    today,
    canRun: access.can('review.run'),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'review.run');
  const { reviews, clock } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const today = todayIn(access.user.timeZone, clock.now());
  switch (form.get('intent')) {
    case 'start': {
      let id = '';
      const answer = await attempt(async () => {
        id = await reviews.start(
          doer,
          {
            name: form.get('name'),
            note: String(form.get('note') ?? ''),
            closesOn: form.get('closesOn'),
            cardIds: form.getAll('card').map(String),
            byOwner: form.get('byOwner') !== null,
            reviewerIds: form.getAll('reviewer').map(String),
          },
          today,
        );
      }, {});
      return id === '' ? answer : redirect(`/o/${doer.organisationId}/portfolio/reviews/${id}`);
    }
    case 'snapshot':
      return attempt(() => reviews.takeSnapshot(doer, form.get('name'), today), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Reviews({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`reviews:${loaderData.organisationId}`]);
  return <ReviewsPage {...loaderData} />;
}

import { data } from 'react-router';
import type { Services } from '../../../server/services';
import { servicesContext } from '../../context';
import { AppError, isAppError } from '../../domain/errors';
import { type BoardId, type MemberId, parseId } from '../../domain/ids';
import { isDay } from '../../domain/interchange/days';
import { amountsIn, yearBefore } from '../../domain/portfolio/amounts';
import type { PortfolioNetwork } from '../../domain/portfolio/network';
import type { NetworkEdit } from '../../domain/portfolio/network-edit';
import { parseSegment } from '../../domain/segments';
import { todayIn } from '../../features/marks/due-tone';
import type { OpenReview, ReviewNetwork } from '../../features/reviews/review-network';
import { ReviewPage } from '../../features/reviews/review-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { type MemberAccess, notFound, requireAbility, requireMember } from '../guards';
import type { Route } from './+types/review';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.review.name} · Solmu` : 'Solmu' },
];

export async function loader(args: Route.LoaderArgs) {
  const { access, organisationId, networks, members, reviewers, mainModel, today } = await readPortfolio(args);
  const { reviews } = args.context.get(servicesContext);
  const [review, places] = await Promise.all([
    readReview(reviews, organisationId, args.params.campaignId),
    reviews.lastPlaces(organisationId),
  ]);
  const byId = new Map(networks.map((network) => [network.cardId, network]));
  const span = yearBefore(today);

  function shownNetwork(network: PortfolioNetwork): ReviewNetwork {
    const { hours, money, yield: mean } = amountsIn(network, span);
    const score = mainModel && network.facts.scores.find(({ modelId }) => modelId === mainModel.id);
    const { boardId, cardId, name, purpose, stage, ownerId, segment, reviewOn, bestBefore } = network;
    return {
      ...{ boardId, cardId, name, purpose, stage, ownerId, segment, reviewOn, bestBefore, hours, money },
      before: places.get(cardId) ?? null,
      yield: mean,
      score:
        mainModel && score && score.points !== null
          ? { name: mainModel.name, points: score.points, fraction: score.fraction }
          : null,
    };
  }

  const shown: OpenReview = {
    id: review.id,
    name: review.name,
    note: review.note,
    state: review.state,
    closesOn: review.closesOn,
    closedOn: review.closedAt && todayIn(access.user.timeZone, review.closedAt),
    snapshotId: review.snapshotId,
    items: review.items.map(({ cardId, name, reviewerId, state, note }) => {
      const network = byId.get(cardId);
      return {
        ...{ cardId, name, state, note },
        reviewerId: reviewerId as MemberId,
        network: network ? shownNetwork(network) : null,
      };
    }),
  };
  return {
    organisationId,
    review: shown,
    members,
    reviewers,
    me: access.member.id,
    today,
    currency: access.organisation.currency,
    canDo: access.can('review.do'),
    canRun: access.can('review.run'),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'review.do');
  const services = args.context.get(servicesContext);
  const { reviews, clock } = services;
  const { campaignId } = args.params;
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const today = todayIn(access.user.timeZone, clock.now());
  await readReview(reviews, doer.organisationId, campaignId);
  const form = await args.request.formData();
  const cardId = String(form.get('card') ?? '');
  const isLead = access.can('review.run');
  const intent = form.get('intent');
  if (intent !== 'answer' && intent !== 'place') requireAbility(access, 'review.run');
  switch (intent) {
    case 'place': {
      const segment = readSegment(form.get('segment'));
      return attempt(() => changeCard(services, access, campaignId, cardId, { field: 'segment', value: segment }), {});
    }
    case 'answer': {
      const state = form.get('state') === 'skipped' ? 'skipped' : 'done';
      const next = form.get('nextReview');
      const nextReview = state === 'done' && isDay(next) ? next : null;
      const note = String(form.get('note') ?? '');
      return attempt(() => reviews.answer(doer, { campaignId, cardId, state, note, nextReview, isLead }), {});
    }
    case 'pause':
    case 'resume':
      return attempt(() => reviews.setPaused(doer, campaignId, intent === 'pause'), {});
    case 'rewrite':
      return attempt(() => reviews.rewrite(doer, campaignId, { closesOn: form.get('closesOn') }, today), {});
    case 'reassign':
      return attempt(() => reviews.reassign(doer, campaignId, [cardId], String(form.get('reviewer') ?? '')), {});
    case 'close':
      return attempt(() => reviews.close(doer, campaignId, today), {});
    default:
      throw data(null, { status: 400 });
  }
}

/** The review of this organisation, or the answer that strangers' reviews get too. */
function readReview(reviews: Services['reviews'], organisationId: string, campaignId: string) {
  return reviews.read(organisationId, campaignId).catch((error: unknown) => {
    throw isAppError(error, 'campaign.unknown') ? notFound() : error;
  });
}

/** Changes one field of a network in this review, on its card. */
async function changeCard(
  { reviews, portfolio }: Pick<Services, 'reviews' | 'portfolio'>,
  access: MemberAccess,
  campaignId: string,
  cardId: string,
  edit: NetworkEdit,
): Promise<void> {
  const organisationId = access.organisation.id;
  const { items } = await reviews.read(organisationId, campaignId);
  const item = items.find((each) => each.cardId === cardId);
  const boardId = parseId<BoardId>(item?.boardId);
  if (!item || !boardId) throw new AppError('item.unknown', 404);
  const doer = { organisationId, memberId: access.member.id };
  const { refused } = await portfolio.change(doer, [{ networks: [{ boardId, cardId: item.cardId }], edit }]);
  if (refused.length > 0) throw new AppError('changed-card', 409);
}

function readSegment(text: FormDataEntryValue | null) {
  try {
    return parseSegment(JSON.parse(String(text)));
  } catch {
    return null;
  }
}

export default function Review({ loaderData }: Route.ComponentProps) {
  const { organisationId, ...page } = loaderData;
  useLiveRevalidation([`reviews:${organisationId}`]);
  const home = `/o/${organisationId}`;
  return <ReviewPage {...page} organisationHome={home} portfolioHome={`${home}/portfolio`} />;
}

import { AppError } from '../../app/domain/errors';
import {
  type Doer,
  findCampaign,
  type ReviewsDeps,
  requireComingDay,
  requireName,
  requireReviewers,
  reviewsTopic,
} from './reviews-deps';
import { storeSnapshot } from './take-snapshot';

/** Pauses a review, for as long as it takes; every queue stays as it is. */
export async function setPaused(deps: ReviewsDeps, doer: Doer, campaignId: string, isPaused: boolean): Promise<void> {
  await change(deps, doer, campaignId, { state: isPaused ? 'paused' : 'open' });
}

/** Gives a review another name or another closing date. What is left out stays. */
export async function rewriteCampaign(
  deps: ReviewsDeps,
  doer: Doer,
  campaignId: string,
  to: { readonly name?: unknown; readonly closesOn?: unknown },
  today: string,
): Promise<void> {
  await change(deps, doer, campaignId, {
    ...(to.name === undefined ? {} : { name: requireName(to.name) }),
    ...(to.closesOn === undefined ? {} : { closesOn: requireComingDay(to.closesOn, today) }),
  });
}

/** Puts networks into another reviewer's queue; what is answered stays with who answered it. */
export async function reassign(
  deps: ReviewsDeps,
  doer: Doer,
  campaignId: string,
  cardIds: readonly string[],
  reviewerId: string,
): Promise<void> {
  await requireOpen(deps, doer, campaignId);
  await requireReviewers(deps, doer.organisationId, [reviewerId]);
  await deps.db.reviewItem.updateMany({
    where: { campaignId, cardId: { in: [...cardIds] }, state: 'waiting' },
    data: { reviewerId },
  });
  deps.live.topicChanged([reviewsTopic(doer.organisationId)]);
}

/** Ends a review, whatever is still waiting, and keeps the portfolio as it stands. Gives the snapshot's id. */
export async function closeCampaign(deps: ReviewsDeps, doer: Doer, campaignId: string, today: string): Promise<string> {
  const { name } = await findCampaign(deps, doer.organisationId, campaignId);
  const { networks } = await deps.portfolio.list(doer.organisationId);
  const at = deps.clock.now();
  const snapshotId = await deps.db.$transaction(async (tx) => {
    const { count } = await tx.reviewCampaign.updateMany({
      where: { id: campaignId, organisationId: doer.organisationId, state: { not: 'closed' } },
      data: { state: 'closed', closedAt: at, closedById: doer.memberId },
    });
    if (count === 0) throw new AppError('campaign.closed', 409);
    return storeSnapshot({ ...deps, db: tx }, { ...doer, name, campaignId, networks, today });
  });
  deps.live.topicChanged([reviewsTopic(doer.organisationId), `portfolio:${doer.organisationId}`]);
  return snapshotId;
}

async function change(
  deps: ReviewsDeps,
  { organisationId }: Doer,
  campaignId: string,
  data: { readonly state?: string; readonly name?: string; readonly closesOn?: string },
): Promise<void> {
  await findCampaign(deps, organisationId, campaignId);
  const { count } = await deps.db.reviewCampaign.updateMany({
    where: { id: campaignId, organisationId, state: { not: 'closed' } },
    data,
  });
  if (count === 0) throw new AppError('campaign.closed', 409);
  deps.live.topicChanged([reviewsTopic(organisationId)]);
}

async function requireOpen(deps: ReviewsDeps, { organisationId }: Doer, campaignId: string): Promise<void> {
  const campaign = await findCampaign(deps, organisationId, campaignId);
  if (campaign.state === 'closed') throw new AppError('campaign.closed', 409);
}

import { AppError } from '../../app/domain/errors';
import { newId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import {
  type Doer,
  mayReview,
  type ReviewsDeps,
  requireComingDay,
  requireName,
  requireReviewers,
  reviewsTopic,
} from './reviews-deps';

export interface NewCampaign {
  readonly name: unknown;
  readonly note: string;
  readonly closesOn: unknown;
  readonly cardIds: readonly string[];
  /** Owners review their own; networks without an owner go round among the reviewers. Else all go round. */
  readonly byOwner: boolean;
  readonly reviewerIds: readonly string[];
}

/** Opens a review: every chosen network in the queue of one reviewer. Gives its id. */
export async function startCampaign(
  deps: ReviewsDeps,
  doer: Doer,
  campaign: NewCampaign,
  today: string,
): Promise<string> {
  const { db, clock, live, portfolio, randomBytes } = deps;
  const { organisationId, memberId } = doer;
  const name = requireName(campaign.name);
  const closesOn = requireComingDay(campaign.closesOn, today);
  const note = campaign.note.replaceAll('\0', '').toWellFormed().trim();
  if (note.length > LIMITS.note) throw new AppError('note.too-long', 400, { longest: LIMITS.note });
  if (campaign.cardIds.length === 0) throw new AppError('networks.none', 400);
  if (campaign.cardIds.length > LIMITS.networksPerCampaign)
    throw new AppError('networks.too-many', 400, { most: LIMITS.networksPerCampaign });
  const reviewers = [...new Set(campaign.reviewerIds)];
  await requireReviewers(deps, organisationId, reviewers);
  if ((await db.reviewCampaign.count({ where: { organisationId } })) >= LIMITS.campaignsPerOrganisation)
    throw new AppError('campaigns.too-many', 409, { most: LIMITS.campaignsPerOrganisation });
  const wanted = new Set(campaign.cardIds);
  const networks = (await portfolio.list(organisationId)).networks.filter(({ cardId }) => wanted.has(cardId));
  if (networks.length !== wanted.size) throw new AppError('networks.unknown', 400);
  const owners = await activeOwners(deps, organisationId);
  let turn = 0;
  const items = networks.map((network, position) => {
    const owner = campaign.byOwner && network.ownerId && owners.has(network.ownerId) ? network.ownerId : null;
    const reviewerId = owner ?? reviewers[turn++ % reviewers.length];
    if (!reviewerId) throw new AppError('reviewers.missing', 400);
    return { cardId: network.cardId, boardId: network.boardId, name: network.name, reviewerId, position };
  });
  const id = newId(randomBytes);
  await db.reviewCampaign.create({
    data: {
      id,
      organisationId,
      name,
      note,
      closesOn,
      state: 'open',
      createdById: memberId,
      createdAt: clock.now(),
      items: { createMany: { data: items } },
    },
  });
  live.topicChanged([reviewsTopic(organisationId)]);
  return id;
}

async function activeOwners({ db }: ReviewsDeps, organisationId: string): Promise<Set<string>> {
  const members = await db.member.findMany({
    where: { organisationId, state: 'active' },
    select: { id: true, role: true },
  });
  return new Set(members.filter(({ role }) => mayReview(role)).map(({ id }) => id));
}

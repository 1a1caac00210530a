import { AppError } from '../../app/domain/errors';
import { isId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type Doer, findCampaign, type ReviewsDeps, reviewsTopic } from './reviews-deps';

export const ITEM_STATES = ['waiting', 'done', 'skipped'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface Answer {
  readonly campaignId: string;
  readonly cardId: string;
  readonly state: ItemState;
  readonly note: string;
  /** Whether the person may answer for others. */
  readonly isLead: boolean;
}

/** Says that a network in one's queue was reviewed, is left for now, or waits after all. */
export async function answerItem(deps: ReviewsDeps, { organisationId, memberId }: Doer, answer: Answer): Promise<void> {
  const { db, clock, live } = deps;
  const { campaignId, cardId, state } = answer;
  const campaign = await findCampaign(deps, organisationId, campaignId);
  if (campaign.state === 'closed') throw new AppError('campaign.closed', 409);
  if (campaign.state === 'paused') throw new AppError('campaign.paused', 409);
  const item =
    isId(cardId) && (await db.reviewItem.findUnique({ where: { campaignId_cardId: { campaignId, cardId } } }));
  if (!item) throw new AppError('item.unknown', 404);
  if (item.reviewerId !== memberId && !answer.isLead) throw new AppError('item.not-yours', 403);
  const note = answer.note.replaceAll('\0', '').toWellFormed().trim();
  if (note.length > LIMITS.note) throw new AppError('note.too-long', 400, { longest: LIMITS.note });
  const isAnswered = state !== 'waiting';
  await db.reviewItem.update({
    where: { campaignId_cardId: { campaignId, cardId } },
    data: { state, note, doneAt: isAnswered ? clock.now() : null, doneById: isAnswered ? memberId : null },
  });
  live.topicChanged([reviewsTopic(organisationId)]);
}

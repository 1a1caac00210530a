import { AppError } from '../../app/domain/errors';
import { type BoardId, type CardId, parseId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type Doer, findCampaign, type ReviewsDeps, reviewsTopic } from './reviews-deps';

export const ITEM_STATES = ['waiting', 'done', 'skipped'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface Answer {
  readonly campaignId: string;
  readonly cardId: string;
  readonly state: ItemState;
  readonly note: string;
  /** When the network is to be reviewed next, as ISO date; null: its card keeps the day it has. */
  readonly nextReview: string | null;
  /** Whether the person may answer for others. */
  readonly isLead: boolean;
}

/**
 * Says that a network in one's queue was reviewed, is left for now, or waits after all. The next review is written to the
 * card first: when the card refuses it, no answer is kept, and when the answer is refused after all, the card gets its
 * day back. Should the process end between the two, the network waits still, and answering again does the same once.
 */
export async function answerItem(deps: ReviewsDeps, doer: Doer, answer: Answer): Promise<void> {
  const { db } = deps;
  const { campaignId } = answer;
  const { state } = await findCampaign(deps, doer.organisationId, campaignId);
  if (state === 'closed') throw new AppError('campaign.closed', 409);
  if (state === 'paused') throw new AppError('campaign.paused', 409);
  const cardId = parseId<CardId>(answer.cardId);
  const item = cardId && (await db.reviewItem.findUnique({ where: { campaignId_cardId: { campaignId, cardId } } }));
  if (!cardId || !item) throw new AppError('item.unknown', 404);
  if (item.reviewerId !== doer.memberId && !answer.isLead) throw new AppError('item.not-yours', 403);
  const note = answer.note.replaceAll('\0', '').toWellFormed().trim();
  if (note.length > LIMITS.note) throw new AppError('note.too-long', 400, { longest: LIMITS.note });
  const actId = answer.nextReview === null ? null : await setNextReview(deps, doer, cardId, answer.nextReview);
  try {
    await keepAnswer(deps, doer, { ...answer, note, reviewerId: item.reviewerId });
  } catch (error) {
    if (actId !== null) await deps.portfolio.undo(doer, actId);
    throw error;
  }
  deps.live.topicChanged([reviewsTopic(doer.organisationId)]);
}

/** Writes the day to the card, on whichever board it is now; gives the act under which that is undone. */
async function setNextReview(
  { db, portfolio }: ReviewsDeps,
  doer: Doer,
  cardId: CardId,
  day: string,
): Promise<string | null> {
  const { organisationId } = doer;
  const row = await db.cardRow.findFirst({ where: { organisationId, cardId }, select: { boardId: true } });
  if (!row) throw new AppError('changed-card', 409);
  const networks = [{ boardId: row.boardId as BoardId, cardId }];
  const { actId, refused } = await portfolio.change(doer, [{ networks, edit: { field: 'review', value: day } }]);
  if (refused.length > 0) throw new AppError('changed-card', 409);
  return actId;
}

/** Keeps the answer, unless the review was closed or paused, or the network given to somebody else, in the meantime. */
async function keepAnswer(
  { db, clock }: ReviewsDeps,
  { organisationId, memberId }: Doer,
  { campaignId, cardId, state, note, reviewerId }: Answer & { readonly reviewerId: string },
): Promise<void> {
  const isAnswered = state !== 'waiting';
  const { count } = await db.reviewItem.updateMany({
    where: { campaignId, cardId, reviewerId, campaign: { organisationId, state: 'open' } },
    data: { state, note, doneAt: isAnswered ? clock.now() : null, doneById: isAnswered ? memberId : null },
  });
  if (count === 0) throw new AppError('item.meanwhile', 409);
}

import { AppError } from '../../app/domain/errors';
import { isId, type MemberId, type OrganisationId, type RandomBytes } from '../../app/domain/ids';
import { isDay } from '../../app/domain/interchange/days';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { can, isRole } from '../../app/domain/policies';
import type { PrismaClient } from '../../prisma/generated/client';
import type { PortfolioService } from '../portfolio/portfolio-service';

/** What reviews need from outside. */
export interface ReviewsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: readonly string[]): void };
  readonly portfolio: Pick<PortfolioService, 'list' | 'change' | 'undo'>;
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** The topic of everything about an organisation's reviews. */
export function reviewsTopic(organisationId: string): string {
  return `reviews:${organisationId}`;
}

/** A name of one line, or the refusal that says why not. */
export function requireName(text: unknown): string {
  const name = parseName(text, LIMITS.campaignName);
  if (name !== null) return name;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest: LIMITS.campaignName });
}

/** A day that is today or later. */
export function requireComingDay(day: unknown, today: string): string {
  if (!isDay(day)) throw new AppError('closesOn.unusable', 400);
  if (day < today) throw new AppError('closesOn.past', 400);
  return day;
}

/** Whether somebody with this role can answer what is put into their queue. */
export function mayReview(role: string | null): boolean {
  return isRole(role) && can({ role, isServerAdmin: false }, 'review.do');
}

/** Refuses reviewers who are not active members, and those whose role would leave their queue without an answer. */
export async function requireReviewers(
  { db }: Pick<ReviewsDeps, 'db'>,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = new Set(ids);
  const members = await db.member.findMany({
    where: { organisationId, state: 'active', id: { in: [...wanted].filter(isId) } },
    select: { role: true },
  });
  if (members.length !== wanted.size) throw new AppError('reviewer.unknown', 404);
  if (!members.every(({ role }) => mayReview(role))) throw new AppError('reviewer.may-not', 409);
}

/** The campaign of this organisation, or the refusal that strangers' campaigns get too. */
export async function findCampaign({ db }: Pick<ReviewsDeps, 'db'>, organisationId: string, campaignId: string) {
  const campaign =
    isId(campaignId) && (await db.reviewCampaign.findFirst({ where: { id: campaignId, organisationId } }));
  if (!campaign) throw new AppError('campaign.unknown', 404);
  return campaign;
}

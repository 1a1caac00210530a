import { can, isRole, type Role } from '../../app/domain/policies';
import type { Prisma } from '../../prisma/generated/client';

interface Leaver {
  readonly id: string;
  readonly organisationId: string;
}

/**
 * Ends what others would wait for from somebody whose role (null: none any more) no longer allows it. In sessions that go
 * on they have left: what they finished counts. What waits in their queues goes to the lead who began that review, or to
 * the owner of longest standing. Gives the topics of the pages that show it.
 */
export async function endDuties(
  tx: Prisma.TransactionClient,
  now: Date,
  leaver: Leaver,
  role: Role | null,
): Promise<string[]> {
  const topics: string[] = [];
  const may = (action: 'scoring.take-part' | 'review.do') => can({ role, isServerAdmin: false }, action);
  if (!may('scoring.take-part')) topics.push(...(await leaveSessions(tx, now, leaver)));
  if (!may('review.do')) topics.push(...(await passQueuesOn(tx, leaver)));
  return topics;
}

async function leaveSessions(
  tx: Prisma.TransactionClient,
  now: Date,
  { id, organisationId }: Leaver,
): Promise<string[]> {
  const taken = await tx.scoringParticipant.findMany({
    where: { memberId: id, leftAt: null, session: { organisationId, state: { not: 'ended' } } },
    select: { sessionId: true },
  });
  const ids = taken.map(({ sessionId }) => sessionId);
  await tx.scoringParticipant.updateMany({
    where: { memberId: id, sessionId: { in: ids }, leftAt: null },
    data: { leftAt: now },
  });
  return ids.map((sessionId) => `scoring:${sessionId}`);
}

async function passQueuesOn(tx: Prisma.TransactionClient, { id, organisationId }: Leaver): Promise<string[]> {
  const reviews = await tx.reviewCampaign.findMany({
    where: { organisationId, state: { not: 'closed' }, items: { some: { reviewerId: id, state: 'waiting' } } },
    select: { id: true, createdById: true },
  });
  if (reviews.length === 0) return [];
  const others = await tx.member.findMany({
    where: { organisationId, state: 'active', id: { not: id } },
    select: { id: true, role: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const owner = others.find(({ role }) => role === 'owner');
  for (const review of reviews) {
    const lead = others.find((one) => one.id === review.createdById && mayRun(one.role)) ?? owner;
    if (lead)
      await tx.reviewItem.updateMany({
        where: { campaignId: review.id, reviewerId: id, state: 'waiting' },
        data: { reviewerId: lead.id },
      });
  }
  return [`reviews:${organisationId}`];
}

function mayRun(role: string | null): boolean {
  return isRole(role) && can({ role, isServerAdmin: false }, 'review.run');
}

import { AppError } from '../../app/domain/errors';
import type { OrganisationId, PlanId } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

/** The plan of this organisation, or the refusal that strangers' plans get too. */
export async function findPlan(db: Pick<PrismaClient, 'networkPlan'>, organisationId: string, planId: PlanId) {
  const plan = await db.networkPlan.findFirst({ where: { id: planId, organisationId } });
  if (!plan) throw new AppError('plan.unknown', 404);
  return plan;
}

/** A plan that can still be changed, or the refusal that says why not. */
export async function findDraft(db: Pick<PrismaClient, 'networkPlan'>, organisationId: string, planId: PlanId) {
  const plan = await findPlan(db, organisationId, planId);
  if (plan.state === 'approved') throw new AppError('plan.approved', 409);
  return plan;
}

/** Whose a plan is, and whether it is approved: what access to its document depends on. */
export async function findPlanFacts(db: Pick<PrismaClient, 'networkPlan'>, planId: PlanId) {
  const plan = await db.networkPlan.findUnique({
    where: { id: planId },
    select: { organisationId: true, state: true },
  });
  return plan && { organisationId: plan.organisationId as OrganisationId, isApproved: plan.state === 'approved' };
}

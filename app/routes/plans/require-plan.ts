import type { PlanRow, PlansService } from '../../../server/plans/plans-service';
import { isAppError } from '../../domain/errors';
import { type PlanId, parseId } from '../../domain/ids';
import { type MemberAccess, notFound, requireAbility } from '../guards';

/** The plan in the address, when it is this organisation's and the person may read it. */
export async function requirePlan(
  access: MemberAccess,
  plans: PlansService,
  params: Readonly<Record<string, string | undefined>>,
): Promise<PlanRow> {
  requireAbility(access, 'plan.read');
  const planId = parseId<PlanId>(params.planId);
  if (!planId) throw notFound();
  return await plans.read(access.organisation.id, planId).catch((error: unknown) => {
    throw isAppError(error, 'plan.unknown') ? notFound() : error;
  });
}

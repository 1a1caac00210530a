import type { PlanRow } from '../../../server/plans/plans-service';
import type { MemberId } from '../../domain/ids';
import type { ListedPlan } from '../../features/plans/plan-data';

/** A plan with people's names in place of their ids. */
export function listedPlan(row: PlanRow, nameOf: ReadonlyMap<MemberId, string>): ListedPlan {
  const { id, title, isApproved, createdAt, createdById, approvedOn, approvedById } = row;
  return {
    id,
    title,
    isApproved,
    createdAt,
    createdBy: nameOf.get(createdById) ?? '?',
    approvedOn,
    approvedBy: (approvedById && nameOf.get(approvedById)) ?? null,
  };
}

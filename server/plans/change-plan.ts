import { readText } from '../../app/board-doc/text-doc';
import { AppError } from '../../app/domain/errors';
import { type PlanId, planDocumentId } from '../../app/domain/ids';
import { requireTitle } from './create-plan';
import { findDraft, findPlan } from './find-plan';
import { keepVersion } from './keep-version';
import { type PlanDoer, type PlansDeps, plansTopic } from './plans-deps';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Calls a plan something else. */
export async function renamePlan(deps: PlansDeps, doer: PlanDoer, planId: PlanId, title: unknown): Promise<void> {
  await findDraft(deps.db, doer.organisationId, planId);
  await deps.db.networkPlan.update({ where: { id: planId }, data: { title: requireTitle(title) } });
  deps.live.topicChanged([plansTopic(doer.organisationId)]);
}

/** Approves a plan as it stands, with a date. From then on it is read; the text is kept as a version. */
export async function approvePlan(deps: PlansDeps, doer: PlanDoer, planId: PlanId, on: unknown): Promise<void> {
  await findDraft(deps.db, doer.organisationId, planId);
  if (typeof on !== 'string' || !DAY.test(on) || Number.isNaN(Date.parse(`${on}T00:00:00Z`)))
    throw new AppError('date.bad');
  // Rights first, so that no letter comes after the version that was approved.
  const { count } = await deps.db.networkPlan.updateMany({
    where: { id: planId, state: 'draft' },
    data: { state: 'approved', approvedOn: on, approvedById: doer.memberId },
  });
  if (count === 0) throw new AppError('plan.approved', 409);
  tell(deps, doer);
  const text = await deps.rooms.read(planDocumentId(planId), (doc) => readText(doc, 'plan'));
  await keepVersion(deps, doer, planId, { kind: 'approved', name: '' }, text);
}

/** Takes an approval back: the plan is a draft again. */
export async function reopenPlan(deps: PlansDeps, doer: PlanDoer, planId: PlanId): Promise<void> {
  await findPlan(deps.db, doer.organisationId, planId);
  await deps.db.networkPlan.update({
    where: { id: planId },
    data: { state: 'draft', approvedOn: null, approvedById: null },
  });
  tell(deps, doer);
}

/** Deletes a draft for good. What was approved stays. */
export async function removePlan(deps: PlansDeps, doer: PlanDoer, planId: PlanId): Promise<void> {
  await findDraft(deps.db, doer.organisationId, planId);
  await deps.db.networkPlan.delete({ where: { id: planId } });
  await deps.rooms.remove(planDocumentId(planId));
  deps.live.topicChanged([plansTopic(doer.organisationId)]);
}

function tell({ bus, live }: PlansDeps, { organisationId }: PlanDoer): void {
  bus.publish('access.changed', { organisationId });
  live.topicChanged([plansTopic(organisationId)]);
}

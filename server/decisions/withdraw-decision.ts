import { AppError } from '../../app/domain/errors';
import type { DecisionId, MemberId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { can } from '../../app/domain/policies';
import { announce, approversOf, type DecisionDoer, type DecisionsDeps, newsEntry } from './decisions-deps';
import { findDecision } from './list-decisions';

/** Takes a proposal back: its writer, or a lead. A draft is thrown away. */
export async function withdrawDecision(deps: DecisionsDeps, doer: DecisionDoer, id: DecisionId): Promise<void> {
  const { organisationId, memberId } = doer;
  const decision = await findDecision(deps, organisationId, memberId, id);
  requireMayGovern(doer, decision.proposedById);
  if (decision.state === 'draft') {
    await deps.db.decision.deleteMany({ where: { id, organisationId, state: 'draft' } });
    announce(deps, organisationId, null);
    return;
  }
  const at = deps.clock.now();
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.decision.updateMany({
      where: { id, organisationId, state: 'proposed' },
      data: { state: 'withdrawn', decidedAt: at, decidedById: memberId },
    });
    if (count === 0) throw new AppError('decision.decided', 409);
    await tx.activity.create({ data: newsEntry(doer, decision, 'decision.withdrawn', at) });
  });
  announce(deps, organisationId, decision.boardId);
}

/**
 * Names who is asked, where somebody left or was forgotten. Those who answered stay. It decides nothing by itself: the
 * next answer does.
 */
export async function nameApprovers(
  deps: DecisionsDeps,
  doer: DecisionDoer,
  id: DecisionId,
  named: readonly MemberId[],
): Promise<void> {
  const { organisationId, memberId } = doer;
  const decision = await findDecision(deps, organisationId, memberId, id);
  requireMayGovern(doer, decision.proposedById);
  const may = await approversOf(deps.db, organisationId);
  const wanted = [...new Set(named)];
  if (wanted.some((one) => !may.has(one))) throw new AppError('decision.approver-unknown', 404);
  if (wanted.length > LIMITS.decisionApprovers)
    throw new AppError('decision.too-many-approvers', 409, { most: LIMITS.decisionApprovers });
  await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Decision" WHERE id = ${id} FOR UPDATE`;
    const current = await tx.decision.findUniqueOrThrow({ where: { id }, include: { approvers: true } });
    if (current.state !== 'proposed') throw new AppError('decision.decided', 409);
    const answered = current.approvers.filter(({ answer }) => answer !== null).map((one) => one.memberId);
    if (answered.length + wanted.length === 0) throw new AppError('decision.no-approvers');
    await tx.decisionApprover.deleteMany({
      where: { decisionId: id, answer: null, memberId: { notIn: wanted } },
    });
    await tx.decisionApprover.createMany({
      data: wanted.map((one, position) => ({ decisionId: id, memberId: one, position })),
      skipDuplicates: true,
    });
  });
  announce(deps, organisationId, null);
}

function requireMayGovern({ actor, memberId }: DecisionDoer, proposedById: MemberId): void {
  const isOwn = proposedById === memberId && can(actor, 'decision.propose');
  if (!isOwn && !can(actor, 'decision.govern')) throw new AppError('forbidden', 403);
}

import { type Answer, type Decision, type Outcome, outcomeOf } from '../../app/domain/decisions/decision';
import { AppError } from '../../app/domain/errors';
import type { DecisionId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { can } from '../../app/domain/policies';
import type { Prisma } from '../../prisma/generated/client';
import { carryOut, requireFeasible } from './apply-decision';
import { toDecision, WITH_APPROVERS } from './decision-row';
import { announce, approversOf, type DecisionDoer, type DecisionsDeps, newsEntry } from './decisions-deps';
import { findDecision } from './list-decisions';

export interface GivenAnswer {
  readonly answer: Answer;
  readonly words: string;
}

/**
 * Answers a proposal as one of its approvers. The answer that decides is the only one that does: of two at once the
 * second is told that it is decided. When it approves, the card is changed as this person; when the card cannot be
 * changed, nothing is answered and the reason is told.
 */
export async function answerDecision(
  deps: DecisionsDeps,
  doer: DecisionDoer,
  id: DecisionId,
  given: GivenAnswer,
): Promise<Outcome> {
  const { organisationId, memberId } = doer;
  const before = await findDecision(deps, organisationId, memberId, id);
  requireMayAnswer(doer, before);
  const words = given.words.trim();
  if (words.length > LIMITS.decisionWords) throw new AppError('decision.words-too-long');
  const may = await approversOf(deps.db, organisationId);
  if (weigh(before, doer, given.answer, may) === 'approved') await requireFeasible(deps, organisationId, before);

  const at = deps.clock.now();
  const { decision, outcome } = await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Decision" WHERE id = ${id} FOR UPDATE`;
    const current = await readAgain(tx, id);
    requireMayAnswer(doer, current);
    await tx.decisionApprover.update({
      where: { decisionId_memberId: { decisionId: id, memberId } },
      data: { answer: given.answer, words, answeredAt: at },
    });
    const outcome = weigh(current, doer, given.answer, may);
    if (outcome !== 'open')
      await tx.decision.update({ where: { id }, data: { state: outcome, decidedAt: at, decidedById: memberId } });
    const kind = outcome === 'open' ? 'decision.answered' : `decision.${outcome}`;
    await tx.activity.create({ data: newsEntry(doer, current, kind, at) });
    return { decision: current, outcome };
  });
  if (outcome === 'approved') await carryOut(deps, organisationId, decision, memberId);
  announce(deps, organisationId, decision.boardId);
  return outcome;
}

/** Tries again to change the card of an approved decision. The caller has asked `can(actor, 'decision.govern')`. */
export async function carryOutAgain(deps: DecisionsDeps, doer: DecisionDoer, id: DecisionId): Promise<void> {
  const decision = await findDecision(deps, doer.organisationId, doer.memberId, id);
  if (decision.state !== 'approved' || decision.appliedAt !== null) throw new AppError('decision.decided', 409);
  await requireFeasible(deps, doer.organisationId, decision);
  await carryOut(deps, doer.organisationId, decision, doer.memberId);
  announce(deps, doer.organisationId, decision.boardId);
}

function requireMayAnswer({ actor, memberId }: DecisionDoer, { state, approvers }: Decision): void {
  const isNamed = approvers.some((approver) => approver.memberId === memberId);
  if (!can(actor, 'decision.approve', { isNamed })) throw new AppError('forbidden', 403);
  if (state !== 'proposed') throw new AppError('decision.decided', 409);
}

function weigh({ rule, approvers }: Decision, doer: DecisionDoer, answer: Answer, may: ReadonlySet<string>): Outcome {
  const answered = approvers.map((one) => (one.memberId === doer.memberId ? { ...one, answer } : one));
  return outcomeOf(rule, answered, (memberId) => may.has(memberId));
}

async function readAgain(tx: Prisma.TransactionClient, id: DecisionId): Promise<Decision> {
  return toDecision(await tx.decision.findUniqueOrThrow({ where: { id }, include: WITH_APPROVERS }));
}

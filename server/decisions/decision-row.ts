import {
  type Answer,
  DECISION_KINDS,
  DECISION_RULES,
  DECISION_STATES,
  type Decision,
  parseChange,
} from '../../app/domain/decisions/decision';
import type { BoardId, CardId, DecisionId, MemberId } from '../../app/domain/ids';
import type { Prisma } from '../../prisma/generated/client';

export const WITH_APPROVERS = { approvers: { orderBy: { position: 'asc' } } } as const satisfies Prisma.DecisionInclude;

type Stored = Prisma.DecisionGetPayload<{ include: typeof WITH_APPROVERS }>;

/** A decision as it is stored. */
export function toDecision(row: Stored): Decision {
  const change = typeof row.change === 'string' ? parseChange(row.change) : null;
  return {
    id: row.id as DecisionId,
    boardId: row.boardId as BoardId,
    cardId: row.cardId as CardId,
    cardName: row.cardName,
    kind: DECISION_KINDS.find((kind) => kind === row.kind) ?? 'join',
    change: change ?? { do: 'stage', stage: 'active' },
    grounds: row.grounds,
    rule: DECISION_RULES.find((rule) => rule === row.rule) ?? 'all',
    state: DECISION_STATES.find((state) => state === row.state) ?? 'withdrawn',
    decideBy: row.decideBy,
    proposedById: row.proposedById as MemberId,
    createdAt: row.createdAt.toISOString(),
    proposedAt: row.proposedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedById: row.decidedById as MemberId | null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    problem: row.problem,
    approvers: row.approvers.map(({ memberId, answer, words, answeredAt }) => ({
      memberId: memberId as MemberId,
      answer: toAnswer(answer),
      words,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  };
}

function toAnswer(text: string | null): Answer | null {
  return text === 'yes' || text === 'no' ? text : null;
}

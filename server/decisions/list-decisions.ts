import type { Decision } from '../../app/domain/decisions/decision';
import { AppError } from '../../app/domain/errors';
import type { CardId, DecisionId, MemberId, OrganisationId } from '../../app/domain/ids';
import { toDecision, WITH_APPROVERS } from './decision-row';
import type { DecisionsDeps } from './decisions-deps';

/** The register holds this many; older ones are found on their cards. */
const MOST = 2000;

export interface DecisionQuery {
  readonly organisationId: OrganisationId;
  /** Who looks: a draft is its writer's alone. */
  readonly readerId: MemberId;
  readonly cardId?: CardId;
}

/** The organisation's decisions, the latest first. */
export async function listDecisions({ db }: DecisionsDeps, query: DecisionQuery): Promise<Decision[]> {
  const { organisationId, readerId, cardId } = query;
  const rows = await db.decision.findMany({
    where: { organisationId, cardId, OR: [{ state: { not: 'draft' } }, { proposedById: readerId }] },
    include: WITH_APPROVERS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  return rows.map(toDecision);
}

/** One decision of the organisation; refuses as unknown what is none, and a draft of somebody else. */
export async function findDecision(
  { db }: Pick<DecisionsDeps, 'db'>,
  organisationId: OrganisationId,
  readerId: MemberId,
  id: DecisionId,
): Promise<Decision> {
  const row = await db.decision.findFirst({ where: { id, organisationId }, include: WITH_APPROVERS });
  const decision = row && toDecision(row);
  if (!decision || (decision.state === 'draft' && decision.proposedById !== readerId))
    throw new AppError('decision.unknown', 404);
  return decision;
}

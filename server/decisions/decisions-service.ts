import type { Decision, Outcome } from '../../app/domain/decisions/decision';
import type { CardId, DecisionId, MemberId, OrganisationId } from '../../app/domain/ids';
import { answerDecision, carryOutAgain, type GivenAnswer } from './answer-decision';
import { approversOf, type DecisionDoer, type DecisionsDeps } from './decisions-deps';
import { type DecisionQuery, findDecision, listDecisions } from './list-decisions';
import { type Proposal, type ProposalAnswer, proposeDecision, rewriteDraft } from './propose-decision';
import { nameApprovers, withdrawDecision } from './withdraw-decision';

/** Who decides where we are: proposals about networks, answers, and the register. Refusals are `AppError`s. */
export interface DecisionsService {
  list(query: DecisionQuery): Promise<Decision[]>;
  find(organisationId: OrganisationId, readerId: MemberId, id: DecisionId): Promise<Decision>;
  /** The members who may be asked. */
  approvers(organisationId: OrganisationId): Promise<ReadonlySet<MemberId>>;
  propose(doer: DecisionDoer, cardId: CardId, proposal: Proposal): Promise<ProposalAnswer>;
  rewrite(doer: DecisionDoer, id: DecisionId, proposal: Proposal): Promise<ProposalAnswer>;
  answer(doer: DecisionDoer, id: DecisionId, given: GivenAnswer): Promise<Outcome>;
  withdraw(doer: DecisionDoer, id: DecisionId): Promise<void>;
  nameApprovers(doer: DecisionDoer, id: DecisionId, named: readonly MemberId[]): Promise<void>;
  carryOut(doer: DecisionDoer, id: DecisionId): Promise<void>;
}

export function createDecisions(deps: DecisionsDeps): DecisionsService {
  return {
    list: (query) => listDecisions(deps, query),
    find: (organisationId, readerId, id) => findDecision(deps, organisationId, readerId, id),
    approvers: (organisationId) => approversOf(deps.db, organisationId),
    propose: (doer, cardId, proposal) => proposeDecision(deps, doer, cardId, proposal),
    rewrite: (doer, id, proposal) => rewriteDraft(deps, doer, id, proposal),
    answer: (doer, id, given) => answerDecision(deps, doer, id, given),
    withdraw: (doer, id) => withdrawDecision(deps, doer, id),
    nameApprovers: (doer, id, named) => nameApprovers(deps, doer, id, named),
    carryOut: (doer, id) => carryOutAgain(deps, doer, id),
  };
}

import type { CardId, OrganisationId, ScoringSessionId } from '../../../app/domain/ids';
import type { ScoringDeps, ScoringDoer } from '../scoring-deps';
import { type Agreement, agreeScore } from './agree-score';
import { type CardAgreement, listCardAgreements } from './card-agreements';
import { type GivenScore, giveScore } from './give-score';
import { type LeadAct, leadSession } from './lead-session';
import { type Candidate, listCandidates } from './list-candidates';
import { type ListedSession, listSessions } from './list-sessions';
import { type NewSession, openSession } from './open-session';
import { readSession, type SessionView } from './read-session';
import { revealCard } from './reveal-card';
import { joinSession, leaveSession } from './take-part';

export interface ScoringService {
  /** The cards that a session can be opened on. */
  candidates(organisationId: OrganisationId): Promise<Candidate[]>;
  list(organisationId: OrganisationId): Promise<ListedSession[]>;
  /** What groups agreed on for a card, newest first. */
  agreements(organisationId: OrganisationId, cardId: CardId): Promise<CardAgreement[]>;
  open(doer: ScoringDoer, chosen: NewSession): Promise<ScoringSessionId>;
  /** A session as this person may see it: before the reveal, nothing of what others gave. */
  read(
    reader: Pick<ScoringDoer, 'organisationId' | 'memberId'>,
    id: ScoringSessionId,
    lookAt: CardId | null,
  ): Promise<SessionView | null>;
  join(doer: ScoringDoer, id: ScoringSessionId): Promise<void>;
  leave(doer: ScoringDoer, id: ScoringSessionId): Promise<void>;
  give(doer: ScoringDoer, id: ScoringSessionId, given: GivenScore): Promise<void>;
  reveal(doer: ScoringDoer, id: ScoringSessionId, cardId: unknown): Promise<void>;
  agree(doer: ScoringDoer, id: ScoringSessionId, agreement: Agreement): Promise<void>;
  lead(doer: ScoringDoer, id: ScoringSessionId, act: LeadAct): Promise<void>;
}

/** Scoring together: each alone first, then all at once. Callers authorise. */
export function createScoring(deps: ScoringDeps): ScoringService {
  return {
    candidates: (organisationId) => listCandidates(deps, organisationId),
    list: (organisationId) => listSessions(deps, organisationId),
    agreements: (organisationId, cardId) => listCardAgreements(deps, organisationId, cardId),
    open: (doer, chosen) => openSession(deps, doer, chosen),
    read: (reader, id, lookAt) => readSession(deps, reader, id, lookAt),
    join: (doer, id) => joinSession(deps, doer, id),
    leave: (doer, id) => leaveSession(deps, doer, id),
    give: (doer, id, given) => giveScore(deps, doer, id, given),
    reveal: (doer, id, cardId) => revealCard(deps, doer, id, cardId),
    agree: (doer, id, agreement) => agreeScore(deps, doer, id, agreement),
    lead: (doer, id, act) => leadSession(deps, doer, id, act),
  };
}

import type { ScoringSessionId } from '../../../app/domain/ids';
import { type ScoringDeps, type ScoringDoer, sessionTopic } from '../scoring-deps';
import { findSession, requireOpen } from './find-session';

/** Comes in, at any time before the end; who left comes back. */
export async function joinSession(deps: ScoringDeps, doer: ScoringDoer, sessionId: ScoringSessionId): Promise<void> {
  const { db, clock, live } = deps;
  const session = await findSession(deps, doer.organisationId, sessionId);
  if (session.state !== 'paused') requireOpen(session.state);
  const { memberId } = doer;
  await db.scoringParticipant.upsert({
    where: { sessionId_memberId: { sessionId, memberId } },
    create: { sessionId, memberId, joinedAt: clock.now() },
    update: { leftAt: null },
  });
  live.topicChanged([sessionTopic(sessionId)]);
}

/** Goes out: nobody waits for them any more. What they finished still counts; that they took part stays known. */
export async function leaveSession(deps: ScoringDeps, doer: ScoringDoer, sessionId: ScoringSessionId): Promise<void> {
  const { db, clock, live } = deps;
  await findSession(deps, doer.organisationId, sessionId);
  await db.scoringParticipant.updateMany({
    where: { sessionId, memberId: doer.memberId, leftAt: null },
    data: { leftAt: clock.now() },
  });
  live.topicChanged([sessionTopic(sessionId)]);
}

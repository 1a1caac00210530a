import { AppError } from '../../../app/domain/errors';
import { type CardId, parseId, type ScoringSessionId } from '../../../app/domain/ids';
import { type ScoringDeps, type ScoringDoer, sessionTopic } from '../scoring-deps';
import { findSession, requireOpen } from './find-session';

/** Shows everybody what all gave. Once: of two who press at the same time, one is told that it was done. */
export async function revealCard(
  deps: ScoringDeps,
  doer: ScoringDoer,
  sessionId: ScoringSessionId,
  card: unknown,
): Promise<void> {
  const { db, clock, live } = deps;
  const session = await findSession(deps, doer.organisationId, sessionId);
  requireOpen(session.state);
  const cardId = parseId<CardId>(card);
  const of = { sessionId, cardId: cardId ?? '' };
  if (!cardId || (await db.scoringSessionCard.count({ where: of })) === 0) throw new AppError('card.unknown', 404);
  if ((await db.privateScore.count({ where: { ...of, doneAt: { not: null } } })) === 0)
    throw new AppError('reveal.nothing', 409);
  const { count } = await db.scoringSessionCard.updateMany({
    where: { ...of, revealedAt: null },
    data: { revealedAt: clock.now() },
  });
  if (count === 0) throw new AppError('reveal.done-already', 409);
  await db.scoringSession.update({ where: { id: sessionId }, data: { timerEndsAt: null, timerLeftMs: null } });
  live.topicChanged([sessionTopic(sessionId)]);
}

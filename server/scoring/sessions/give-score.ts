import { AppError } from '../../../app/domain/errors';
import { type CardId, parseId, type ScoringModelId, type ScoringSessionId } from '../../../app/domain/ids';
import { fittingValues, missingCriteria } from '../../../app/domain/scoring/model';
import { readVersion } from '../criteria/list-versions';
import { type ScoringDeps, type ScoringDoer, sessionTopic } from '../scoring-deps';
import { findSession, requireOpen } from './find-session';

export interface GivenScore {
  /** From outside: checked to be a card of the session. */
  readonly cardId: unknown;
  /** Criterion → value, from outside. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Finished; until then it is a draft that nobody else will ever see. */
  readonly isDone: boolean;
}

/**
 * Keeps what one person gives a card. It may come late, when the others are at the next card already, but never after the reveal: the
 * card's row is held while it is written, so that a score and the reveal have an order.
 */
export async function giveScore(
  deps: ScoringDeps,
  doer: ScoringDoer,
  sessionId: ScoringSessionId,
  given: GivenScore,
): Promise<void> {
  const { db, clock, live } = deps;
  const { organisationId, memberId } = doer;
  const session = await findSession(deps, organisationId, sessionId);
  const cardId = parseId<CardId>(given.cardId);
  if (!cardId) throw new AppError('card.unknown', 404);
  const model = await readVersion(deps, organisationId, session.modelId as ScoringModelId, session.modelVersion);
  if (!model) throw new AppError('model.unknown', 404);
  const values = { ...fittingValues(model, given.values) };
  const missing = missingCriteria(model, values).length;
  if (given.isDone && missing > 0) throw new AppError('score.missing', 409, { missing });
  const now = clock.now();
  const isNews = await db.$transaction(async (tx) => {
    const [place] = await tx.$queryRaw<{ revealedAt: Date | null; state: string }[]>`
      SELECT card."revealedAt", session.state
      FROM "ScoringSessionCard" card JOIN "ScoringSession" session ON session.id = card."sessionId"
      WHERE card."sessionId" = ${sessionId} AND card."cardId" = ${cardId}
      FOR SHARE`;
    if (!place) throw new AppError('card.unknown', 404);
    requireOpen(place.state);
    if (place.revealedAt) throw new AppError('score.after-reveal', 409);
    const takesPart = await tx.scoringParticipant.count({ where: { sessionId, memberId, leftAt: null } });
    if (takesPart === 0) throw new AppError('session.not-in', 409);
    const key = { sessionId_cardId_memberId: { sessionId, cardId, memberId } };
    const before = await tx.privateScore.findUnique({ where: key, select: { doneAt: true } });
    const score = { values, doneAt: given.isDone ? now : null, updatedAt: now };
    await tx.privateScore.upsert({
      where: key,
      create: { sessionId, cardId, memberId, ...score },
      update: score,
    });
    return (before?.doneAt ?? null) !== null || given.isDone;
  });
  // A draft is nobody else's business; only that somebody finished, or took it back, is told.
  if (isNews) live.topicChanged([sessionTopic(sessionId)]);
}

import type { Act } from '../../../app/board-doc/act';
import { setScore } from '../../../app/board-doc/assessment-commands';
import { BoardError } from '../../../app/board-doc/board-error';
import { AppError } from '../../../app/domain/errors';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  parseId,
  type ScoringModelId,
  type ScoringSessionId,
} from '../../../app/domain/ids';
import { fittingValues, missingCriteria } from '../../../app/domain/scoring/model';
import { pointsOf, scoreOf } from '../../../app/domain/scoring/score';
import { type ModelVersion, readVersion } from '../criteria/list-versions';
import { type ScoringDeps, type ScoringDoer, sessionTopic } from '../scoring-deps';
import { findSession, requireOpen } from './find-session';

export interface Agreement {
  readonly cardId: unknown;
  readonly values: Readonly<Record<string, unknown>>;
  /** When the agreement that its maker looked at was made, as ISO text; empty: there was none. */
  readonly seen: string;
}

/**
 * Keeps what the group agreed on and writes it to the card, where it is live for all. It is kept in the session first: when the card is
 * gone meanwhile, nothing of the meeting is lost.
 */
export async function agreeScore(
  deps: ScoringDeps,
  doer: ScoringDoer,
  sessionId: ScoringSessionId,
  agreement: Agreement,
): Promise<void> {
  const { db, clock, live } = deps;
  const { organisationId, memberId } = doer;
  const session = await findSession(deps, organisationId, sessionId);
  requireOpen(session.state);
  const cardId = parseId<CardId>(agreement.cardId);
  const of = { sessionId, cardId: cardId ?? '' };
  const card = cardId && (await db.scoringSessionCard.findUnique({ where: { sessionId_cardId: of } }));
  if (!cardId || !card) throw new AppError('card.unknown', 404);
  if (!card.revealedAt) throw new AppError('agree.before-reveal', 409);
  const modelId = session.modelId as ScoringModelId;
  const model = await readVersion(deps, organisationId, modelId, session.modelVersion);
  if (!model) throw new AppError('model.unknown', 404);
  const values = { ...fittingValues(model, agreement.values) };
  const missing = missingCriteria(model, values).length;
  if (missing > 0) throw new AppError('score.missing', 409, { missing });
  if ((card.agreedAt?.toISOString() ?? '') !== agreement.seen) throw new AppError('agree.meanwhile', 409);
  const now = clock.now();
  const { count } = await db.scoringSessionCard.updateMany({
    where: { ...of, agreedAt: card.agreedAt },
    data: { agreed: values, agreedAt: now, agreedById: memberId, onCard: false },
  });
  if (count === 0) throw new AppError('agree.meanwhile', 409);
  const finished = await db.privateScore.findMany({
    where: { ...of, doneAt: { not: null } },
    select: { memberId: true },
    orderBy: { memberId: 'asc' },
  });
  const participants = finished.map((one) => one.memberId as MemberId);
  if (await writeToCard(deps, doer, { sessionId, cardId, modelId, model, values, participants, at: now }))
    await db.scoringSessionCard.update({ where: { sessionId_cardId: of }, data: { onCard: true } });
  await db.scoringSession.update({ where: { id: sessionId }, data: { changedAt: now } });
  live.topicChanged([sessionTopic(sessionId)]);
}

interface AgreedScore {
  readonly sessionId: ScoringSessionId;
  readonly cardId: CardId;
  readonly modelId: ScoringModelId;
  readonly model: ModelVersion;
  readonly values: Record<string, number>;
  readonly participants: readonly MemberId[];
  readonly at: Date;
}

/** Whether the card took it: it may have been deleted, or be on its way to another board. */
async function writeToCard(deps: ScoringDeps, doer: ScoringDoer, agreed: AgreedScore): Promise<boolean> {
  const { organisationId, memberId } = doer;
  const { sessionId, cardId, modelId, model, values, participants } = agreed;
  const row = await deps.db.cardRow.findFirst({ where: { organisationId, cardId }, select: { boardId: true } });
  if (!row) return false;
  const score = scoreOf(model, values);
  const result =
    score.state === 'scored' ? { points: pointsOf(score), fraction: score.fraction } : { points: null, fraction: null };
  const at = agreed.at.toISOString();
  const actor = { memberId };
  const act: Act = { origin: actor, at, randomBytes: deps.randomBytes };
  const written = { values, version: model.version, ...result, at, by: memberId, how: 'agreed' as const };
  try {
    await deps.rooms.transact(boardDocumentId(row.boardId as BoardId), actor, (doc) =>
      setScore(doc, act, cardId, modelId, { ...written, sessionId, participants }),
    );
    return true;
  } catch (error) {
    if (error instanceof BoardError && error.code === 'no-such-card') return false;
    throw error;
  }
}

import { AppError } from '../../../app/domain/errors';
import { type CardId, newId, parseId, type ScoringModelId, type ScoringSessionId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { parseName } from '../../../app/domain/names';
import { findModel } from '../criteria/model-row';
import { organisationTopic, type ScoringDeps, type ScoringDoer } from '../scoring-deps';
import { listCandidates } from './list-candidates';

/** What somebody chose; all of it comes from outside. */
export interface NewSession {
  readonly name: unknown;
  readonly modelId: unknown;
  readonly cardIds: readonly unknown[];
}

/** Opens a session on cards, under the version that the model has now. Cards that are gone by then are left out. */
export async function openSession(deps: ScoringDeps, doer: ScoringDoer, chosen: NewSession): Promise<ScoringSessionId> {
  const { db, clock, randomBytes, live } = deps;
  const { organisationId, memberId } = doer;
  const name = parseName(chosen.name, LIMITS.sessionName);
  if (name === null) {
    const isEmpty = parseName(chosen.name, Number.MAX_SAFE_INTEGER) === null;
    throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400);
  }
  const modelId = parseId<ScoringModelId>(chosen.modelId);
  if (!modelId) throw new AppError('model.unknown', 404);
  const model = await findModel(deps, organisationId, modelId);
  if (model.archivedAt) throw new AppError('model.archived', 409);
  const wanted = new Set(chosen.cardIds.flatMap((id) => parseId<CardId>(id) ?? []));
  const cards = (await listCandidates(deps, organisationId)).filter(({ cardId }) => wanted.has(cardId));
  if (cards.length === 0) throw new AppError('session.no-cards', 400);
  if (cards.length > LIMITS.cardsPerSession)
    throw new AppError('session.too-many-cards', 400, { most: LIMITS.cardsPerSession });
  const id = newId<ScoringSessionId>(randomBytes);
  const now = clock.now();
  await db.scoringSession.create({
    data: {
      id,
      organisationId,
      name,
      modelId,
      modelVersion: model.version,
      state: 'open',
      position: 0,
      createdAt: now,
      changedAt: now,
      createdById: memberId,
      cards: {
        create: cards.map(({ cardId, boardId, name: cardName }, position) => ({ cardId, boardId, cardName, position })),
      },
    },
  });
  live.topicChanged([organisationTopic(organisationId)]);
  return id;
}

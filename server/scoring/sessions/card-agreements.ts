import type { CardId, MemberId, OrganisationId, ScoringModelId, ScoringSessionId } from '../../../app/domain/ids';
import type { ScoreValues, ScoringModel } from '../../../app/domain/scoring/model';
import { readCriteria, readValues } from '../../../app/domain/scoring/read-criteria';
import { readKind } from '../criteria/model-row';
import type { ScoringDeps } from '../scoring-deps';

/** What a group agreed on for one card, under the version that held then. */
export interface CardAgreement {
  readonly sessionId: ScoringSessionId;
  readonly sessionName: string;
  readonly modelId: ScoringModelId;
  readonly model: ScoringModel;
  readonly values: ScoreValues;
  readonly at: Date;
  readonly participantIds: readonly MemberId[];
}

const MOST = 100;

/** All that groups ever agreed on for a card, newest first. */
export async function listCardAgreements(
  { db }: Pick<ScoringDeps, 'db'>,
  organisationId: OrganisationId,
  cardId: CardId,
): Promise<CardAgreement[]> {
  const rows = await db.scoringSessionCard.findMany({
    where: { cardId, agreedAt: { not: null }, session: { organisationId } },
    include: {
      session: { include: { model: true } },
      scores: { where: { doneAt: { not: null } }, select: { memberId: true } },
    },
    orderBy: { agreedAt: 'desc' },
    take: MOST,
  });
  const versions = await db.scoringModelVersion.findMany({
    where: { OR: rows.map(({ session }) => ({ modelId: session.modelId, version: session.modelVersion })) },
  });
  return rows.flatMap(({ session, agreed, agreedAt, scores }) => {
    const { modelId, modelVersion, model } = session;
    const version = versions.find((one) => one.modelId === modelId && one.version === modelVersion);
    if (!agreedAt || !version) return [];
    return {
      sessionId: session.id as ScoringSessionId,
      sessionName: session.name,
      modelId: modelId as ScoringModelId,
      model: {
        id: modelId,
        kind: readKind(model.kind),
        name: model.name,
        version: modelVersion,
        criteria: readCriteria(version.criteria),
      },
      values: readValues(agreed),
      at: agreedAt,
      participantIds: scores.map(({ memberId }) => memberId as MemberId),
    };
  });
}

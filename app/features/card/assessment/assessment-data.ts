import type { MemberId, ScoringModelId, ScoringSessionId } from '../../../domain/ids';
import type { ScoreValues, ScoringModel } from '../../../domain/scoring/model';

/** A model on the card: in use, or archived with a score of this card under it. */
export interface AssessedModel extends ScoringModel {
  readonly id: ScoringModelId;
  readonly isMain: boolean;
  readonly isArchived: boolean;
}

/** What a group agreed on for this card once. */
export interface PastAgreement {
  readonly sessionId: ScoringSessionId;
  readonly sessionName: string;
  readonly modelId: ScoringModelId;
  readonly model: ScoringModel;
  readonly values: ScoreValues;
  readonly at: Date;
  readonly participantIds: readonly MemberId[];
}

/** What the server adds to the scores on the card: their models, the older versions they were given under, what was agreed before. */
export interface Assessment {
  readonly models: readonly AssessedModel[];
  readonly olderVersions: readonly ScoringModel[];
  readonly agreements: readonly PastAgreement[];
  readonly organisationId: string;
}

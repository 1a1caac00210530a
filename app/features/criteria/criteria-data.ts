import type { MemberId, ScoringModelId } from '../../domain/ids';
import type { Role } from '../../domain/policies';
import type { DraftProblems } from '../../domain/scoring/criterion-draft';
import type { Criterion, ScoringModel } from '../../domain/scoring/model';

/** A model on its settings page. */
export interface ListedModel extends ScoringModel {
  readonly id: ScoringModelId;
  readonly archivedCriteria: readonly Criterion[];
  readonly isMain: boolean;
  readonly isArchived: boolean;
  readonly editRole: Role;
  readonly editorIds: readonly MemberId[];
  /** Whether the reader may change its criteria. */
  readonly canEdit: boolean;
}

/** A version in the list of a model's versions. */
export interface ListedVersion extends ScoringModel {
  readonly createdAt: Date;
  /** Null: it came with the organisation. */
  readonly by: string | null;
}

/** What the acts on criteria answer. */
export type CriteriaAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly problems?: DraftProblems };

import { AppError } from '../../../app/domain/errors';
import type { MemberId, OrganisationId, ScoringModelId } from '../../../app/domain/ids';
import { can, isRole, type Role } from '../../../app/domain/policies';
import { type Criterion, SCORING_KINDS, type ScoringKind, type ScoringModel } from '../../../app/domain/scoring/model';
import { readCriteria } from '../../../app/domain/scoring/read-criteria';
import type { ScoringDeps, ScoringDoer } from '../scoring-deps';

/** A model as it is now, with what its page needs. */
export interface ModelDetails extends ScoringModel {
  readonly id: ScoringModelId;
  /** Criteria that were put away; they can be taken back. */
  readonly archivedCriteria: readonly Criterion[];
  readonly isMain: boolean;
  readonly editRole: Role;
  readonly editorIds: readonly MemberId[];
  readonly archivedAt: Date | null;
}

interface StoredModel {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly version: number;
  readonly isMain: boolean;
  readonly editRole: string;
  readonly editorIds: readonly string[];
  readonly archivedAt: Date | null;
}

interface StoredVersion {
  readonly criteria: unknown;
  readonly archived: unknown;
}

/** A row and the version that it stands at, read with care. */
export function modelDetails(row: StoredModel, version: StoredVersion | undefined): ModelDetails {
  return {
    id: row.id as ScoringModelId,
    kind: readKind(row.kind),
    name: row.name,
    version: row.version,
    criteria: readCriteria(version?.criteria),
    archivedCriteria: readCriteria(version?.archived),
    isMain: row.isMain,
    editRole: isRole(row.editRole) ? row.editRole : 'lead',
    editorIds: row.editorIds as MemberId[],
    archivedAt: row.archivedAt,
  };
}

export function readKind(kind: string): ScoringKind {
  return SCORING_KINDS.find((known) => known === kind) ?? 'weighted';
}

/** The model of this organisation, or the refusal that strangers' models get too. */
export async function findModel(
  { db }: Pick<ScoringDeps, 'db'>,
  organisationId: OrganisationId,
  id: ScoringModelId,
): Promise<ModelDetails> {
  const row = await db.scoringModel.findFirst({ where: { id, organisationId } });
  if (!row) throw new AppError('model.unknown', 404);
  const version = await db.scoringModelVersion.findUnique({
    where: { modelId_version: { modelId: id, version: row.version } },
  });
  return modelDetails(row, version ?? undefined);
}

/** Whether somebody may change this model's criteria. */
export function mayEdit({ actor, memberId }: Pick<ScoringDoer, 'actor' | 'memberId'>, model: ModelDetails): boolean {
  return can(actor, 'criteria.edit', { editRole: model.editRole, isNamed: model.editorIds.includes(memberId) });
}

import type { MemberId, OrganisationId, ScoringModelId } from '../../../app/domain/ids';
import type { ScoringModel } from '../../../app/domain/scoring/model';
import { readCriteria } from '../../../app/domain/scoring/read-criteria';
import type { ScoringDeps } from '../scoring-deps';
import { readKind } from './model-row';

/** A version of a model: its criteria, who made it, and until when it was the present one. */
export interface ModelVersion extends ScoringModel {
  readonly createdAt: Date;
  readonly createdById: MemberId | null;
  /** Null: it still is. */
  readonly until: Date | null;
}

/** The latest versions of a model, newest first. */
export async function listVersions(
  { db }: Pick<ScoringDeps, 'db'>,
  organisationId: OrganisationId,
  modelId: ScoringModelId,
  most = 50,
): Promise<ModelVersion[]> {
  const model = await db.scoringModel.findFirst({ where: { id: modelId, organisationId } });
  if (!model) return [];
  const rows = await db.scoringModelVersion.findMany({
    where: { modelId },
    orderBy: { version: 'desc' },
    take: most,
  });
  return rows.map((row, i) => versionOf(model, row, rows[i - 1]?.createdAt ?? null));
}

/** One version, as a score that was given under it needs it; null when the model never had it. */
export async function readVersion(
  { db }: Pick<ScoringDeps, 'db'>,
  organisationId: OrganisationId,
  modelId: ScoringModelId,
  version: number,
): Promise<ModelVersion | null> {
  const model = await db.scoringModel.findFirst({ where: { id: modelId, organisationId } });
  if (!model) return null;
  const rows = await db.scoringModelVersion.findMany({
    where: { modelId, version: { in: [version, version + 1] } },
    orderBy: { version: 'asc' },
  });
  const [row, next] = rows;
  return row && row.version === version ? versionOf(model, row, next?.createdAt ?? null) : null;
}

function versionOf(
  model: { readonly id: string; readonly kind: string; readonly name: string },
  row: {
    readonly version: number;
    readonly criteria: unknown;
    readonly createdAt: Date;
    readonly createdById: string | null;
  },
  until: Date | null,
): ModelVersion {
  return {
    id: model.id,
    kind: readKind(model.kind),
    name: model.name,
    version: row.version,
    criteria: readCriteria(row.criteria),
    createdAt: row.createdAt,
    createdById: row.createdById as MemberId | null,
    until,
  };
}

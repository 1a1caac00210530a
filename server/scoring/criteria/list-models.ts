import { newId, type OrganisationId, type ScoringModelId } from '../../../app/domain/ids';
import { SCORING_KINDS } from '../../../app/domain/scoring/model';
import { readyModels } from '../../../app/domain/scoring/ready-models';
import type { Prisma } from '../../../prisma/generated/client';
import type { ScoringDeps } from '../scoring-deps';
import { type ModelDetails, modelDetails } from './model-row';

/** All four models of an organisation, archived ones too, in a fixed order. They are made when first asked for. */
export async function listModels(deps: ScoringDeps, organisationId: OrganisationId): Promise<ModelDetails[]> {
  const models = await readModels(deps, organisationId);
  if (models.length > 0) return models;
  await makeReadyModels(deps, organisationId);
  return readModels(deps, organisationId);
}

async function readModels({ db }: ScoringDeps, organisationId: OrganisationId): Promise<ModelDetails[]> {
  const rows = await db.scoringModel.findMany({ where: { organisationId } });
  const versions = await db.scoringModelVersion.findMany({
    where: { OR: rows.map(({ id, version }) => ({ modelId: id, version })) },
  });
  return rows
    .map((row) =>
      modelDetails(
        row,
        versions.find(({ modelId }) => modelId === row.id),
      ),
    )
    .sort((a, b) => SCORING_KINDS.indexOf(a.kind) - SCORING_KINDS.indexOf(b.kind));
}

/** Two who ask at once make one set: the second waits for the first and then finds it. */
async function makeReadyModels({ db, clock, randomBytes }: ScoringDeps, organisationId: OrganisationId): Promise<void> {
  const createdAt = clock.now();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`scoring:${organisationId}`}, 0))`;
    if ((await tx.scoringModel.count({ where: { organisationId } })) > 0) return;
    for (const { kind, name, criteria } of readyModels()) {
      const id = newId<ScoringModelId>(randomBytes);
      await tx.scoringModel.create({
        data: { id, organisationId, kind, name, version: 1, isMain: kind === 'outcome', createdAt },
      });
      await tx.scoringModelVersion.create({
        data: { modelId: id, version: 1, criteria: storedCriteria(criteria), archived: [], createdAt },
      });
    }
  });
}

/** Criteria as a version stores them. */
export function storedCriteria(criteria: ModelDetails['criteria']): Prisma.InputJsonValue {
  return criteria.map(({ id, name, definition, weight, anchors }) => ({
    id,
    name,
    definition,
    weight,
    anchors: anchors.map(({ value, words }) => ({ value, words })),
  }));
}

import type { Services } from '../../../server/services';
import type { CardContent } from '../../board-doc/content';
import type { OrganisationId } from '../../domain/ids';
import type { Assessment } from '../../features/card/assessment/assessment-data';

/** What the assessment of a card needs beside its scores: the models, the older words they were given under, what was agreed before. */
export async function readAssessment(
  { criteria, scoring }: Pick<Services, 'criteria' | 'scoring'>,
  organisationId: OrganisationId,
  card: CardContent,
): Promise<Assessment> {
  const [models, agreements] = await Promise.all([
    criteria.list(organisationId),
    scoring.agreements(organisationId, card.id),
  ]);
  const older = card.scores.filter((score) =>
    models.some(({ id, version }) => id === score.modelId && version !== score.version),
  );
  const versions = await Promise.all(
    older.map(({ modelId, version }) => criteria.version(organisationId, modelId, version)),
  );
  return {
    organisationId,
    models: models.map(({ id, kind, name, version, criteria, isMain, archivedAt }) => {
      return { id, kind, name, version, criteria, isMain, isArchived: archivedAt !== null };
    }),
    olderVersions: versions.filter((version) => version !== null),
    agreements,
  };
}

import { Trans } from '@lingui/react/macro';
import { useCardScope } from '../card-scope';
import { SegmentField } from '../fields/segment-field';
import type { Assessment } from './assessment-data';
import { ModelAssessment } from './model-assessment';

/** How the organisation judges this network: its place on the matrix, and its score under each model. */
export function AssessmentTab({ assessment }: { assessment: Assessment }) {
  const { card } = useCardScope();
  const { models, olderVersions, agreements, organisationId } = assessment;
  const shown = models
    .filter(({ id, isArchived }) => !isArchived || card.scores.some(({ modelId }) => modelId === id))
    .toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived) || Number(b.isMain) - Number(a.isMain));
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <SegmentField />
      {shown.length === 0 ? (
        <p className="text-ink-muted">
          <Trans>All scoring models are archived. They can be restored in the settings.</Trans>
        </p>
      ) : null}
      {shown.map((model) => (
        <ModelAssessment
          key={model.id}
          model={model}
          score={card.scores.find(({ modelId }) => modelId === model.id) ?? null}
          olderVersions={olderVersions.filter(({ id }) => id === model.id)}
          agreements={agreements.filter(({ modelId }) => modelId === model.id)}
          organisationId={organisationId}
        />
      ))}
    </div>
  );
}

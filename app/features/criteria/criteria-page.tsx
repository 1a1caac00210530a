import { Trans, useLingui } from '@lingui/react/macro';
import { ArchiveRestore } from 'lucide-react';
import { useFetcher } from 'react-router';
import type { ScoringModelId } from '../../domain/ids';
import { Button } from '../../ui/button';
import type { MemberFace } from '../marks/people';
import type { CriteriaAnswer, ListedModel, ListedVersion } from './criteria-data';
import { ModelSection } from './model-section';

export interface CriteriaPageProps {
  readonly models: readonly ListedModel[];
  readonly members: readonly MemberFace[];
  /** May choose the main model, archive models and say who edits. */
  readonly canGovern: boolean;
  readonly versions: { readonly modelId: ScoringModelId; readonly list: readonly ListedVersion[] } | null;
  readonly openedVersion: number | null;
  readonly timeZone: string;
}

/** The organisation's criteria: what its networks are scored by, in words that all share. */
export function CriteriaPage({ models, members, canGovern, versions, openedVersion, timeZone }: CriteriaPageProps) {
  const inUse = models.filter(({ isArchived }) => !isArchived);
  const archived = models.filter(({ isArchived }) => isArchived);
  return (
    <>
      <p className="-mb-6 max-w-prose text-ink-muted">
        <Trans>
          Everybody scores by the same few criteria, in the same words. When you change them, older scores keep the
          words they were given under.
        </Trans>
      </p>
      {inUse.map((model) => (
        <ModelSection
          key={model.id}
          {...{ model, members, canGovern, timeZone }}
          versions={versions?.modelId === model.id ? versions.list : null}
          openedVersion={versions?.modelId === model.id ? openedVersion : null}
        />
      ))}
      {archived.length > 0 ? <ArchivedModels models={archived} canGovern={canGovern} /> : null}
    </>
  );
}

function ArchivedModels({ models, canGovern }: { models: readonly ListedModel[]; canGovern: boolean }) {
  const { t } = useLingui();
  const fetcher = useFetcher<CriteriaAnswer>();
  return (
    <section aria-labelledby="archived-models">
      <h2 id="archived-models" className="font-medium text-ink-muted">{t`Archived models`}</h2>
      <p className="text-ink-muted text-sm">{t`Scores given by them stay on the cards. Nobody scores by them any more.`}</p>
      <ul className="mt-1 max-w-xl divide-y divide-line">
        {models.map(({ id, name }) => (
          <li key={id} className="flex min-h-11 items-center gap-3">
            <span className="flex-1">{name}</span>
            {canGovern ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={t`Restore ${name}`}
                icon={<ArchiveRestore aria-hidden="true" />}
                onClick={() => void fetcher.submit({ intent: 'model.restore', modelId: id }, { method: 'post' })}
              >
                {t`Restore`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

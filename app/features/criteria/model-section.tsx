import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Archive, ArchiveRestore, Ellipsis, Gauge, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { hasOpenCriteria } from '../../domain/scoring/model';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import type { MemberFace } from '../marks/people';
import { KIND_WORDS } from '../marks/scoring/kind-words';
import type { CriteriaAnswer, ListedModel, ListedVersion } from './criteria-data';
import { useCriteriaProblem } from './criteria-problem';
import { CriterionForm } from './criterion-form';
import { CriterionRow } from './criterion-row';
import { ModelEditors } from './model-editors';
import { ModelVersions, VersionsLink } from './model-versions';

export interface ModelSectionProps {
  readonly model: ListedModel;
  readonly members: readonly MemberFace[];
  readonly canGovern: boolean;
  /** Null: its versions are not looked at. */
  readonly versions: readonly ListedVersion[] | null;
  readonly openedVersion: number | null;
  readonly timeZone: string;
}

/** One scoring model with its criteria, changed in their place. */
export function ModelSection({ model, members, canGovern, versions, openedVersion, timeZone }: ModelSectionProps) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<CriteriaAnswer>();
  const [isAdding, setAdding] = useState(false);
  const problem = useCriteriaProblem(fetcher.data);
  const send = (fields: Record<string, string>) =>
    void fetcher.submit({ modelId: model.id, ...fields }, { method: 'post' });
  const goingName = fetcher.formData?.get('name');
  const name = typeof goingName === 'string' ? goingName : model.name;
  const isMain = model.isMain || fetcher.formData?.get('intent') === 'model.main';
  const doneAdding = useCallback(() => setAdding(false), []);
  const headingId = `model-${model.id}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id={headingId} aria-label={name} className="flex min-w-0 font-semibold text-lg">
              <InlineEdit
                value={name}
                label={t`Name of the model`}
                maxLength={LIMITS.scoringModelName}
                disabled={!model.canEdit}
                onSave={(next) => send({ intent: 'model.rename', name: next })}
              />
            </h2>
            {isMain ? (
              <Badge tone="accent">
                <Gauge aria-hidden="true" />
                <Trans>On card faces</Trans>
              </Badge>
            ) : null}
          </div>
          <p className="max-w-prose text-balance text-ink-muted text-sm">{i18n._(KIND_WORDS[model.kind])}</p>
        </div>
        {canGovern ? (
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t`More for ${model.name}`} size="sm" tooltip={false}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            </MenuTrigger>
            <MenuContent align="end">
              {isMain ? (
                <MenuItem disabled icon={<Gauge aria-hidden="true" />}>{t`Its score is on card faces`}</MenuItem>
              ) : (
                <>
                  <MenuItem icon={<Gauge aria-hidden="true" />} onSelect={() => send({ intent: 'model.main' })}>
                    {t`Show its score on card faces`}
                  </MenuItem>
                  <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => send({ intent: 'model.archive' })}>
                    {t`Archive the model`}
                  </MenuItem>
                </>
              )}
            </MenuContent>
          </Menu>
        ) : null}
      </header>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
      <ul className="divide-y divide-line border-line border-y">
        {model.criteria.map((criterion) => (
          <CriterionRow key={criterion.id} model={model} criterion={criterion} />
        ))}
      </ul>
      {isAdding ? <CriterionForm model={model} criterion={null} onDone={doneAdding} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {model.canEdit && hasOpenCriteria(model.kind) && !isAdding ? (
          <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            <Trans>Add a criterion</Trans>
          </Button>
        ) : null}
        <ModelEditors model={model} members={members} canGovern={canGovern} />
        <VersionsLink model={model} isOpen={versions !== null} />
      </div>
      {model.archivedCriteria.length > 0 ? <ArchivedCriteria model={model} onRestore={send} /> : null}
      {versions ? <ModelVersions {...{ model, versions, timeZone }} opened={openedVersion} /> : null}
    </section>
  );
}

function ArchivedCriteria({
  model,
  onRestore,
}: {
  model: ListedModel;
  onRestore: (fields: Record<string, string>) => void;
}) {
  const { t } = useLingui();
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
        <Plural value={model.archivedCriteria.length} one="# archived criterion" other="# archived criteria" />
      </summary>
      <ul className="mt-1 max-w-xl divide-y divide-line">
        {model.archivedCriteria.map(({ id, name, definition }) => (
          <li key={id} className="flex min-h-10 items-center gap-3 py-1">
            <span className="min-w-0 flex-1">
              {name} <span className="text-ink-muted">{definition}</span>
            </span>
            {model.canEdit ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={t`Restore ${name}`}
                icon={<ArchiveRestore aria-hidden="true" />}
                onClick={() => onRestore({ intent: 'criterion.restore', criterionId: id })}
              >
                {t`Restore`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

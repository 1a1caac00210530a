import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { MomentText } from './day-text';
import type { ListedVersion, PlanAnswer } from './plan-data';
import { usePlanProblem } from './use-plan-problem';

interface PlanVersionsProps {
  readonly versions: readonly ListedVersion[];
  readonly canEdit: boolean;
  readonly timeZone: string;
}

/** What the plan said before: to look at, compare and bring back. */
export function PlanVersions({ versions, canEdit, timeZone }: PlanVersionsProps) {
  const { t } = useLingui();
  const nameOf = useVersionName();
  return (
    <section aria-labelledby="plan-versions" className="flex flex-col gap-3">
      <h2 id="plan-versions" className="font-semibold">{t`Versions`}</h2>
      {canEdit && <KeepVersion />}
      <ol className="flex flex-col gap-3">
        {versions.map((version) => {
          const name = nameOf(version);
          return (
            <li key={version.id} className="flex flex-col gap-1 border-line border-l-2 pl-3">
              <span className="font-medium text-sm [overflow-wrap:anywhere]">{name}</span>
              <span className="text-ink-muted text-xs">
                <MomentText at={version.createdAt} timeZone={timeZone} /> · {version.createdBy}
              </span>
              <span className="flex flex-wrap items-center gap-2">
                <Link
                  to={`?from=${version.id}`}
                  preventScrollReset
                  className="text-accent text-sm underline"
                  aria-label={t`Compare ${name} with the present text`}
                >
                  <Trans>Compare</Trans>
                </Link>
                {canEdit && (
                  <ConfirmForm
                    fields={{ intent: 'restore', version: version.id }}
                    label={t`Bring back`}
                    ariaLabel={t`Bring back ${name}`}
                    title={t`Bring back this version?`}
                    description={t`The plan will say again what it said then. What it says now is kept as a version.`}
                    confirmLabel={t`Bring back`}
                    variant="ghost"
                    size="sm"
                  />
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What a version is called: by its maker, or by why it was kept. */
export function useVersionName(): (version: ListedVersion) => string {
  const { t } = useLingui();
  return ({ kind, name }) => {
    if (name !== '') return name;
    switch (kind) {
      case 'generated':
        return t`As written from the portfolio`;
      case 'approved':
        return t`As approved`;
      case 'restored':
        return t`Before an older version was brought back`;
      case 'named':
        return t`Version`;
    }
  };
}

function KeepVersion() {
  const { t } = useLingui();
  const fetcher = useFetcher<PlanAnswer>();
  const [name, setName] = useState('');
  const problem = usePlanProblem()(fetcher.data, 'version');
  return (
    <fetcher.Form method="post" onSubmit={() => setName('')} className="flex items-end gap-2">
      <input type="hidden" name="intent" value="version" />
      <div className="min-w-0 flex-1">
        <Field label={t`Keep this text as`} error={problem}>
          <Input
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={LIMITS.planVersionName}
            placeholder={t`For the board meeting`}
            autoComplete="off"
          />
        </Field>
      </div>
      <Button type="submit" disabled={name.trim() === ''}>{t`Keep`}</Button>
    </fetcher.Form>
  );
}

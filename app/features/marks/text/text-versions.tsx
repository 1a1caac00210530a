import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { Button } from '../../../ui/button';
import { ConfirmForm } from '../../../ui/confirm-form';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { MomentText } from './day-text';

/** A version under the name that it is called by. */
export interface NamedVersion {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Who made it, or who wrote until then. */
  readonly createdBy: string;
}

export interface VersionAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly intent?: string;
}

interface TextVersionsProps {
  readonly versions: readonly NamedVersion[];
  readonly canEdit: boolean;
  readonly timeZone: string;
  readonly nameLimit: number;
  /** Why a name was not taken, as a sentence. */
  readonly problemOf: (answer: VersionAnswer | undefined) => string | undefined;
}

/** What a text said before: to look at, compare and bring back. */
export function TextVersions({ versions, canEdit, timeZone, nameLimit, problemOf }: TextVersionsProps) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="text-versions" className="flex flex-col gap-3">
      <h2 id="text-versions" className="font-semibold">{t`Versions`}</h2>
      {canEdit && <KeepVersion nameLimit={nameLimit} problemOf={problemOf} />}
      <ol className="flex flex-col gap-3">
        {versions.map((version) => {
          const { name } = version;
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
                    description={t`The text will say again what it said then. What it says now is kept as a version.`}
                    confirmLabel={t`Bring back`}
                    tone="normal"
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

function KeepVersion({ nameLimit, problemOf }: Pick<TextVersionsProps, 'nameLimit' | 'problemOf'>) {
  const { t } = useLingui();
  const fetcher = useFetcher<VersionAnswer>();
  const [name, setName] = useState('');
  const problem = problemOf(fetcher.data);
  return (
    <fetcher.Form method="post" onSubmit={() => setName('')} className="flex items-end gap-2">
      <input type="hidden" name="intent" value="version" />
      <div className="min-w-0 flex-1">
        <Field label={t`Keep this text as`} error={problem}>
          <Input
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={nameLimit}
            placeholder={t`For the board meeting`}
            autoComplete="off"
          />
        </Field>
      </div>
      <Button type="submit" disabled={name.trim() === ''}>{t`Keep`}</Button>
    </fetcher.Form>
  );
}

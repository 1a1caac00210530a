import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import type { ListedModel, ListedVersion } from './criteria-data';
import { CriterionText } from './criterion-text';
import { useVersionChanges } from './version-changes';

/** The versions of a model that is looked at, newest first, each with what it changed. */
export function ModelVersions({
  model,
  versions,
  opened,
  timeZone,
}: {
  model: ListedModel;
  versions: readonly ListedVersion[];
  /** The version whose criteria are shown. */
  opened: number | null;
  timeZone: string;
}) {
  const { t, i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone });
  const changes = useVersionChanges();
  return (
    <ol className="flex flex-col gap-2 border-line border-l pl-4" aria-label={t`Versions of ${model.name}`}>
      {versions.map((version, i) => {
        const date = day.format(version.createdAt);
        const before = versions[i + 1];
        const isOpened = version.version === opened;
        return (
          <li key={version.version} id={`version-${version.version}`} className="scroll-mt-20 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link
                to={isOpened ? `?versions=${model.id}` : `?versions=${model.id}&version=${version.version}`}
                preventScrollReset
                aria-expanded={isOpened}
                className="flex items-center gap-1 rounded-sm font-medium hover:underline"
              >
                <ChevronRight aria-hidden="true" className={isOpened ? 'size-3.5 rotate-90' : 'size-3.5'} />
                <Trans>Version {version.version}</Trans>
              </Link>
              <span className="text-ink-muted">
                {version.by ? (
                  <Trans>
                    {date}, by {version.by}
                  </Trans>
                ) : (
                  <Trans>{date}, ready-made</Trans>
                )}
              </span>
              <span className="text-ink-muted">{before ? changes(before, version) : null}</span>
            </p>
            {isOpened ? (
              <ul className="mt-1 divide-y divide-line rounded-md bg-sunken px-4">
                {version.criteria.map((criterion) => (
                  <li key={criterion.id} className="py-3">
                    <CriterionText kind={version.kind} criterion={criterion} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** Opens and closes the list of a model's versions. */
export function VersionsLink({ model, isOpen }: { model: ListedModel; isOpen: boolean }) {
  return (
    <Link
      to={isOpen ? '?' : `?versions=${model.id}`}
      preventScrollReset
      aria-expanded={isOpen}
      className="text-ink-muted text-sm underline-offset-2 hover:text-ink hover:underline"
    >
      {isOpen ? <Trans>Hide versions</Trans> : <Plural value={model.version} one="# version" other="# versions" />}
    </Link>
  );
}

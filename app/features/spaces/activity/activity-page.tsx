import { Trans, useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Form, Link, useSearchParams, useSubmit } from 'react-router';
import { SPACE_ACTIVITY_SORTS, type SpaceActivitySort } from '../../../domain/spaces/activity-sorts';
import { isOpenness } from '../../../domain/spaces/openness';
import { Button, buttonClass } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { useHydrated } from '../../../ui/use-hydrated';
import { OpennessChip } from '../../marks/openness-chip';
import { SpaceFrame } from '../space-frame';
import { ActivityWords } from './activity-words';
import type { SpaceActivityLine } from './use-activity-sentence';

export interface SpaceActivityData {
  readonly lines: readonly SpaceActivityLine[];
  /** The address that shows more; null when there is no more. */
  readonly moreTo: string | null;
  readonly people: readonly { readonly userId: string; readonly name: string }[];
  readonly filter: { readonly by: string | null; readonly kind: SpaceActivitySort | null };
  readonly timeZone: string;
}

/** Who did what in the space, newest first, as far as the reader may see what it is about. */
export function SpaceActivityPage({ lines, moreTo, people, filter, timeZone }: SpaceActivityData) {
  const { t } = useLingui();
  const isFiltered = filter.by !== null || filter.kind !== null;
  return (
    <SpaceFrame title={t`Activity`}>
      <ActivityFilterForm people={people} filter={filter} />
      {lines.length === 0 ? (
        <EmptyState icon={<History aria-hidden="true" />} title={t`Nothing to see here yet`}>
          {isFiltered ? (
            <Trans>Nothing of this kind has happened. Choose another person or kind.</Trans>
          ) : (
            <Trans>Who does what in the space will stand here.</Trans>
          )}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-6">
          {byDay(lines, timeZone).map(({ day, lines: ofDay }) => (
            <DayOfActivity key={day} day={day} lines={ofDay} timeZone={timeZone} />
          ))}
          {moreTo ? (
            <Link to={moreTo} replace preventScrollReset className={buttonClass('secondary', 'md', 'self-center')}>
              <Trans>Show more</Trans>
            </Link>
          ) : null}
        </div>
      )}
    </SpaceFrame>
  );
}

function DayOfActivity({
  day,
  lines,
  timeZone,
}: {
  day: string;
  lines: readonly SpaceActivityLine[];
  timeZone: string;
}) {
  const { t, i18n } = useLingui();
  const time = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'short', timeZone });
  const words = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
  return (
    <section aria-label={words} className="flex flex-col gap-2">
      <h2 className="font-medium text-ink-muted text-sm">{words}</h2>
      <ol className="flex flex-col gap-2.5">
        {lines.map((line) => (
          <li key={line.id} className="flex gap-3">
            <time dateTime={line.at.toISOString()} className="w-16 shrink-0 text-ink-faint text-sm tabular-nums">
              {time.format(line.at)}
            </time>
            <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{line.userName || t`The server`}</span> <ActivityWords line={line} />
              {line.openness !== 'network' && isOpenness(line.openness) ? (
                <span className="ml-2 inline-flex align-text-bottom">
                  <OpennessChip openness={line.openness} />
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ActivityFilterForm({ people, filter }: Pick<SpaceActivityData, 'people' | 'filter'>) {
  const { t } = useLingui();
  const submit = useSubmit();
  const isHydrated = useHydrated();
  const [search] = useSearchParams();
  const names: Record<SpaceActivitySort, string> = {
    people: t`People`,
    calendar: t`Calendar`,
    documents: t`Documents`,
    files: t`Files`,
    rooms: t`Meeting rooms`,
    discussion: t`Discussion`,
    space: t`The space`,
  };
  return (
    <Form
      key={search.toString()}
      className="flex flex-wrap items-end gap-3"
      onChange={(event) => void submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <Field label={t`Person`} className="w-52">
        <Select name="by" defaultValue={filter.by ?? ''}>
          <option value="">{t`Everybody`}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t`Kind`} className="w-44">
        <Select name="kind" defaultValue={filter.kind ?? ''}>
          <option value="">{t`Everything`}</option>
          {(Object.keys(SPACE_ACTIVITY_SORTS) as SpaceActivitySort[]).map((sort) => (
            <option key={sort} value={sort}>
              {names[sort]}
            </option>
          ))}
        </Select>
      </Field>
      {isHydrated ? null : <Button type="submit">{t`Show`}</Button>}
    </Form>
  );
}

function byDay(lines: readonly SpaceActivityLine[], timeZone: string) {
  const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  const days = new Map<string, SpaceActivityLine[]>();
  for (const line of lines) {
    const key = day.format(line.at);
    days.set(key, [...(days.get(key) ?? []), line]);
  }
  return [...days].map(([key, ofDay]) => ({ day: key, lines: ofDay }));
}

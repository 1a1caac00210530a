import { Trans, useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Link } from 'react-router';
import { addDays } from '../../domain/days';
import { buttonClass } from '../../ui/button';
import type { ActivityEntry } from './activity-entry';
import { useActivityNames } from './activity-names';
import { ActivitySentence } from './activity-sentence';
import { gatherByDay } from './gather-entries';

/** The record, newest first, by day. */
export function ActivityList({
  entries,
  moreTo,
  isFiltered = false,
}: {
  entries: readonly ActivityEntry[];
  /** The address that shows more; null when there is no more. */
  moreTo: string | null;
  isFiltered?: boolean;
}) {
  const { timeZone } = useActivityNames();
  if (entries.length === 0)
    return (
      <p className="flex items-center gap-2 text-ink-muted">
        <History aria-hidden="true" className="size-4 shrink-0" />
        {isFiltered ? (
          <Trans>Nothing of this kind has happened yet.</Trans>
        ) : (
          <Trans>Nothing has happened yet. Who does what will stand here.</Trans>
        )}
      </p>
    );
  return (
    <div className="flex flex-col gap-5">
      {gatherByDay(entries, timeZone).map(({ day, entries }) => (
        <section key={day} aria-label={day} className="flex flex-col gap-2">
          <DayHeading day={day} />
          <ol className="flex flex-col gap-2.5">
            {entries.map((entry) => (
              <li key={entry.id} className="flex gap-3">
                <EntryTime at={entry.at} />
                <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                  <ActivitySentence entry={entry} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {moreTo && (
        <Link to={moreTo} replace preventScrollReset className={buttonClass('secondary', 'md', 'self-center')}>
          <Trans>Show more</Trans>
        </Link>
      )}
    </div>
  );
}

function DayHeading({ day }: { day: string }) {
  const { t, i18n } = useLingui();
  const { today } = useActivityNames();
  const words =
    day === today
      ? t`Today`
      : day === addDays(today, -1)
        ? t`Yesterday`
        : new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
            new Date(`${day}T00:00Z`),
          );
  return <h3 className="font-medium text-ink-muted text-sm">{words}</h3>;
}

function EntryTime({ at }: { at: string }) {
  const { i18n } = useLingui();
  const { timeZone } = useActivityNames();
  const format = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'short', timeZone });
  return (
    <time dateTime={at} className="w-16 shrink-0 text-ink-faint text-sm tabular-nums">
      {format.format(new Date(at))}
    </time>
  );
}

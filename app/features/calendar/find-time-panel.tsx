import { Plural, useLingui } from '@lingui/react/macro';
import { Vote } from 'lucide-react';
import { Link } from 'react-router';
import type { PollListItem } from '../../../server/calendar/polls';
import type { Slot } from '../../domain/calendar/find-slots';
import type { Openness } from '../../domain/spaces/openness';
import { Badge } from '../../ui/badge';
import { CalendarPanel, useCalendarSearch } from './calendar-panel';
import type { FormFacts } from './event-form-data';
import { ByCalendars } from './free-times';
import { NewPoll } from './new-poll';

export interface FindTimePanelProps {
  readonly spaceId: string;
  readonly today: string;
  readonly timeZone: string;
  readonly userId: string;
  readonly facts: FormFacts;
  readonly openness: Openness;
  readonly canEdit: boolean;
  readonly question: { readonly attendees: readonly string[]; readonly minutes: number; readonly from: string } | null;
  /** Null: nothing was asked yet. */
  readonly slots: readonly Slot[] | null;
  readonly problem: string | null;
  readonly polls: readonly PollListItem[];
  readonly answer: { readonly ok: false; readonly code: string } | undefined;
}

/** When can these people meet: by their calendars here, or by asking them. */
export function FindTimePanel(props: FindTimePanelProps) {
  const { spaceId, polls, canEdit } = props;
  const { t } = useLingui();
  const search = useCalendarSearch();
  return (
    <CalendarPanel spaceId={spaceId} title={canEdit ? t`Find a time` : t`Polls`}>
      <div className="flex flex-col gap-8">
        {canEdit ? <ByCalendars {...props} /> : null}
        {polls.length > 0 ? (
          <section aria-labelledby="polls" className="flex flex-col gap-1">
            <h3 id="polls" className="font-semibold">{t`Polls`}</h3>
            <ul className="divide-y divide-line">
              {polls.map(({ id, title, isClosed, answered, haveIAnswered, options }) => (
                <li key={id} className="relative -mx-2 flex items-center gap-2 rounded-sm px-2 py-2 hover:bg-hover">
                  <Vote aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
                  <Link
                    to={`/s/${spaceId}/calendar/polls/${id}${search}`}
                    preventScrollReset
                    className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0"
                  >
                    {title}
                  </Link>
                  <span className="shrink-0 text-ink-muted text-sm tabular-nums">
                    <Plural value={options} one="# time" other="# times" />
                    {' · '}
                    <Plural value={answered} one="# answer" other="# answers" />
                  </span>
                  {isClosed ? (
                    <Badge>{t`Closed`}</Badge>
                  ) : haveIAnswered ? null : (
                    <Badge tone="info">{t`Your turn`}</Badge>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {canEdit ? <NewPoll {...props} /> : null}
      </div>
    </CalendarPanel>
  );
}

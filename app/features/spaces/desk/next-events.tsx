import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Openness } from '../../../domain/spaces/openness';
import { OpennessChip } from '../../marks/openness-chip';
import { DeskPart } from './desk-part';

export interface DeskEvent {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly isAllDay: boolean;
  readonly startMs: number;
  readonly openness: Openness;
  readonly to: string;
}

/** When the network meets next. */
export function NextEvents({
  events,
  allTo,
  timeZone,
}: {
  events: readonly DeskEvent[];
  allTo: string;
  timeZone: string;
}) {
  const { t } = useLingui();
  return (
    <DeskPart title={t`Next events`} allTo={allTo} allLabel={t`Calendar`}>
      {events.length === 0 ? (
        <p className="text-ink-muted text-sm">
          <Trans>Nothing is planned for the next two months.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col gap-1">
          {events.map((event) => (
            <li key={event.key}>
              <EventLine event={event} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </DeskPart>
  );
}

function EventLine({ event, timeZone }: { event: DeskEvent; timeZone: string }) {
  const { t, i18n } = useLingui();
  // An all-day event stands at midnight in UTC, wherever one reads.
  const zone = event.isAllDay ? 'UTC' : timeZone;
  const start = new Date(event.startMs);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.locale, { ...options, timeZone: zone }).format(start);
  const time = event.isAllDay ? t`all day` : format({ timeStyle: 'short' });
  return (
    <Link to={event.to} className="-mx-2 flex items-center gap-3 rounded-sm px-2 py-1.5 hover:bg-hover">
      <span className="flex w-11 shrink-0 flex-col items-center rounded-sm bg-sunken py-1 leading-tight">
        <span className="text-ink-muted text-xs">{format({ month: 'short' })}</span>
        <span className="font-semibold text-lg tabular-nums">{format({ day: 'numeric' })}</span>
      </span>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 font-medium">{event.title}</span>
        <span className="line-clamp-2 text-ink-muted text-sm">
          {format({ weekday: 'short' })}, {time}
          {event.place ? ` · ${event.place}` : null}
        </span>
      </span>
      <OpennessChip openness={event.openness} iconOnly />
    </Link>
  );
}

import { useLingui } from '@lingui/react/macro';
import { CalendarCheck } from 'lucide-react';
import { useId } from 'react';
import { Select } from '../../ui/select';
import { OpennessChip } from '../marks/openness-chip';
import type { RoomPageData } from './room-data';
import { useRoomAct } from './use-room-act';

/** Which event of the calendar this meeting is: what is written and agreed goes to it. */
export function EventSection({ event, choices, me, timeZone }: RoomPageData) {
  const { t, i18n } = useLingui();
  const id = useId();
  const { send, isBusy, problem } = useRoomAct('event');
  const locale = i18n.locale;
  const whenOf = ({ startMs, isAllDay }: { startMs: number; isAllDay: boolean }) =>
    new Intl.DateTimeFormat(locale, {
      ...{ weekday: 'short', day: 'numeric', month: 'short' },
      ...(isAllDay ? { timeZone: 'UTC' } : { hour: '2-digit', minute: '2-digit', timeZone }),
    }).format(startMs);
  if (!me.canEdit) {
    if (!event) return null;
    return (
      <p className="flex flex-wrap items-center gap-2 text-ink-muted text-sm">
        <CalendarCheck aria-hidden="true" className="size-4" />
        <span className="font-medium text-ink">{event.title}</span>
        {whenOf(event)}
        <OpennessChip openness={event.openness} />
      </p>
    );
  }
  const value = event ? `${event.id} ${event.instance}` : '';
  const offered = choices.map((one) => ({ ...one, value: `${one.eventId} ${one.instance}` }));
  const isListed = offered.some((one) => one.value === value);
  const [here, elsewhere] = [offered.filter(({ isHere }) => isHere), offered.filter(({ isHere }) => !isHere)];
  const option = (one: (typeof offered)[number]) => (
    <option key={one.value} value={one.value}>
      {whenOf(one)} · {one.title}
    </option>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <label htmlFor={id} className="text-ink-muted">{t`This meeting is`}</label>
      <Select
        id={id}
        className="w-full! max-w-96 sm:w-auto!"
        value={value}
        aria-busy={isBusy}
        onChange={({ target }) => send({ intent: 'event.hold', event: target.value })}
      >
        <option value="">{t`No event of the calendar`}</option>
        {event && !isListed ? (
          <option value={value}>
            {whenOf(event)} · {event.title}
          </option>
        ) : null}
        {here.length > 0 ? <optgroup label={t`Planned for this room`}>{here.map(option)}</optgroup> : null}
        {elsewhere.length > 0 ? <optgroup label={t`About now`}>{elsewhere.map(option)}</optgroup> : null}
      </Select>
      {event ? <OpennessChip openness={event.openness} /> : null}
      {problem ? (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

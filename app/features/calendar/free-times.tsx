import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, CalendarSearch } from 'lucide-react';
import { Form, Link, useNavigation } from 'react-router';
import type { Slot } from '../../domain/calendar/find-slots';
import { wallAt } from '../../domain/calendar/zone-clock';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { AttendeeFields } from './attendee-fields';
import { whenText } from './calendar-format';
import { useCalendarSearch } from './calendar-panel';
import { useCalendarProblem } from './calendar-words';
import type { FindTimePanelProps } from './find-time-panel';

const LENGTHS = [30, 45, 60, 90, 120, 180, 240] as const;

/** Times at which all who are asked are free, by their calendars here. */
export function ByCalendars(props: FindTimePanelProps) {
  const { spaceId, today, timeZone, userId, facts, question, slots, problem } = props;
  const { t, i18n } = useLingui();
  const say = useCalendarProblem();
  const navigation = useNavigation();
  const search = useCalendarSearch();
  const nameOf = new Map(facts.people.map((one) => [one.userId, one.name]));
  const kept = new URLSearchParams(search);
  const asked = question?.attendees ?? [userId];
  function newTo({ startMs, endMs, missing }: Slot): string {
    const query = new URLSearchParams(search);
    query.set('start', wallAt(startMs, timeZone).slice(0, 16));
    query.set('end', wallAt(endMs, timeZone).slice(0, 16));
    for (const id of asked) if (!missing.includes(id)) query.append('attendee', id);
    return `/s/${spaceId}/calendar/new?${query}`;
  }
  return (
    <section aria-labelledby="by-calendars" className="flex flex-col gap-3">
      <h3 id="by-calendars" className="font-semibold">{t`By calendars`}</h3>
      <p className="-mt-2 text-ink-muted text-sm">
        <Trans>
          Looks where all of them are free within 8–18 on a working day of their own time zone. It tells times, never
          what somebody is doing.
        </Trans>
      </p>
      <Form method="get" preventScrollReset className="flex flex-col gap-3">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="find" value="yes" />
        <AttendeeFields people={facts.people} chosen={asked} error={undefined} legend={t`Who meets`} />
        <div className="flex flex-wrap items-end gap-3">
          <Field label={t`Length`} className="w-36">
            <Select name="minutes" defaultValue={String(question?.minutes ?? 60)}>
              {LENGTHS.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minutes < 60
                    ? t`${minutes} minutes`
                    : t`${new Intl.NumberFormat(i18n.locale).format(minutes / 60)} h`}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t`From`}>
            <Input type="date" name="from" min={today} defaultValue={question?.from ?? today} className="w-40!" />
          </Field>
          <Button
            type="submit"
            variant="primary"
            icon={<CalendarSearch aria-hidden="true" />}
            pending={navigation.state === 'loading'}
          >
            {t`Find times`}
          </Button>
        </div>
      </Form>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {say(problem)}
        </p>
      ) : null}
      {slots ? (
        <div role="status">
          {slots.length === 0 ? (
            <p className="text-ink-muted">
              <Trans>
                Nobody of them is free within their working hours in these three weeks. Try a shorter meeting or a later
                day, or ask them by a poll.
              </Trans>
            </p>
          ) : (
            <ul className="flex flex-col gap-1">
              {slots.map((slot) => (
                <li key={slot.startMs}>
                  <Link
                    to={newTo(slot)}
                    preventScrollReset
                    className="flex flex-wrap items-center gap-x-2 rounded-sm border border-line px-3 py-2 hover:bg-hover"
                  >
                    <CalendarPlus aria-hidden="true" className="size-4 text-accent" />
                    <span className="font-medium">
                      {whenText({ ...slot, isAllDay: false }, timeZone, today, i18n.locale)}
                    </span>
                    <span className="text-ink-muted text-sm">
                      {slot.missing.length === 0
                        ? t`All can come`
                        : t`Without ${new Intl.ListFormat(i18n.locale).format(slot.missing.map((id) => nameOf.get(id) ?? ''))}`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </section>
  );
}

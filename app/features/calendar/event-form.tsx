import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { REMINDERS } from '../../domain/calendar/event-draft';
import { shiftWall, wallBetween } from '../../domain/calendar/split-series';
import { LIMITS } from '../../domain/limits';
import { Button, buttonClass } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { useHydrated } from '../../ui/use-hydrated';
import { OpennessPicker } from '../marks/openness-picker';
import { AttendeeFields } from './attendee-fields';
import { useCalendarSearch } from './calendar-panel';
import { useDraftSentences, useReminderWords } from './calendar-words';
import type { EventFormAnswer, FormFacts, FormValues } from './event-form-data';
import { RepeatFields } from './repeat-fields';

export interface EventFormProps {
  readonly values: FormValues;
  readonly facts: FormFacts;
  readonly answer: EventFormAnswer | undefined;
  readonly submitLabel: string;
  readonly cancelTo: string;
  /** Where it is sent; without it, where it stands. */
  readonly sendTo?: string;
  readonly isNew: boolean;
  /** One day of a series can differ in words and times alone. */
  readonly isForOne?: boolean;
  /** What goes along, and what is asked first. */
  readonly children?: ReactNode;
  /** Before the buttons: what was refused. */
  readonly problem?: ReactNode;
}

/** An event being written: what, when, where, who, and who sees it. */
export function EventForm(props: EventFormProps) {
  const { facts, answer, submitLabel, cancelTo, sendTo, isNew, isForOne = false, children, problem } = props;
  const values = answer?.values ?? props.values;
  const { t } = useLingui();
  const navigation = useNavigation();
  const isHydrated = useHydrated();
  const sentences = useDraftSentences(answer?.problems);
  const reminderWords = useReminderWords();
  const [isAllDay, setAllDay] = useState(values.isAllDay);
  const [start, setStart] = useState({ date: values.startDate, time: values.startTime });
  const [end, setEnd] = useState({ date: values.endDate, time: values.endTime });
  const [openness, setOpenness] = useState(values.openness);
  const pending = navigation.state !== 'idle' && navigation.formMethod === 'POST';

  /** The end keeps its distance. */
  function changeStart(next: typeof start) {
    setStart(next);
    const wall = ({ date, time }: typeof start) => `${date}T${time}:00`;
    if ([start, end, next].some((one) => Number.isNaN(Date.parse(`${wall(one)}Z`)))) return;
    const moved = shiftWall(wall(next), wallBetween(wall(start), wall(end)));
    setEnd({ date: moved.slice(0, 10), time: moved.slice(11, 16) });
  }
  const zones = isHydrated ? [...new Set([...facts.zones, ...Intl.supportedValuesOf('timeZone')])] : facts.zones;
  const reminders = [...new Set([...REMINDERS.map(String), ...(values.reminder === '' ? [] : [values.reminder])])];
  return (
    <Form method="post" action={sendTo} preventScrollReset className="flex flex-col gap-4">
      {children}
      <Field label={t`Title`} error={sentences.title}>
        <Input name="title" defaultValue={values.title} required autoFocus={isNew} autoComplete="off" />
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">{t`When`}</legend>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <Field label={t`Start`} error={sentences.start}>
            <span className="flex gap-1.5">
              <Input
                name="startDate"
                type="date"
                required
                aria-label={t`First day`}
                className="w-38!"
                value={start.date}
                onChange={({ currentTarget }) => changeStart({ ...start, date: currentTarget.value })}
              />
              {isAllDay ? (
                <input type="hidden" name="startTime" value={start.time} />
              ) : (
                <Input
                  name="startTime"
                  type="time"
                  required
                  aria-label={t`Start time`}
                  className="w-31! max-sm:w-34!"
                  value={start.time}
                  onChange={({ currentTarget }) => changeStart({ ...start, time: currentTarget.value })}
                />
              )}
            </span>
          </Field>
          <Field label={t`End`} error={sentences.end}>
            <span className="flex gap-1.5">
              <Input
                name="endDate"
                type="date"
                required
                aria-label={t`Last day`}
                className="w-38!"
                value={end.date}
                onChange={({ currentTarget }) => setEnd({ ...end, date: currentTarget.value })}
              />
              {isAllDay ? (
                <input type="hidden" name="endTime" value={end.time} />
              ) : (
                <Input
                  name="endTime"
                  type="time"
                  required
                  aria-label={t`End time`}
                  className="w-31! max-sm:w-34!"
                  value={end.time}
                  onChange={({ currentTarget }) => setEnd({ ...end, time: currentTarget.value })}
                />
              )}
            </span>
          </Field>
        </div>
        <div hidden={isForOne} className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Checkbox
            label={t`All day`}
            name="allDay"
            checked={isAllDay}
            onChange={({ currentTarget }) => setAllDay(currentTarget.checked)}
          />
          <div hidden={isAllDay} className="w-64">
            <Field label={t`Time zone`} hideLabel error={sentences.timeZone}>
              <Select name="timeZone" defaultValue={values.timeZone}>
                {zones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </div>
      </fieldset>
      <div hidden={isForOne}>
        <RepeatFields values={values} date={start.date} sentences={sentences} />
      </div>
      <Field label={t`Place or link`} error={sentences.place} optional={t`optional`}>
        <Input name="place" defaultValue={values.place} maxLength={LIMITS.eventPlace} />
      </Field>
      {facts.rooms.length > 0 ? (
        <Field label={t`Meeting room`}>
          <Select name="room" defaultValue={values.roomId}>
            <option value="">{t`None`}</option>
            {values.roomId === '' || facts.rooms.some(({ id }) => id === values.roomId) ? null : (
              <option value={values.roomId}>{t`A room that is put away`}</option>
            )}
            {facts.rooms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <div hidden={isForOne} className="flex flex-col gap-4">
        <AttendeeFields people={facts.people} chosen={values.attendees} error={sentences.attendees} />
      </div>
      <Field label={t`What it is about`} error={sentences.description} optional={t`optional`}>
        <Textarea name="description" rows={4} defaultValue={values.description} />
      </Field>
      <div hidden={isForOne}>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Field label={t`Reminder`} error={sentences.reminder} className="w-48">
            <Select name="reminder" defaultValue={values.reminder}>
              <option value="">{t`None`}</option>
              {reminders.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {reminderWords(Number(minutes))}
                </option>
              ))}
            </Select>
          </Field>
          <div className="flex flex-col gap-1">
            <span className="font-medium text-sm">{t`Seen by`}</span>
            <span className="flex h-8 items-center">
              <OpennessPicker
                name="openness"
                value={openness}
                onPick={setOpenness}
                hasOrganisation={facts.hasOrganisation}
                canPublish={facts.canPublish}
                isNew={isNew}
              />
            </span>
          </div>
        </div>
      </div>
      {problem}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button type="submit" variant="primary" pending={pending}>
          {submitLabel}
        </Button>
        <Link to={cancelTo} preventScrollReset className={buttonClass('ghost')}>
          <Trans>Cancel</Trans>
        </Link>
      </div>
    </Form>
  );
}

/** Where a form goes back to when it is given up. */
export function useBackToCalendar(spaceId: string): string {
  return `/s/${spaceId}/calendar${useCalendarSearch()}`;
}

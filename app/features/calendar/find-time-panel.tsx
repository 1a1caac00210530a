import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, CalendarSearch, Plus, Vote, X } from 'lucide-react';
import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { PollListItem } from '../../../server/calendar/polls';
import type { Slot } from '../../domain/calendar/find-slots';
import { weekdayOf } from '../../domain/calendar/plain-rule';
import { shiftWall } from '../../domain/calendar/split-series';
import { wallAt } from '../../domain/calendar/zone-clock';
import { LIMITS } from '../../domain/limits';
import type { Openness } from '../../domain/spaces/openness';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { OpennessPicker } from '../marks/openness-picker';
import { AttendeeFields } from './attendee-fields';
import { whenText, zoneName } from './calendar-format';
import { CalendarPanel, useCalendarSearch } from './calendar-panel';
import { useCalendarProblem } from './calendar-words';
import type { FormFacts } from './event-form-data';

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

const LENGTHS = [30, 45, 60, 90, 120, 180, 240] as const;

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

function ByCalendars(props: FindTimePanelProps) {
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

/** A new poll: times to choose between. */
function NewPoll({ today, timeZone, facts, openness: usual, answer, slots }: FindTimePanelProps) {
  const { t } = useLingui();
  const say = useCalendarProblem();
  const navigation = useNavigation();
  const [openness, setOpenness] = useState(usual);
  const first = (slots ?? []).slice(0, 3).map(({ startMs, endMs }) => ({
    date: wallAt(startMs, timeZone).slice(0, 10),
    start: wallAt(startMs, timeZone).slice(11, 16),
    end: wallAt(endMs, timeZone).slice(11, 16),
  }));
  const [next, setNext] = useState(3);
  const [rows, setRows] = useState<readonly { key: number; date: string; start: string; end: string }[]>(() =>
    workdaysAfter(today, 3).map((date, key) => ({
      key,
      date,
      start: '10:00',
      end: '11:00',
      ...first[key],
    })),
  );
  function add() {
    const last = rows.at(-1) ?? { date: today, start: '10:00', end: '11:00' };
    setRows([...rows, { ...last, key: next, date: workdaysAfter(last.date || today, 1)[0] ?? today }]);
    setNext(next + 1);
  }
  return (
    <section aria-labelledby="new-poll" className="flex flex-col gap-3">
      <h3 id="new-poll" className="font-semibold">{t`By asking`}</h3>
      <p className="-mt-2 text-ink-muted text-sm">
        <Trans>
          Where calendars are not known: offer some times, everybody says yes, maybe or no, and you make an event of the
          best one. Times are those of {zoneName(timeZone)}; each sees them on their own clock.
        </Trans>
      </p>
      <Form method="post" preventScrollReset className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="poll" />
        <Field label={t`What it is about`}>
          <Input name="title" required maxLength={LIMITS.eventTitle} autoComplete="off" />
        </Field>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 font-medium text-sm">{t`Times to choose between`}</legend>
          {rows.map((row, index) => {
            const number = index + 1;
            return (
              <div key={row.key} className="flex flex-wrap items-center gap-1.5">
                <Input
                  type="date"
                  name="date"
                  required
                  aria-label={t`Day of time ${number}`}
                  defaultValue={row.date}
                  className="w-38!"
                />
                <span className="flex items-center gap-1.5 max-sm:order-last">
                  <Input
                    type="time"
                    name="start"
                    required
                    aria-label={t`Start of time ${number}`}
                    defaultValue={row.start}
                    className="w-31! max-sm:w-34!"
                  />
                  <span aria-hidden="true">–</span>
                  <Input
                    type="time"
                    name="end"
                    required
                    aria-label={t`End of time ${number}`}
                    defaultValue={row.end}
                    className="w-31! max-sm:w-34!"
                  />
                </span>
                {rows.length > 2 ? (
                  <IconButton
                    className="max-sm:ml-auto"
                    label={t`Take time ${number} away`}
                    tooltip={false}
                    onClick={() => setRows(rows.filter((one) => one !== row))}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                ) : null}
              </div>
            );
          })}
          {rows.length < LIMITS.pollOptions ? (
            <Button variant="ghost" size="sm" icon={<Plus aria-hidden="true" />} onClick={add} className="self-start">
              {t`Another time`}
            </Button>
          ) : null}
        </fieldset>
        <Field label={t`Place or link`} optional={t`optional`}>
          <Input name="place" maxLength={LIMITS.eventPlace} />
        </Field>
        <Field label={t`A word with it`} optional={t`optional`}>
          <Textarea name="description" rows={2} maxLength={LIMITS.eventDescription} />
        </Field>
        <div className="flex items-center gap-2">
          <span className="font-medium text-sm">{t`Seen by`}</span>
          <OpennessPicker
            name="openness"
            value={openness}
            onPick={setOpenness}
            hasOrganisation={facts.hasOrganisation}
            canPublish={facts.canPublish}
            isNew
          />
        </div>
        {answer ? (
          <p role="alert" className="text-danger text-sm">
            {say(answer.code)}
          </p>
        ) : null}
        <Button
          type="submit"
          icon={<Vote aria-hidden="true" />}
          pending={navigation.formMethod === 'POST'}
          className="self-start"
        >
          {t`Start the poll`}
        </Button>
      </Form>
    </section>
  );
}

const DAY = 86_400_000;

function workdaysAfter(date: string, count: number): string[] {
  const days: string[] = [];
  for (let day = shiftWall(date, DAY); days.length < count; day = shiftWall(day, DAY))
    if (!['SA', 'SU'].includes(weekdayOf(day))) days.push(day);
  return days;
}

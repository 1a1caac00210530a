import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Vote, X } from 'lucide-react';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { weekdayOf } from '../../domain/calendar/plain-rule';
import { shiftWall } from '../../domain/calendar/split-series';
import { wallAt } from '../../domain/calendar/zone-clock';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { OpennessPicker } from '../marks/openness-picker';
import { zoneName } from './calendar-format';
import { useCalendarProblem } from './calendar-words';
import type { FindTimePanelProps } from './find-time-panel';

/** A new poll: times to choose between. */
export function NewPoll({ today, timeZone, facts, openness: usual, answer, slots }: FindTimePanelProps) {
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

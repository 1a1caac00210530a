import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type DraftField, isDate } from '../../domain/calendar/event-draft';
import { placeInMonth, weekdayOf } from '../../domain/calendar/plain-rule';
import { LIMITS } from '../../domain/limits';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { weekdayName } from './calendar-format';
import { DAY_DATES, WEEK } from './calendar-words';
import type { FormValues } from './event-form-data';

interface RepeatFieldsProps {
  readonly values: FormValues;
  /** The first day. */
  readonly date: string;
  readonly sentences: Partial<Record<DraftField, string>>;
}

const CHIP =
  'flex h-8 min-w-10 cursor-pointer items-center justify-center rounded-sm border border-line px-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10';

/** Recurrence in plain words. */
export function RepeatFields({ values, date, sentences }: RepeatFieldsProps) {
  const { t, i18n } = useLingui();
  const [repeat, setRepeat] = useState(values.repeat);
  const [interval, setInterval] = useState(String(values.interval));
  const [ends, setEnds] = useState(values.ends);
  const day = isDate(date) ? date : '2024-01-01';
  const own = weekdayOf(day);
  const isSet = repeat !== 'never' && repeat !== 'kept';
  const weekday = weekdayName(day, i18n.locale, 'long');
  const place = placeInMonth(day);
  const number = Number(day.slice(8));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t`Repeats`}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <Field label={t`Repeats`} error={sentences.repeat} className="w-44 max-sm:w-48">
          <Select
            name="repeat"
            value={repeat}
            onChange={({ currentTarget }) => setRepeat(currentTarget.value as FormValues['repeat'])}
          >
            <option value="never">{t`Does not repeat`}</option>
            <option value="daily">{t`By days`}</option>
            <option value="weekly">{t`By weeks`}</option>
            <option value="monthly">{t`By months`}</option>
            <option value="yearly">{t`By years`}</option>
            {values.repeat === 'kept' ? <option value="kept">{t`As it does now`}</option> : null}
          </Select>
        </Field>
        {isSet ? (
          <Field label={t`Every`} error={sentences.interval}>
            <span className="flex items-center gap-2">
              <Input
                name="interval"
                type="number"
                aria-label={t`Every so many`}
                min={1}
                max={LIMITS.ruleInterval}
                value={interval}
                onChange={({ currentTarget }) => setInterval(currentTarget.value)}
                className="w-16!"
              />
              <span className="text-ink-muted">
                {repeat === 'daily' ? <Plural value={Number(interval) || 1} one="day" other="days" /> : null}
                {repeat === 'weekly' ? <Plural value={Number(interval) || 1} one="week" other="weeks" /> : null}
                {repeat === 'monthly' ? <Plural value={Number(interval) || 1} one="month" other="months" /> : null}
                {repeat === 'yearly' ? <Plural value={Number(interval) || 1} one="year" other="years" /> : null}
              </span>
            </span>
          </Field>
        ) : null}
      </div>
      {repeat === 'weekly' ? (
        <fieldset>
          <legend className="mb-1 font-medium text-sm">{t`On these days`}</legend>
          <div className="flex flex-wrap gap-1">
            {WEEK.map((one) => (
              <label key={one} className={CHIP}>
                <input
                  key={own}
                  type="checkbox"
                  name="day"
                  value={one}
                  aria-label={weekdayName(DAY_DATES[one], i18n.locale, 'long')}
                  className="sr-only"
                  defaultChecked={one === own || values.days.includes(one)}
                  disabled={one === own}
                />
                {weekdayName(DAY_DATES[one], i18n.locale)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {repeat === 'monthly' ? (
        <Field label={t`On`} className="w-64">
          <Select name="monthlyBy" defaultValue={values.monthlyBy}>
            <option value="date">{t`Day ${number} of the month`}</option>
            <option value="weekday">
              {place === -1 ? t`The last ${weekday} of the month` : t`${weekday} number ${place} of the month`}
            </option>
          </Select>
        </Field>
      ) : null}
      {isSet ? (
        <div className="flex flex-wrap items-end gap-2">
          <Field label={t`Until`} className="w-44 max-sm:w-52">
            <Select
              name="ends"
              value={ends}
              onChange={({ currentTarget }) => setEnds(currentTarget.value as FormValues['ends'])}
            >
              <option value="never">{t`Without end`}</option>
              <option value="until">{t`A day`}</option>
              <option value="count">{t`A number of times`}</option>
            </Select>
          </Field>
          {ends === 'until' ? (
            <Field label={t`Last day of the series`} error={sentences.until}>
              <Input name="until" type="date" min={day} defaultValue={values.until} className="w-40!" />
            </Field>
          ) : null}
          {ends === 'count' ? (
            <Field label={t`Times`} error={sentences.count}>
              <Input
                name="count"
                type="number"
                min={1}
                max={LIMITS.ruleCount}
                defaultValue={values.count}
                className="w-24!"
              />
            </Field>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LIMITS } from '../../domain/limits';
import { type CareRow, type Interval, intervalName, NAMED_INTERVALS } from '../../domain/operating-model/care-row';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { DOER_NAMES, INTERVAL_NAMES } from '../marks/care-words';
import type { MemberFace } from '../marks/people';

/** How often: an interval with a name, or every so many months. Used with `onPick`, or by its names in a form. */
export function IntervalSelect({
  interval,
  onPick,
}: {
  interval: Interval;
  onPick?: (fields: { interval: string; months: string }) => void;
}) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? intervalName(interval) ?? 'months';
  const months = String(interval.unit === 'month' ? interval.count : 2);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      <Select
        name="interval"
        aria-label={t`How often`}
        value={value}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value;
          setChosen(next === 'months' || !onPick ? next : null);
          if (next !== 'months') onPick?.({ interval: next, months: '' });
        }}
      >
        {NAMED_INTERVALS.map((name) => (
          <option key={name} value={name}>
            {i18n._(INTERVAL_NAMES[name])}
          </option>
        ))}
        <option value="months">{t`Every … months`}</option>
      </Select>
      {value === 'months' ? (
        <span className="flex items-center gap-1.5 text-ink-muted text-sm">
          <Input
            name="months"
            key={months}
            aria-label={t`Every how many months`}
            inputMode="numeric"
            defaultValue={months}
            maxLength={3}
            className="w-14! text-center tabular-nums"
            onBlur={({ currentTarget }) => {
              if (currentTarget.value === months && chosen === null) return;
              setChosen(onPick ? null : 'months');
              onPick?.({ interval: 'months', months: currentTarget.value });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !onPick) return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
          <span title={t`At most ${LIMITS.careMonths}`}>{t`months`}</span>
        </span>
      ) : null}
    </span>
  );
}

/** Who does it: what somebody is for the network, or a named member. */
export function DoerSelect({
  row,
  members,
  onPick,
}: {
  row: Pick<CareRow, 'doer' | 'memberId'>;
  members: readonly MemberFace[];
  onPick?: (doer: string) => void;
}) {
  const { t, i18n } = useLingui();
  const value = row.doer === 'member' ? `member:${row.memberId}` : row.doer;
  const offered = members.filter(({ id, state }) => state === 'active' || id === row.memberId);
  const choice = onPick
    ? {
        value,
        onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => onPick(currentTarget.value),
      }
    : { defaultValue: value };
  return (
    <Select name="doer" aria-label={t`Who`} {...choice}>
      <option value="owner">{i18n._(DOER_NAMES.owner)}</option>
      <option value="deputy">{i18n._(DOER_NAMES.deputy)}</option>
      <option value="lead">{i18n._(DOER_NAMES.lead)}</option>
      <optgroup label={t`One person`}>
        {offered.map(({ id, name }) => (
          <option key={id} value={`member:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

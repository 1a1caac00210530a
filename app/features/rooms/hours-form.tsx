import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { Button } from '../../ui/button';
import { DialogClose, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import type { HeldEventData, RoomPerson } from './room-data';
import { useRoomAct } from './use-room-act';

interface HoursFormProps {
  readonly event: HeldEventData;
  readonly present: readonly RoomPerson[];
  readonly people: readonly RoomPerson[];
  readonly onDone: () => void;
}

/** People times duration, each to be corrected. */
export function HoursForm({ event, present, people, onDone }: HoursFormProps) {
  const { t } = useLingui();
  const id = useId();
  const { Form, isBusy, problem, answer } = useRoomAct('hours');
  const [sent, setSent] = useState(false);
  const [hours, setHours] = useState<Readonly<Record<string, string>>>(() => firstHours(event, present));
  useEffect(() => {
    if (sent && answer?.ok) onDone();
  }, [sent, answer, onDone]);
  const listed = people.filter(({ userId }) => userId in hours);
  const others = people.filter(({ userId }) => !(userId in hours));
  return (
    <Form method="post" className="flex flex-col gap-3" onSubmit={() => setSent(true)}>
      <input type="hidden" name="intent" value="hours" />
      <ul className="flex flex-col gap-2">
        {listed.map(({ userId, name }) => (
          <li key={userId} className="flex items-center gap-3">
            <label htmlFor={`${id}-${userId}`} className="min-w-0 flex-1 truncate">
              {name}
            </label>
            <Input
              id={`${id}-${userId}`}
              name={`hours:${userId}`}
              inputMode="decimal"
              autoComplete="off"
              className="w-20! text-right tabular-nums"
              value={hours[userId] ?? ''}
              onChange={({ target }) => setHours({ ...hours, [userId]: target.value })}
            />
            <span className="text-ink-muted text-sm">
              <Trans>hours</Trans>
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <Field label={t`Add somebody`}>
          <Select
            value=""
            onChange={({ target }) => setHours({ ...hours, [target.value]: durationOf(event) })}
            className="max-w-72"
          >
            <option value="">{t`Choose a person`}</option>
            {others.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
      <DialogFooter>
        <DialogClose asChild>
          <Button>
            <Trans>Cancel</Trans>
          </Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={isBusy}>
          {t`Save`}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** What stands, and the duration of the event for everybody else who is here or said that they come. */
function firstHours(event: HeldEventData, present: readonly RoomPerson[]): Record<string, string> {
  const usual = event.hours.length > 0 ? '' : durationOf(event);
  return {
    ...Object.fromEntries([...event.attendees, ...present].map(({ userId }) => [userId, usual])),
    ...Object.fromEntries(event.hours.map(({ userId, minutes }) => [userId, String(inHours(minutes))])),
  };
}

function durationOf({ startMs, endMs, isAllDay }: HeldEventData): string {
  return isAllDay ? '' : String(inHours((endMs - startMs) / 60_000));
}

function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { FileText, Gavel, Timer, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Form, Link } from 'react-router';
import type { EventDetails } from '../../../server/calendar/find-event';
import { LIMITS } from '../../domain/limits';
import { Button, buttonClass } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { useEventAct } from './use-event-act';

interface EventRecordsProps {
  readonly event: EventDetails;
  readonly userId: string;
  readonly minutes: { readonly address: string; readonly title: string } | null;
  readonly canRecord: boolean;
  readonly canAnswer: boolean;
}

/** What came of an event: its minutes, what was decided, and the hours that people gave. */
export function EventRecords({ event, userId, minutes, canRecord, canAnswer }: EventRecordsProps) {
  const { t } = useLingui();
  const hasNothing = !minutes && event.decisions.length === 0 && event.hours.length === 0;
  if (hasNothing && !canRecord && !canAnswer) return null;
  return (
    <section aria-labelledby="event-records" className="flex flex-col gap-4">
      <h3 id="event-records" className="font-semibold">{t`What came of it`}</h3>
      {minutes ? (
        <Link to={minutes.address} className={buttonClass('secondary', 'md', 'self-start')}>
          <FileText aria-hidden="true" />
          {minutes.title}
        </Link>
      ) : canRecord ? (
        <Form method="post" className="self-start">
          <input type="hidden" name="intent" value="minutes" />
          <input type="hidden" name="instance" value={event.instance} />
          <Button type="submit" icon={<FileText aria-hidden="true" />}>
            {t`Write minutes`}
          </Button>
        </Form>
      ) : null}
      <Decisions event={event} canRecord={canRecord} />
      <Hours event={event} userId={userId} canAnswer={canAnswer} />
    </section>
  );
}

function Decisions({ event, canRecord }: { event: EventDetails; canRecord: boolean }) {
  const { t } = useLingui();
  const { fetcher, action, isPending, isDone, problem } = useEventAct(event);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isDone) form.current?.reset();
  }, [isDone]);
  if (event.decisions.length === 0 && !canRecord) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="flex items-center gap-1.5 font-medium text-sm">
        <Gavel aria-hidden="true" className="size-4 text-ink-faint" />
        {t`Decisions`}
      </h4>
      {event.decisions.length > 0 ? (
        <ul className="divide-y divide-line">
          {event.decisions.map(({ id, text }) => (
            <li key={id} className="flex items-start gap-2 py-1">
              <span className="min-w-0 flex-1 whitespace-pre-line break-words">{text}</span>
              {canRecord ? <RemoveDecision event={event} id={id} text={text} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {canRecord ? (
        <fetcher.Form ref={form} method="post" action={action} className="flex items-start gap-2">
          <input type="hidden" name="intent" value="decision.add" />
          <input type="hidden" name="instance" value={event.instance} />
          <Field label={t`Record a decision`} hideLabel error={problem ?? undefined} className="min-w-0 flex-1">
            <Input
              name="text"
              placeholder={t`What was decided`}
              maxLength={LIMITS.eventDecision}
              autoComplete="off"
              required
            />
          </Field>
          <Button type="submit" pending={isPending}>
            {t`Record`}
          </Button>
        </fetcher.Form>
      ) : null}
    </div>
  );
}

function RemoveDecision({ event, id, text }: { event: EventDetails; id: string; text: string }) {
  const { t } = useLingui();
  const { fetcher, action } = useEventAct(event);
  return (
    <fetcher.Form method="post" action={action}>
      <input type="hidden" name="intent" value="decision.remove" />
      <input type="hidden" name="decision" value={id} />
      <IconButton type="submit" size="sm" label={t`Take away: ${text}`} tooltip={false}>
        <X aria-hidden="true" />
      </IconButton>
    </fetcher.Form>
  );
}

function Hours({ event, userId, canAnswer }: { event: EventDetails; userId: string; canAnswer: boolean }) {
  const { t, i18n } = useLingui();
  const { fetcher, action, isPending, isDone, problem } = useEventAct(event);
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 2 });
  const mine = event.hours.find((one) => one.userId === userId);
  const length = (event.endMs - event.startMs) / 3_600_000;
  const sum = event.hours.reduce((all, { minutes }) => all + minutes, 0);
  if (event.hours.length === 0 && !canAnswer) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="flex items-center gap-1.5 font-medium text-sm">
        <Timer aria-hidden="true" className="size-4 text-ink-faint" />
        {t`Hours`}
        {sum > 0 ? (
          <span className="font-normal text-ink-muted tabular-nums">
            <Trans>{number.format(sum / 60)} h together</Trans>
          </span>
        ) : null}
      </h4>
      {event.hours.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {event.hours.map(({ userId: id, name, minutes }) => (
            <li key={id}>
              {name} <span className="text-ink-muted tabular-nums">{t`${number.format(minutes / 60)} h`}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {canAnswer ? (
        <fetcher.Form method="post" action={action} className="flex flex-wrap items-start gap-2">
          <input type="hidden" name="intent" value="hours" />
          <input type="hidden" name="instance" value={event.instance} />
          <Field label={t`My hours`} hideLabel error={problem ?? undefined}>
            <Input
              key={mine?.minutes ?? ''}
              name="hours"
              inputMode="decimal"
              className="w-36!"
              placeholder={event.isAllDay ? t`My hours` : t`My hours, e.g. ${number.format(length)}`}
              defaultValue={mine ? number.format(mine.minutes / 60) : ''}
              autoComplete="off"
            />
          </Field>
          <Button type="submit" pending={isPending}>
            {t`Save`}
          </Button>
          <span role="status" className="self-center text-ink-muted text-sm">
            {isDone ? t`Saved` : null}
          </span>
        </fetcher.Form>
      ) : null}
    </div>
  );
}

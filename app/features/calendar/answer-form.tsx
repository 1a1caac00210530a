import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Attendee, EventDetails } from '../../../server/calendar/find-event';
import { ANSWERS, type Answer } from '../../domain/calendar/event';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';
import { ANSWER_NAMES } from './calendar-words';
import { useEventAct } from './use-event-act';

/** My own answer: yes, maybe or no, with a note; of a series for all of it or for this day. */
export function AnswerForm({ event, mine }: { event: EventDetails; mine: Attendee }) {
  const { t, i18n } = useLingui();
  const { fetcher, action, isPending, isDone, problem } = useEventAct(event);
  const [scope, setScope] = useState<'all' | 'this'>(mine.isForInstance ? 'this' : 'all');
  return (
    <section aria-labelledby="my-answer" className="rounded-md border border-line bg-sunken p-3">
      <h3 id="my-answer" className="font-semibold">
        {mine.answer === null ? t`Do you come?` : t`Your answer: ${i18n._(ANSWER_NAMES[mine.answer])}`}
      </h3>
      <fetcher.Form method="post" action={action} className="mt-2 flex flex-col gap-2">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="instance" value={event.instance} />
        {event.isRecurring ? (
          <Segmented
            label={t`For which days`}
            name="for"
            size="sm"
            value={scope}
            onChange={setScope}
            options={[
              { value: 'all', label: t`All its days` },
              { value: 'this', label: t`This day alone` },
            ]}
            className="self-start"
          />
        ) : null}
        <Field label={t`A note`} hideLabel>
          <Input
            name="note"
            defaultValue={mine.note}
            placeholder={t`A note, if you like`}
            maxLength={LIMITS.eventAnswer}
            autoComplete="off"
          />
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          {ANSWERS.map((answer: Answer) => (
            <Button
              key={answer}
              type="submit"
              name="answer"
              value={answer}
              aria-pressed={mine.answer === answer}
              variant={mine.answer === answer ? 'primary' : 'secondary'}
            >
              {i18n._(ANSWER_NAMES[answer])}
            </Button>
          ))}
          <span role="status" className="text-ink-muted text-sm">
            {isPending ? t`Saving…` : isDone ? t`Saved` : null}
          </span>
        </div>
        {problem ? (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        ) : null}
      </fetcher.Form>
    </section>
  );
}

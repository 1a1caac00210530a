import { useLingui } from '@lingui/react/macro';
import { CalendarPanel } from './calendar-panel';
import { useCalendarProblem } from './calendar-words';
import { EventForm, useBackToCalendar } from './event-form';
import type { EventFormAnswer, FormFacts, FormValues } from './event-form-data';

export interface NewEventPanelProps {
  readonly spaceId: string;
  readonly values: FormValues;
  readonly facts: FormFacts;
  readonly answer: EventFormAnswer | undefined;
}

/** A new event beside the calendar. */
export function NewEventPanel({ spaceId, values, facts, answer }: NewEventPanelProps) {
  const { t } = useLingui();
  const say = useCalendarProblem();
  const back = useBackToCalendar(spaceId);
  return (
    <CalendarPanel spaceId={spaceId} title={t`New event`}>
      <EventForm
        key={`${values.startDate}${values.startTime}${values.endTime}`}
        values={values}
        facts={facts}
        answer={answer}
        submitLabel={t`Create event`}
        cancelTo={back}
        isNew
        problem={
          answer?.code ? (
            <p role="alert" className="text-danger text-sm">
              {say(answer.code)}
            </p>
          ) : null
        }
      />
    </CalendarPanel>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { EventDetails } from '../../../server/calendar/find-event';
import type { Scope } from '../../domain/calendar/event';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { whenText } from './calendar-format';
import { CalendarPanel, useCalendarSearch } from './calendar-panel';
import { useCalendarProblem } from './calendar-words';
import { EventForm, useBackToCalendar } from './event-form';
import type { EventFormAnswer, FormFacts, FormValues } from './event-form-data';

export interface EditEventPanelProps {
  readonly spaceId: string;
  readonly today: string;
  readonly event: EventDetails;
  readonly values: FormValues;
  readonly facts: FormFacts;
  readonly answer: EventFormAnswer | undefined;
  /** It was cancelled, or hidden from this person, while it was being changed. */
  readonly isGone: boolean;
}

/** An event being changed: of a series it is said first which of its days are meant. */
export function EditEventPanel({ spaceId, today, event, values, facts, answer, isGone }: EditEventPanelProps) {
  const { t, i18n } = useLingui();
  const say = useCalendarProblem();
  const search = useCalendarSearch();
  // What was there when the form was opened: a page that is read anew must not hide that somebody else changed it.
  const [seen, setSeen] = useState({ event, values });
  const [scope, setScope] = useState<Scope>(event.isRecurring ? 'this' : 'all');
  const isStale = !isGone && event.version !== seen.event.version;
  const calendar = useBackToCalendar(spaceId);
  const instance = `${search === '' ? '?' : `${search}&`}instance=${event.instance}`;
  const back = `/s/${spaceId}/calendar/${event.id}${event.isRecurring ? instance : search}`;
  return (
    <CalendarPanel spaceId={spaceId} title={t`Change event`}>
      <EventForm
        values={seen.values}
        facts={facts}
        answer={answer}
        submitLabel={isGone ? t`Make a new event of it` : t`Save`}
        cancelTo={isGone ? calendar : back}
        {...(isGone ? { sendTo: `/s/${spaceId}/calendar/new${search}` } : {})}
        isNew={false}
        isForOne={scope === 'this' && !isGone}
        problem={
          <>
            {answer?.code && !isStale && !isGone ? (
              <p role="alert" className="text-danger text-sm">
                {say(answer.code)}
              </p>
            ) : null}
            {isStale ? (
              <Banner
                tone="warning"
                live
                title={t`Somebody changed this event in the meantime`}
                action={
                  <Button size="sm" onClick={() => setSeen({ event, values: seen.values })}>
                    {t`Mine shall stand`}
                  </Button>
                }
              >
                <p>
                  <Trans>
                    What you typed is still here. It now says “{event.title}”,{' '}
                    {whenText(event, event.timeZone, today, i18n.locale)}
                    {event.place === '' ? null : `, ${event.place}`}.
                  </Trans>
                </p>
              </Banner>
            ) : null}
          </>
        }
      >
        <input type="hidden" name="instance" value={seen.event.instance} />
        <input type="hidden" name="version" value={seen.event.version} />
        {isGone ? (
          <Banner tone="warning" live title={t`This event is no longer here`}>
            <Trans>
              Somebody cancelled it while you were changing it. What you typed is still here: you can make a new event
              of it.
            </Trans>
          </Banner>
        ) : event.isRecurring ? (
          <Segmented
            label={t`Which days are changed`}
            name="scope"
            value={scope}
            onChange={setScope}
            options={[
              { value: 'this', label: t`This one` },
              { value: 'following', label: t`This and later` },
              { value: 'all', label: t`All` },
            ]}
            className="self-start"
          />
        ) : (
          <input type="hidden" name="scope" value="all" />
        )}
      </EventForm>
    </CalendarPanel>
  );
}

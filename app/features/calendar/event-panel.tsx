import { Trans, useLingui } from '@lingui/react/macro';
import { Bell, CalendarClock, MapPin, Pencil, Repeat, UserRound, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EventDetails } from '../../../server/calendar/find-event';
import type { DiscussionView } from '../../../server/discussion/read-discussion';
import { buttonClass } from '../../ui/button';
import { GaveDialog } from '../marks/feedback/gave-dialog';
import { OpennessChip } from '../marks/openness-chip';
import { Remarks } from '../marks/remarks/remarks';
import { spaceTalk } from '../marks/remarks/space-talk';
import { AnswerForm } from './answer-form';
import { AttendeeList } from './attendee-list';
import { whenText, zoneName } from './calendar-format';
import { CalendarPanel, useCalendarSearch } from './calendar-panel';
import { useReminderWords, useRuleWords } from './calendar-words';
import { CancelMenu } from './cancel-menu';
import { EventRecords } from './event-records';
import { PanelMove } from './panel-move';

export interface EventPanelProps {
  readonly event: EventDetails;
  readonly today: string;
  readonly timeZone: string;
  readonly userId: string;
  /** From then on people can say what it gave them. */
  readonly hasBegun: boolean;
  readonly abilities: {
    readonly edit: boolean;
    readonly cancel: boolean;
    readonly answer: boolean;
    readonly record: boolean;
  };
  /** Its minutes; null: there are none that this person sees. */
  readonly minutes: { readonly address: string; readonly title: string } | null;
  /** Where it is held; null: in no meeting room of the space. */
  readonly room: { readonly address: string; readonly name: string } | null;
  readonly discussion: DiscussionView;
}

/** An event beside the calendar: what, when, where, who comes, and what came of it. */
export function EventPanel(props: EventPanelProps) {
  const { event, today, timeZone, userId, hasBegun, abilities, minutes, room, discussion } = props;
  const { t, i18n } = useLingui();
  const ruleWords = useRuleWords(today);
  const reminderWords = useReminderWords();
  const search = useCalendarSearch();
  const here = `/s/${event.spaceId}/calendar/${event.id}`;
  const more = event.isRecurring ? `${search === '' ? '?' : `${search}&`}instance=${event.instance}` : search;
  const mine = event.attendees.find((one) => one.userId === userId);
  const isElsewhere = !event.isAllDay && event.timeZone !== timeZone;
  const start = { startsAt: event.seriesStartsAt, isAllDay: event.isAllDay, timeZone: event.timeZone };
  return (
    <CalendarPanel
      key={`${event.id}${event.instance}`}
      spaceId={event.spaceId}
      title={event.title}
      actions={
        abilities.edit ? (
          <Link to={`${here}/edit${more}`} preventScrollReset className={buttonClass('secondary')}>
            <Pencil aria-hidden="true" />
            {t`Change`}
          </Link>
        ) : null
      }
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-1.5">
          <Line Icon={CalendarClock}>
            {whenText(event, timeZone, today, i18n.locale)}
            {isElsewhere ? (
              <span className="block text-ink-muted text-sm">
                <Trans>
                  In {zoneName(event.timeZone)}: {whenText(event, event.timeZone, today, i18n.locale)}
                </Trans>
              </span>
            ) : null}
          </Line>
          {event.rule ? <Line Icon={Repeat}>{ruleWords(event.rule, start)}</Line> : null}
          {event.place === '' ? null : (
            <Line Icon={MapPin}>
              <Place text={event.place} />
            </Line>
          )}
          {room === null ? null : (
            <Line Icon={Video}>
              {/* The page of a room is read anew as a whole: only it may ask for the camera and the microphone. */}
              <Link to={room.address} reloadDocument className="underline">
                {room.name}
              </Link>
            </Line>
          )}
          {event.reminderMinutes === null ? null : <Line Icon={Bell}>{reminderWords(event.reminderMinutes)}</Line>}
          <Line Icon={UserRound}>
            {event.isSubscribed ? t`From a subscribed calendar` : t`Added by ${event.createdByName}`}
          </Line>
          <div className="flex flex-wrap items-center gap-2 pt-1">
            <OpennessChip openness={event.openness} />
            {abilities.edit ? <PanelMove event={event} timeZone={timeZone} /> : null}
            {abilities.cancel ? <CancelMenu event={event} back={`/s/${event.spaceId}/calendar${search}`} /> : null}
          </div>
        </div>
        {event.description === '' ? null : (
          <p className="max-w-prose whitespace-pre-line break-words">{event.description}</p>
        )}
        {mine && abilities.answer ? <AnswerForm key={event.instance} event={event} mine={mine} /> : null}
        {event.attendees.length > 0 ? <AttendeeList attendees={event.attendees} /> : null}
        {hasBegun && abilities.answer ? (
          <div className="self-start">
            <GaveDialog
              spaceId={event.spaceId}
              target={{
                kind: 'event',
                id: event.id,
                instance: event.isRecurring ? event.instance : '',
                name: event.title,
              }}
            />
          </div>
        ) : null}
        <EventRecords {...{ event, userId, minutes }} canRecord={abilities.record} canAnswer={abilities.answer} />
        <section aria-labelledby="event-talk" className="flex flex-col gap-3">
          <h3 id="event-talk" className="font-semibold">{t`Discussion`}</h3>
          <Remarks talk={spaceTalk(discussion)} total={discussion.total} />
        </section>
      </div>
    </CalendarPanel>
  );
}

function Line({ Icon, children }: { Icon: typeof Bell; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2.5">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 break-words">{children}</div>
    </div>
  );
}

/** A place; an address of the web leads there. */
function Place({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text;
  return (
    <a href={text} target="_blank" rel="noreferrer noopener" className="text-accent underline">
      {text}
    </a>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink, MessageSquare } from 'lucide-react';
import { Link } from 'react-router';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { OpennessChip } from '../marks/openness-chip';
import { Remarks } from '../marks/remarks/remarks';
import { spaceTalk } from '../marks/remarks/space-talk';
import { CallPanel } from './call/call-panel';
import { useRoom } from './call/use-room';
import { DecisionsSection } from './decisions-section';
import { EventSection } from './event-section';
import { HandsSection } from './hands-section';
import { HoursSection } from './hours-section';
import { MeetingText } from './meeting-text';
import { PeopleLine } from './people-line';
import type { RoomPageData } from './room-data';
import { RoomMenu } from './room-menu';
import { TasksSection } from './tasks-section';
import { TimerSection } from './timer-section';
import { useRoomAct } from './use-room-act';

/** A meeting room: who is in it, the call, agenda and minutes side by side, and what is agreed beside them. */
export function RoomPage(props: RoomPageData) {
  const { spaceId, room, me, event, texts, discussion, earlierTo } = props;
  const { t } = useLingui();
  const meeting = useRoom(room.id);
  const present = meeting.room.seats === null ? room.present : onePerson(meeting.room.seats);
  return (
    <div className="flex w-full flex-col gap-6 px-4 py-5 lg:px-8">
      <header className="flex flex-col gap-2">
        <Link to={`/s/${spaceId}/rooms`} className="w-fit text-ink-muted text-sm hover:underline">
          <Trans>Meeting rooms</Trans>
        </Link>
        <div className="flex items-start gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="min-w-0 font-semibold text-2xl [overflow-wrap:anywhere]">{room.name}</h1>
            <OpennessChip openness="network" />
            {present.length > 0 ? <PeopleLine people={present} /> : null}
            {room.externalUrl === '' || room.isArchived ? null : (
              <span className="sm:ml-auto">
                <ExternalMeeting url={room.externalUrl} />
              </span>
            )}
          </div>
          {me.canEdit ? <RoomMenu {...props} /> : null}
        </div>
        <EventSection {...props} />
      </header>
      {room.isArchived ? <ArchivedBanner canRestore={props.canRestore} /> : null}
      {me.canJoin ? <CallPanel meeting={meeting} externalUrl={room.externalUrl} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6 sm:grid-cols-2 lg:col-start-2 lg:grid-cols-1">
          <TimerSection {...props} />
          {me.canJoin ? <HandsSection meeting={meeting} me={me} /> : null}
        </div>
        <div className="grid min-w-0 items-start gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1 xl:grid-cols-2">
          <MeetingText kind="agenda" title={t`Agenda`} text={texts.agenda} me={me} spaceId={spaceId} />
          <MeetingText kind="minutes" title={t`Minutes`} text={texts.minutes} me={me} spaceId={spaceId} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
          <TasksSection {...props} />
          {event ? <DecisionsSection event={event} canEdit={me.canEdit} /> : null}
          {event ? <HoursSection {...props} event={event} present={present} /> : null}
        </div>
      </div>
      <section aria-labelledby="room-comments" className="flex min-w-0 max-w-3xl flex-col gap-3">
        <h2 id="room-comments" className="flex items-center gap-2 font-semibold">
          <MessageSquare aria-hidden="true" className="size-4 text-ink-faint" />
          {t`Comments`}
        </h2>
        <Remarks
          talk={spaceTalk(discussion)}
          total={discussion.total}
          earlierTo={earlierTo}
          empty={<Trans>Nothing is said about this room yet. What is written here stays between meetings.</Trans>}
        />
      </section>
    </div>
  );
}

function ExternalMeeting({ url }: { url: string }) {
  const { t } = useLingui();
  const { host } = new URL(url);
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={buttonClass('secondary')}>
      <ExternalLink aria-hidden="true" />
      {t`Meet at ${host}`}
      <span className="sr-only">{t`(opens in a new tab)`}</span>
    </a>
  );
}

function ArchivedBanner({ canRestore }: { canRestore: boolean }) {
  const { t } = useLingui();
  const { send, isBusy } = useRoomAct('restore');
  return (
    <Banner
      tone="info"
      title={t`This room is put away`}
      action={
        canRestore ? (
          <Button size="sm" pending={isBusy} onClick={() => send({ intent: 'room.restore' })}>{t`Restore`}</Button>
        ) : undefined
      }
    >
      <Trans>What was written and agreed here can be read as before.</Trans>
    </Banner>
  );
}

/** A person with two pages is here once. */
function onePerson(seats: readonly { readonly userId: string; readonly name: string }[]) {
  return [...new Map(seats.map(({ userId, name }) => [userId, { userId, name }])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}

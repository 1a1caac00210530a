import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake, PackageOpen, Target } from 'lucide-react';
import { Link } from 'react-router';
import { Banner } from '../../../ui/banner';
import { buttonClass } from '../../../ui/button';
import type { TaskData, TaskPerson } from '../../marks/tasks/task';
import type { SpaceActivityLine } from '../activity/use-activity-sentence';
import { DeskColumn, DeskPart } from './desk-part';
import { type DeskRemark, LatestTalk } from './latest-talk';
import { type DeskEvent, NextEvents } from './next-events';
import { OpenTasks } from './open-tasks';
import { type DeskDocument, PinnedDocuments } from './pinned-documents';
import { type DeskRoom, RoomsNow } from './rooms-now';
import { SpaceNews } from './space-news';
import { type DeskPerson, WhoBringsWhat, WhoIsWho } from './who-is-who';

export interface SpaceDeskData {
  readonly space: {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly goal: string;
    readonly isArchived: boolean;
  };
  readonly people: readonly DeskPerson[];
  readonly documents: readonly DeskDocument[];
  readonly events: readonly DeskEvent[];
  readonly tasks: readonly TaskData[];
  /** Who could do a task. */
  readonly doers: readonly TaskPerson[];
  readonly canEdit: boolean;
  readonly rooms: readonly DeskRoom[];
  /** Today, where the reader is. */
  readonly today: string;
  readonly remarks: readonly DeskRemark[];
  readonly news: readonly SpaceActivityLine[];
  readonly timeZone: string;
  /** Whether the reader may say what the space is for. */
  readonly canGovern: boolean;
}

/** The desk of a space, laid out by what is led in a network: goal and information, relations, resources (M12). */
export function SpaceDesk(props: SpaceDeskData) {
  const { space, people, documents, events, tasks, doers, rooms, today, remarks, news, timeZone } = props;
  const { canGovern, canEdit } = props;
  const { t } = useLingui();
  const home = `/s/${space.id}`;
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 pt-6 pb-20 lg:px-8">
      {space.isArchived ? (
        <Banner title={t`This space is archived`}>{t`Everything can be read, and nothing in it changes.`}</Banner>
      ) : null}
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">{space.name}</h1>
        {space.purpose === '' ? null : (
          <p className="mt-1 max-w-prose whitespace-pre-line text-ink-muted">{space.purpose}</p>
        )}
      </header>
      <div className="grid gap-x-6 gap-y-10 lg:grid-cols-2 xl:grid-cols-3">
        <DeskColumn title={t`Goal and information`} Icon={Target}>
          <Goal goal={space.goal} settingsTo={canGovern && !space.isArchived ? `${home}/settings` : null} />
          <PinnedDocuments documents={documents} allTo={`${home}/documents`} />
          <SpaceNews lines={news} allTo={`${home}/activity`} timeZone={timeZone} />
        </DeskColumn>
        <DeskColumn title={t`Relations`} Icon={Handshake}>
          <NextEvents events={events} allTo={`${home}/calendar`} timeZone={timeZone} />
          <OpenTasks tasks={tasks} people={doers} canEdit={canEdit} allTo={`${home}/tasks`} today={today} />
          <LatestTalk remarks={remarks} allTo={`${home}/discussion`} />
          <WhoIsWho people={people} allTo={`${home}/people`} />
        </DeskColumn>
        <DeskColumn title={t`Resources`} Icon={PackageOpen}>
          <WhoBringsWhat people={people} allTo={`${home}/people`} />
          <RoomsNow rooms={rooms} allTo={`${home}/rooms`} />
        </DeskColumn>
      </div>
    </div>
  );
}

/** What the network wants to reach. */
function Goal({ goal, settingsTo }: { goal: string; settingsTo: string | null }) {
  const { t } = useLingui();
  if (goal === '' && settingsTo === null) return null;
  return (
    <DeskPart title={t`Goal`}>
      {goal === '' ? (
        <div className="flex flex-col items-start gap-3">
          <p className="text-ink-muted text-sm">
            <Trans>A network without a shared goal drifts. Say in a sentence what you want to reach together.</Trans>
          </p>
          <Link to={settingsTo ?? ''} className={buttonClass('secondary', 'sm')}>
            <Trans>Write the goal</Trans>
          </Link>
        </div>
      ) : (
        <p className="whitespace-pre-line text-lg leading-snug [overflow-wrap:anywhere]">{goal}</p>
      )}
    </DeskPart>
  );
}

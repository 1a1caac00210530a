import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ListChecks } from 'lucide-react';
import { TaskItem } from '../marks/tasks/task-item';
import { TaskLine } from '../marks/tasks/task-line';
import type { RoomPageData } from './room-data';
import { SideSection } from './side-section';

/** What is to be done by whom, written while people speak. */
export function TasksSection({ tasks, people, me, today, spaceId, room }: RoomPageData) {
  const { t } = useLingui();
  const address = `/s/${spaceId}/tasks`;
  const open = tasks.filter(({ isDone }) => !isDone);
  const done = tasks.filter(({ isDone }) => isDone);
  return (
    <SideSection title={t`Tasks`} icon={<ListChecks aria-hidden="true" />}>
      {open.length === 0 ? (
        <p className="text-ink-faint text-sm">
          <Trans>Nothing is left to do.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {open.map((task) => (
            <TaskItem key={task.id} task={task} people={people} canEdit={me.canEdit} today={today} address={address} />
          ))}
        </ul>
      )}
      {me.canEdit ? <TaskLine address={address} people={people} roomId={room.id} /> : null}
      {done.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
            <Plural value={done.length} one="# task done" other="# tasks done" />
          </summary>
          <ul className="flex flex-col divide-y divide-line">
            {done.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                people={people}
                canEdit={me.canEdit}
                today={today}
                address={address}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </SideSection>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ListChecks } from 'lucide-react';
import { LIMITS } from '../../domain/limits';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import type { RoomPageData } from './room-data';
import { SideSection } from './side-section';
import { TaskItem } from './task-item';
import { WriteLine } from './write-line';

/** What is to be done by whom, written while people speak. */
export function TasksSection({ tasks, people, me, today }: RoomPageData) {
  const { t } = useLingui();
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
            <TaskItem key={task.id} task={task} people={people} canEdit={me.canEdit} today={today} />
          ))}
        </ul>
      )}
      {me.canEdit ? (
        <WriteLine
          name="task"
          intent="task.add"
          label={t`What is to be done`}
          button={t`Add`}
          longest={LIMITS.taskText}
        >
          <div className="flex gap-2">
            <Select name="assignee" aria-label={t`By whom`} defaultValue="">
              <option value="">{t`By nobody yet`}</option>
              {people.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </Select>
            <Input name="due" type="date" aria-label={t`By when`} className="w-36! shrink-0" />
          </div>
        </WriteLine>
      ) : null}
      {done.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
            <Plural value={done.length} one="# task done" other="# tasks done" />
          </summary>
          <ul className="flex flex-col divide-y divide-line">
            {done.map((task) => (
              <TaskItem key={task.id} task={task} people={people} canEdit={me.canEdit} today={today} />
            ))}
          </ul>
        </details>
      ) : null}
    </SideSection>
  );
}

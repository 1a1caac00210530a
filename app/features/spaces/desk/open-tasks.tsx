import { Trans, useLingui } from '@lingui/react/macro';
import type { TaskData, TaskPerson } from '../../marks/tasks/task';
import { TaskItem } from '../../marks/tasks/task-item';
import { TaskLine } from '../../marks/tasks/task-line';
import { DeskPart } from './desk-part';

interface OpenTasksProps {
  readonly tasks: readonly TaskData[];
  readonly people: readonly TaskPerson[];
  readonly canEdit: boolean;
  /** The page of the space's tasks. */
  readonly allTo: string;
  readonly today: string;
}

/** What was agreed to be done and is not done yet, and the line for the next. */
export function OpenTasks({ tasks, people, canEdit, allTo, today }: OpenTasksProps) {
  const { t } = useLingui();
  if (tasks.length === 0 && !canEdit) return null;
  return (
    <DeskPart title={t`Open tasks`} allTo={allTo} allLabel={t`All tasks`}>
      {tasks.length === 0 ? (
        <p className="mb-2 text-ink-muted text-sm">
          <Trans>Nothing is left to do.</Trans>
        </p>
      ) : (
        <ul className="mb-2 flex flex-col divide-y divide-line">
          {tasks.map((task) => (
            <TaskItem key={task.id} {...{ task, people, canEdit, today }} address={allTo} />
          ))}
        </ul>
      )}
      {canEdit ? <TaskLine address={allTo} people={people} /> : null}
    </DeskPart>
  );
}

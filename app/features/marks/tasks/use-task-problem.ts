import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';
import type { TaskAnswer } from './task';

/** Says why something with a task was refused; null when it was not. */
export function useTaskProblem(): (answer: TaskAnswer | undefined | null) => string | null {
  const { t, i18n } = useLingui();
  const sentence = (code: string) => {
    switch (code) {
      case 'task.missing':
        return t`Write what is to be done.`;
      case 'task.too-long':
        return t`A task has at most ${LIMITS.taskText} characters.`;
      case 'task.too-many': {
        const most = i18n.number(LIMITS.tasksPerSpace);
        return t`A space holds at most ${most} tasks.`;
      }
      case 'task.unknown':
        return t`This task is no longer there.`;
      case 'due.bad':
        return t`That is no date of the calendar.`;
      case 'assignee.unknown':
        return t`That person is no longer in this space.`;
      case 'assignee.cannot-see':
        return t`That person would not see this task. Choose somebody of your own organisation.`;
      case 'room.archived':
        return t`This room is put away. Restore it first.`;
      case 'room.unknown':
        return t`This room is no longer there.`;
      case 'forbidden':
        return t`Your role in this space does not allow this.`;
      default:
        return t`That did not work. Nothing was lost; try again.`;
    }
  };
  return (answer) => (answer && !answer.ok ? sentence(answer.code) : null);
}

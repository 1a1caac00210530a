import { useFetcher } from 'react-router';
import type { TaskAnswer } from './task';
import { useTaskProblem } from './use-task-problem';

/** Sends an act on tasks to the page of the space's tasks, from wherever they are shown, and says what came of it. */
export function useTaskAct(address: string, key: string) {
  const fetcher = useFetcher<TaskAnswer>({ key: `task-${key}` });
  const problemOf = useTaskProblem();
  return {
    Form: fetcher.Form,
    send: (fields: Record<string, string>) => void fetcher.submit(fields, { method: 'post', action: address }),
    isBusy: fetcher.state !== 'idle',
    /** The intent that is under way. */
    going: fetcher.formData?.get('intent') ?? null,
    problem: problemOf(fetcher.data),
    /** The last answer, once it is there. */
    answer: fetcher.state === 'idle' ? fetcher.data : undefined,
  };
}

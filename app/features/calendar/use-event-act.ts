import { useFetcher } from 'react-router';
import { useCalendarProblem } from './calendar-words';

interface ActAnswer {
  readonly ok: boolean;
  readonly code?: string;
}

/** An act on an event that leaves one where one is; what is refused is said beside it. */
export function useEventAct(event: { readonly spaceId: string; readonly id: string }) {
  const say = useCalendarProblem();
  const fetcher = useFetcher<ActAnswer>();
  const { data } = fetcher;
  return {
    fetcher,
    action: `/s/${event.spaceId}/calendar/${event.id}`,
    isPending: fetcher.state !== 'idle',
    isDone: fetcher.state === 'idle' && data?.ok === true,
    problem: data && !data.ok && data.code ? say(data.code) : null,
  };
}

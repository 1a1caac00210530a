import { useFetcher } from 'react-router';
import type { RoomAnswer } from './room-data';
import { useRoomProblem } from './use-room-problem';

/** Sends an act of a room's page, and says what came of it. */
export function useRoomAct(key: string) {
  const fetcher = useFetcher<RoomAnswer>({ key: `room-${key}` });
  const problemOf = useRoomProblem();
  return {
    Form: fetcher.Form,
    send: (fields: Record<string, string>) => void fetcher.submit(fields, { method: 'post' }),
    isBusy: fetcher.state !== 'idle',
    /** The intent that is under way. */
    going: fetcher.formData?.get('intent') ?? null,
    problem: problemOf(fetcher.data),
    /** The last answer, once it is there. */
    answer: fetcher.state === 'idle' ? fetcher.data : undefined,
  };
}

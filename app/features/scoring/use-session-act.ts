import { useFetcher } from 'react-router';
import type { ScoringAnswer } from './scoring-data';

/** Sends an act of a session, and says what came of it. */
export function useSessionAct(key: string) {
  const fetcher = useFetcher<ScoringAnswer>({ key: `scoring-${key}` });
  return {
    send: (fields: Record<string, string>) => void fetcher.submit(fields, { method: 'post' }),
    isBusy: fetcher.state !== 'idle',
    /** The intent that is under way. */
    going: fetcher.formData?.get('intent') ?? null,
    answer: fetcher.state === 'idle' ? fetcher.data : undefined,
  };
}

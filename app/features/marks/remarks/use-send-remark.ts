import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { Talk, TalkAnswer } from './talk';

/** The fetcher that sends into a thread (null: that begins one); others look at it to show what is on its way. */
export function sendingKey(talk: Pick<Talk, 'place'>, threadId: string | null): string {
  return `say-${talk.place}-${threadId ?? 'new'}`;
}

/** Sends a remark; the answer comes with the words it is about. */
export function useSendRemark(
  talk: Pick<Talk, 'place' | 'action' | 'word' | 'fields'>,
  threadId: string | null,
  onAnswer: (answer: TalkAnswer, typed: string) => void,
): { send: (id: string, body: string, typed: string, more: Record<string, string>) => void; isSending: boolean } {
  const fetcher = useFetcher<TalkAnswer>({ key: sendingKey(talk, threadId) });
  const latest = useRef(onAnswer);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    latest.current = onAnswer;
  });
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || sent.current === null) return;
    const typed = sent.current;
    sent.current = null;
    latest.current(fetcher.data, typed);
  }, [fetcher.state, fetcher.data]);
  return {
    send(id, body, typed, more) {
      sent.current = typed;
      const thread: Record<string, string> = threadId === null ? {} : { thread: threadId };
      const form = { ...talk.fields, ...thread, ...more, intent: `${talk.word}.add`, id, body };
      void fetcher.submit(form, { method: 'post', action: talk.action });
    },
    isSending: fetcher.state !== 'idle',
  };
}

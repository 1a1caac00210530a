import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { CardActionAnswer } from '../card-action';

/** The fetcher that sends comments of a card; others look at it to show what is on its way. */
export function sendingKey(cardId: string): string {
  return `comment-${cardId}`;
}

/** Sends a comment; the answer comes with the words it is about. */
export function useSendComment(
  cardId: string,
  onAnswer: (answer: CardActionAnswer, body: string) => void,
): { send: (id: string, body: string) => void; isSending: boolean } {
  const fetcher = useFetcher<CardActionAnswer>({ key: sendingKey(cardId) });
  const latest = useRef(onAnswer);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    latest.current = onAnswer;
  });
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || sent.current === null) return;
    const body = sent.current;
    sent.current = null;
    latest.current(fetcher.data, body);
  }, [fetcher.state, fetcher.data]);
  return {
    send(id, body) {
      sent.current = body;
      void fetcher.submit({ intent: 'comment.add', id, body }, { method: 'post' });
    },
    isSending: fetcher.state !== 'idle',
  };
}

import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { PortfolioActAnswer, Sending } from './portfolio-act';

/**
 * Carries one act to the server. Each act has a fetcher of its own, so that they do not wait for each other and go on when the
 * page is left.
 */
export function ActSender({
  sending: { key, kind, entry },
  action,
  waits,
  onAnswer,
  onShown,
}: {
  sending: Sending;
  action: string;
  waits: boolean;
  onAnswer: (answer: PortfolioActAnswer) => void;
  /** The answer is there, and the page was read anew after it. */
  onShown: () => void;
}) {
  const { submit, data, state } = useFetcher<PortfolioActAnswer>({ key });
  const progress = useRef<'waiting' | 'sent' | 'answered' | 'shown'>('waiting');
  const calls = useRef({ onAnswer, onShown });
  useEffect(() => {
    calls.current = { onAnswer, onShown };
  });

  useEffect(() => {
    if (waits || progress.current !== 'waiting') return;
    if (kind !== 'change' && entry.actId === null) {
      // The act was refused; there is nothing to take back.
      progress.current = 'shown';
      calls.current.onShown();
      return;
    }
    progress.current = 'sent';
    const fields: Record<string, string> =
      kind === 'change'
        ? { intent: 'change', changes: JSON.stringify(entry.act.changes) }
        : { intent: 'undo', act: entry.actId ?? '' };
    void submit(fields, { method: 'post', action });
  }, [waits, kind, entry, action, submit]);

  useEffect(() => {
    if (data === undefined) return;
    if (progress.current === 'sent') {
      progress.current = 'answered';
      calls.current.onAnswer(data);
    }
    if (progress.current === 'answered' && state === 'idle') {
      progress.current = 'shown';
      calls.current.onShown();
    }
  }, [data, state]);
  return null;
}

import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, useContext } from 'react';
import { formatMoment } from '../moment-text';
import type { Talk } from './talk';

const TalkContext = createContext<Talk | null>(null);

/** Around the parts that show one talk. */
export function TalkScope({ talk, children }: { talk: Talk; children: ReactNode }) {
  return <TalkContext value={talk}>{children}</TalkContext>;
}

/** What is said, and what may be done with it. */
export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error('useTalk is for parts inside a TalkScope');
  return talk;
}

/** A moment in the reader's time zone and language; the same words on the server and in the browser. */
export function TalkMoment({ at }: { at: Date }) {
  const { i18n } = useLingui();
  const { timeZone, today } = useTalk();
  const { locale } = i18n;
  return (
    <time dateTime={at.toISOString()} title={formatMoment(at, { locale, timeZone, dateStyle: 'full' })}>
      {formatMoment(at, { locale, timeZone, today })}
    </time>
  );
}

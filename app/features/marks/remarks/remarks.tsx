import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquare } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/button';
import { Composer, type Passage } from './composer';
import { useLinkedRemark } from './linked-remark';
import { SendingRemark } from './sending-remark';
import type { Talk, TalkThread } from './talk';
import { TalkScope } from './talk-scope';
import { Thread } from './thread';

export interface RemarksProps {
  readonly talk: Talk;
  /** Where new threads are: at the end, the field below them, or before the others. */
  readonly newest?: 'last' | 'first';
  /** How many threads there are in all. */
  readonly total: number;
  /** How many of what is counted are not shown; threads unless it is said. */
  readonly hidden?: number;
  /** The address that shows earlier ones too; null when there is none. */
  readonly earlierTo?: string | null;
  /** What an empty discussion says. */
  readonly empty?: ReactNode;
  /** A passage that somebody wants to say something about; the field waits for the words. */
  readonly passage?: Passage | null;
  /** The words about the passage were sent (the thread's id), or it was left. */
  readonly onPassageDone?: (threadId: string | null) => void;
  /** The thread whose passage is shown in its text. */
  readonly activeThread?: string | null;
  readonly onQuote?: (thread: TalkThread) => void;
  /** What stands at the foot of each thread. */
  readonly cornerOf?: (thread: TalkThread) => ReactNode;
}

/** What is said about a thing: threads, and the field for the next. */
export function Remarks({ talk, newest = 'last', total, earlierTo = null, empty, ...props }: RemarksProps) {
  const { t } = useLingui();
  const {
    hidden = total - talk.threads.length,
    passage = null,
    onPassageDone,
    activeThread,
    onQuote,
    cornerOf,
  } = props;
  const end = useRef<HTMLDivElement>(null);
  useLinkedRemark(talk.threads, hidden);
  const isFirst = newest === 'first';
  const composer = talk.canAdd && (
    <NewThread
      key={talk.place}
      passage={passage}
      onPassageDone={onPassageDone}
      onSent={() => isFirst || end.current?.scrollIntoView({ block: 'nearest' })}
    />
  );
  const earlier = earlierTo && hidden > 0 && (
    <Link to={earlierTo} replace preventScrollReset className={buttonClass('ghost', 'sm', 'self-center')}>
      <Trans>Show earlier comments ({hidden})</Trans>
    </Link>
  );
  return (
    <TalkScope talk={talk}>
      <div className="flex flex-1 flex-col gap-4">
        {isFirst ? composer : earlier}
        {total === 0 && empty !== undefined && (
          <p className="flex items-center gap-2 text-ink-muted">
            <MessageSquare aria-hidden="true" className="size-4 shrink-0" />
            {empty}
          </p>
        )}
        {isFirst && <SendingRemark threadId={null} />}
        <ol
          aria-label={t`Comments`}
          className={isFirst ? 'flex flex-col divide-y divide-line [&>li]:py-4' : 'flex flex-col gap-3'}
        >
          {talk.threads.map((thread) => (
            <li key={thread.id}>
              <Thread
                thread={thread}
                onQuote={onQuote}
                isActive={thread.id === activeThread}
                corner={cornerOf?.(thread)}
              />
            </li>
          ))}
        </ol>
        {isFirst ? earlier : <SendingRemark threadId={null} />}
        {isFirst || composer}
        <div ref={end} />
      </div>
    </TalkScope>
  );
}

/** The field of a new thread; a passage takes the focus there. */
function NewThread({
  passage,
  onPassageDone,
  onSent,
}: {
  passage: Passage | null;
  onPassageDone?: (threadId: string | null) => void;
  onSent: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (passage) box.current?.querySelector('textarea')?.focus();
  }, [passage]);
  return (
    <div ref={box}>
      {passage && (
        <blockquote className="mb-2 line-clamp-3 border-warning border-l-2 pl-2 text-ink-muted text-sm italic">
          {passage.quote}
        </blockquote>
      )}
      <Composer
        threadId={null}
        passage={passage}
        onSent={(id) => {
          if (passage) onPassageDone?.(id);
          onSent();
        }}
        onCancel={passage ? () => onPassageDone?.(null) : undefined}
      />
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, Reply, RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useFetcher, useLocation } from 'react-router';
import { readDraft } from '../../../live/drafts';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { useHydrated } from '../../../ui/use-hydrated';
import { OpennessChip } from '../openness-chip';
import { Composer } from './composer';
import { RemarkItem } from './remark-item';
import { SendingRemark } from './sending-remark';
import type { TalkAnswer, TalkThread } from './talk';
import { TalkMoment, useTalk } from './talk-scope';
import { useTalkSentence } from './use-talk-sentence';
import { WatchTalk } from './watch-talk';

interface ThreadProps {
  readonly thread: TalkThread;
  /** Shows the passage in its text. */
  readonly onQuote?: (thread: TalkThread) => void;
  readonly isActive?: boolean;
  /** Stands at the end of the thread's foot. */
  readonly corner?: ReactNode;
}

/** A thread; a settled one is folded to a line until somebody opens it. */
export function Thread(props: ThreadProps) {
  const { thread, isActive } = props;
  const { hash } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const isLinked = thread.remarks.some(({ id }) => hash === `#remark-${id}`);
  const [first] = thread.remarks;
  if (!thread.resolved || isOpen || isLinked || isActive) return <OpenThread {...props} />;
  const { resolved } = thread;
  const name = resolved.byName;
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="flex min-h-9 w-full items-center gap-2 rounded-md text-left text-ink-muted text-sm hover:bg-hover"
    >
      <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-success" />
      <span className="min-w-0 flex-1 truncate">
        <Trans>
          Settled by {name}, <TalkMoment at={resolved.at} />
        </Trans>
        {first && !first.deletedAt ? ` · ${first.authorName}` : null}
      </span>
      <span className="shrink-0 text-xs">
        <Plural value={thread.remarks.length} one="# comment" other="# comments" />
      </span>
    </button>
  );
}

function OpenThread({ thread, onQuote, isActive = false, corner }: ThreadProps) {
  const { t } = useLingui();
  const [first, ...answers] = thread.remarks;
  return (
    <div
      className={cx(
        'flex flex-col',
        isActive && '-mx-1 rounded-md px-1 outline outline-2 outline-accent outline-offset-[-2px]',
      )}
    >
      {thread.quote !== '' && (
        <Quote text={thread.quote} onPress={onQuote && thread.anchor ? () => onQuote(thread) : undefined} />
      )}
      {thread.openness === 'only-us' && (
        <span className="mb-1">
          <OpennessChip openness="only-us" />
        </span>
      )}
      {first && <RemarkItem remark={first} />}
      <div className="ml-3 border-line border-l pl-6">
        {answers.length > 0 && (
          <ol aria-label={t`Answers`} className="flex flex-col gap-1">
            {answers.map((remark) => (
              <li key={remark.id}>
                <RemarkItem remark={remark} isAnswer />
              </li>
            ))}
          </ol>
        )}
        <SendingRemark threadId={thread.id} />
        <Foot thread={thread} corner={corner} />
      </div>
    </div>
  );
}

function Quote({ text, onPress }: { text: string; onPress?: () => void }) {
  const look = 'mb-1 line-clamp-3 border-warning border-l-2 pl-2 text-left text-ink-muted text-sm italic';
  if (!onPress) return <blockquote className={look}>{text}</blockquote>;
  return (
    <button type="button" onClick={onPress} className={cx(look, 'hover:text-ink')}>
      {text}
    </button>
  );
}

/** Answering and settling. */
function Foot({ thread, corner }: { thread: TalkThread; corner?: ReactNode }) {
  const { canAdd, action, word, place } = useTalk();
  const sentence = useTalkSentence();
  const fetcher = useFetcher<TalkAnswer>();
  const isHydrated = useHydrated();
  const [wants, setWants] = useState(false);
  // Words that were begun before a reload stand where they were.
  const isWriting = wants || (isHydrated && readDraft(localStorage, `${place}:${thread.id}`) !== '');
  const settle = (isOn: boolean) =>
    void fetcher.submit(
      { intent: `${word}.resolve`, [word]: thread.id, on: isOn ? 'yes' : 'no' },
      { method: 'post', action },
    );
  if (canAdd && isWriting && !thread.resolved)
    return (
      <div className="py-1.5">
        <Composer
          threadId={thread.id}
          autoFocus={wants}
          onSent={() => setWants(false)}
          onCancel={() => setWants(false)}
        />
      </div>
    );
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-1">
      {canAdd && !thread.resolved && (
        <Button variant="ghost" size="sm" icon={<Reply aria-hidden="true" />} onClick={() => setWants(true)}>
          <Trans>Answer</Trans>
        </Button>
      )}
      {thread.canResolve && !thread.resolved && (
        <Button variant="ghost" size="sm" icon={<CircleCheck aria-hidden="true" />} onClick={() => settle(true)}>
          <Trans>Settle</Trans>
        </Button>
      )}
      {thread.canResolve && thread.resolved && (
        <Button variant="ghost" size="sm" icon={<RotateCcw aria-hidden="true" />} onClick={() => settle(false)}>
          <Trans>Open again</Trans>
        </Button>
      )}
      {corner}
      <WatchTalk scope={`thread:${thread.id}`} compact />
      {fetcher.data?.ok === false && (
        <p role="alert" className="text-danger text-sm">
          {sentence(fetcher.data.code)}
        </p>
      )}
    </div>
  );
}

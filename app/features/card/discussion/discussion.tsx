import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquare } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/button';
import { useCardScope } from '../card-scope';
import type { DiscussionComment } from './comment';
import { CommentComposer } from './comment-composer';
import { CommentItem } from './comment-item';
import { SendingComments } from './sending-comments';

/** What we say among ourselves about the card: oldest first, the field for the next at the end. */
export function Discussion({
  comments,
  total,
  earlierTo,
  canComment,
}: {
  comments: readonly DiscussionComment[];
  total: number;
  /** The address that shows earlier ones too; null when all are shown. */
  earlierTo: string | null;
  canComment: boolean;
}) {
  const { t } = useLingui();
  const { card } = useCardScope();
  const end = useRef<HTMLDivElement>(null);
  const hidden = total - comments.length;
  return (
    <div className="flex flex-1 flex-col gap-4">
      {earlierTo && hidden > 0 && (
        <Link to={earlierTo} replace preventScrollReset className={buttonClass('ghost', 'sm', 'self-center')}>
          <Trans>Show earlier comments ({hidden})</Trans>
        </Link>
      )}
      {total === 0 && (
        <p className="flex items-center gap-2 text-ink-muted">
          <MessageSquare aria-hidden="true" className="size-4 shrink-0" />
          {canComment ? (
            <Trans>Nobody has said anything yet. What you write here is seen by your organisation only.</Trans>
          ) : (
            <Trans>Nobody has said anything yet.</Trans>
          )}
        </p>
      )}
      <ol aria-label={t`Comments`} className="flex flex-col gap-5">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
        <SendingComments cardId={card.id} shown={comments} />
      </ol>
      {canComment && <CommentComposer key={card.id} onSent={() => end.current?.scrollIntoView({ block: 'nearest' })} />}
      <div ref={end} />
    </div>
  );
}

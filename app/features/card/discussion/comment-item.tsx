import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { Markdown } from '../../../editor/rich-text-view';
import { AlertDialog } from '../../../ui/alert-dialog';
import { IconButton } from '../../../ui/icon-button';
import { MemberAvatar } from '../../marks/member-avatar';
import type { MemberFace } from '../../marks/people';
import { useAnswerSentence } from '../answer-sentence';
import type { CardActionAnswer } from '../card-action';
import { memberOf, useCardScope } from '../card-scope';
import { Moment } from '../moment';
import type { DiscussionComment } from './comment';
import { CommentEditor } from './comment-editor';

/** One comment: who, when, what; mine can be changed and taken back. */
export function CommentItem({ comment }: { comment: DiscussionComment }) {
  const { t } = useLingui();
  const { members } = useCardScope();
  const [isEditing, setEditing] = useState(false);
  const deletion = useFetcher<CardActionAnswer>();
  const sentence = useAnswerSentence();
  const name = comment.authorName;

  if (comment.deletedAt)
    return (
      <li className="pl-10 text-ink-faint text-sm">
        <Trans>
          A comment by {name} was deleted, <Moment at={comment.deletedAt} />
        </Trans>
      </li>
    );

  return (
    <li className="group flex gap-3">
      <MemberAvatar member={faceOf(comment, members)} size="md" decorative />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-7 flex-wrap items-center gap-x-2">
          <span className="font-medium">{name}</span>
          <span className="text-ink-muted text-xs">
            <Moment at={comment.createdAt} />
            {comment.editedAt && (
              <>
                {' · '}
                <Trans>changed</Trans>
              </>
            )}
          </span>
          <span className="ml-auto flex opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
            {comment.canEdit && !isEditing && (
              <IconButton label={t`Change comment`} size="sm" onClick={() => setEditing(true)}>
                <Pencil aria-hidden="true" />
              </IconButton>
            )}
            {comment.canDelete && (
              <AlertDialog
                trigger={
                  <IconButton label={t`Delete comment`} size="sm" tooltip={false}>
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                }
                title={t`Delete this comment?`}
                description={t`Its words are deleted for good. That there was a comment stays to be seen.`}
                confirmLabel={t`Delete comment`}
                onConfirm={() =>
                  void deletion.submit({ intent: 'comment.delete', comment: comment.id }, { method: 'post' })
                }
              />
            )}
          </span>
        </p>
        {isEditing ? (
          <CommentEditor comment={comment} onDone={() => setEditing(false)} />
        ) : (
          <div className="text-lg leading-6">
            <Markdown source={comment.body} />
          </div>
        )}
        {deletion.data?.ok === false && (
          <p role="alert" className="text-danger text-sm">
            {sentence(deletion.data.code)}
          </p>
        )}
      </div>
    </li>
  );
}

function faceOf(comment: DiscussionComment, members: readonly MemberFace[]): MemberFace {
  if (comment.memberId) return { ...memberOf(members, comment.memberId), name: comment.authorName };
  // Known by name only, from an import.
  return { id: comment.id as MemberFace['id'], name: comment.authorName, state: 'placeholder' };
}

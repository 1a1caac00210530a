import { parseCommentBody } from './comment-body';
import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';
import { findComment } from './find-comment';

export interface CommentEdit extends CommentPlace {
  readonly commentId: unknown;
  readonly body: unknown;
  /** Answers for the author found in the database: `can(actor, 'comment.edit', { isOwn })`. Throws when refused. */
  readonly authorise: (comment: { readonly memberId: string | null }) => void;
}

/** Changes a comment's words and notes when; the same words again change nothing. */
export async function editComment(deps: CommentsDeps, input: CommentEdit): Promise<void> {
  const comment = await findComment(deps, input, input.commentId);
  input.authorise(comment);
  const body = parseCommentBody(input.body);
  if (body === comment.body) return;
  await deps.db.cardComment.updateMany({
    where: { id: comment.id, deletedAt: null },
    data: { body, editedAt: deps.clock.now() },
  });
  deps.live.topicChanged([commentsTopic(input.cardId)]);
}

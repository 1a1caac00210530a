import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';
import { findComment } from './find-comment';

export interface CommentDeletion extends CommentPlace {
  readonly commentId: unknown;
  readonly byMemberId: string;
  /** Answers for the author found in the database: `can(actor, 'comment.delete', { isOwn })`. Throws when refused. */
  readonly authorise: (comment: { readonly memberId: string | null }) => void;
}

/** Deletes a comment's words for good; that there was one, whose and when, stays as a trace. */
export async function deleteComment(deps: CommentsDeps, input: CommentDeletion): Promise<void> {
  const comment = await findComment(deps, input, input.commentId);
  input.authorise(comment);
  const at = deps.clock.now();
  const { organisationId, boardId, cardId } = input;
  const cardName = (await deps.cardName(boardId, cardId)) ?? '';
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.cardComment.updateMany({
      where: { id: comment.id, deletedAt: null },
      data: { body: '', deletedAt: at },
    });
    if (count === 0) return;
    const its = { where: { commentId: comment.id } };
    await tx.cardCommentRevision.deleteMany(its);
    await tx.cardCommentReaction.deleteMany(its);
    await tx.cardCommentMention.deleteMany(its);
    const data = { commentId: comment.id, cardName };
    await tx.activity.create({
      data: { organisationId, boardId, cardId, memberId: input.byMemberId, kind: 'comment.deleted', data, at },
    });
  });
  deps.live.topicChanged([commentsTopic(cardId), `activity:${boardId}`]);
}

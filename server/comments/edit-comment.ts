import { AppError } from '../../app/domain/errors';
import { mentionedMembers } from './add-comment';
import { parseCommentBody } from './comment-body';
import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';
import { findComment } from './find-comment';

export interface CommentEdit extends CommentPlace {
  readonly commentId: unknown;
  readonly body: unknown;
  /** Answers for the author found in the database: `can(actor, 'comment.edit', { isOwn })`. Throws when refused. */
  readonly authorise: (comment: { readonly memberId: string | null }) => void;
}

/** Changes a comment's words and notes when; those that stood there are kept. The same words again change nothing. */
export async function editComment(deps: CommentsDeps, input: CommentEdit): Promise<void> {
  const comment = await findComment(deps, input, input.commentId);
  input.authorise(comment);
  const body = parseCommentBody(input.body);
  if (body === comment.body) return;
  const at = deps.clock.now();
  const memberIds = await mentionedMembers(deps, input.organisationId, body);
  const topics = await deps.db.$transaction(async (tx) => {
    // Whoever changes it at the same moment waits here, and then finds other words than those that were read.
    const { count } = await tx.cardComment.updateMany({
      where: { id: comment.id, deletedAt: null, body: comment.body },
      data: { body, editedAt: at },
    });
    if (count === 0) throw new AppError('comment.changed', 409);
    const from = comment.editedAt ?? comment.createdAt;
    await tx.cardCommentRevision.create({ data: { commentId: comment.id, body: comment.body, from, until: at } });
    await tx.cardCommentMention.deleteMany({ where: { commentId: comment.id, memberId: { notIn: memberIds } } });
    await tx.cardCommentMention.createMany({
      data: memberIds.map((memberId) => ({ commentId: comment.id, memberId })),
      skipDuplicates: true,
    });
    const authorId = comment.memberId ?? '';
    return (await deps.tell?.(tx, { commentId: comment.id, authorId, isNew: false, at })) ?? [];
  });
  deps.live.topicChanged([commentsTopic(input.cardId), ...topics]);
}

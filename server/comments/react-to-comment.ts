import { isReaction } from '../../app/domain/discussion/reactions';
import { AppError } from '../../app/domain/errors';
import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';
import { findComment } from './find-comment';

export interface CommentReaction extends CommentPlace {
  readonly commentId: unknown;
  readonly memberId: string;
  readonly reaction: unknown;
  readonly isOn: boolean;
}

/** Gives a reaction or takes it back. The caller has asked `can(actor, 'card.comment')`. */
export async function reactToComment(deps: CommentsDeps, input: CommentReaction): Promise<void> {
  const comment = await findComment(deps, input, input.commentId);
  const { reaction, memberId, isOn, cardId } = input;
  if (!isReaction(reaction)) throw new AppError('comment.reaction', 400);
  const data = { commentId: comment.id, memberId, reaction };
  if (isOn)
    await deps.db.cardCommentReaction.createMany({ data: [{ ...data, at: deps.clock.now() }], skipDuplicates: true });
  else await deps.db.cardCommentReaction.deleteMany({ where: data });
  deps.live.topicChanged([commentsTopic(cardId)]);
}

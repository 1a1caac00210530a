import { AppError } from '../../app/domain/errors';
import { newId, parseId } from '../../app/domain/ids';
import { parseCommentBody } from './comment-body';
import { type CommentView, toCommentViews } from './comment-view';
import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';

export interface NewComment extends CommentPlace {
  readonly author: { readonly id: string; readonly name: string };
  readonly body: unknown;
  /** Made by the page, so that sending again after a lost answer does not double the comment. */
  readonly id?: unknown;
}

/** Adds a comment to a card. The caller has asked `can(actor, 'card.comment')`. */
export async function addComment(deps: CommentsDeps, input: NewComment): Promise<CommentView> {
  const body = parseCommentBody(input.body);
  const id: string = parseId(input.id) ?? newId(deps.randomBytes);
  const sent = await deps.db.cardComment.findUnique({ where: { id } });
  if (sent) {
    if (sent.cardId !== input.cardId || sent.memberId !== input.author.id) throw new AppError('comment.unknown', 404);
    return firstView(deps, [sent]);
  }
  const cardName = await deps.cardName(input.boardId, input.cardId);
  if (cardName === null) throw new AppError('comment.card-unknown', 404);
  const at = deps.clock.now();
  const { organisationId, boardId, cardId, author } = input;
  const [row] = await deps.db.$transaction([
    deps.db.cardComment.create({
      data: {
        id,
        organisationId,
        boardId,
        cardId,
        memberId: author.id,
        authorName: author.name,
        body,
        createdAt: at,
      },
    }),
    deps.db.activity.create({
      data: {
        organisationId,
        boardId,
        cardId,
        memberId: author.id,
        kind: 'comment.added',
        data: { commentId: id, cardName },
        at,
      },
    }),
  ]);
  deps.live.topicChanged([commentsTopic(cardId), `activity:${boardId}`]);
  return firstView(deps, [row]);
}

async function firstView(deps: CommentsDeps, rows: Parameters<typeof toCommentViews>[1]): Promise<CommentView> {
  const [view] = await toCommentViews(deps.db, rows);
  if (!view) throw new AppError('comment.unknown', 404);
  return view;
}

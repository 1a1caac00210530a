import { AppError } from '../../app/domain/errors';
import { newId, parseId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { mentionsIn } from '../../app/domain/rich-text/mentions';
import { parseCommentBody } from './comment-body';
import { type CommentView, toCommentViews } from './comment-view';
import { type CommentPlace, type CommentsDeps, commentsTopic } from './comments-deps';
import { findComment } from './find-comment';

export interface NewComment extends CommentPlace {
  readonly author: { readonly id: string; readonly name: string };
  readonly body: unknown;
  /** Made by the page, so that sending again after a lost answer does not double the comment. */
  readonly id?: unknown;
  /** The comment that it answers. */
  readonly thread?: unknown;
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
  const thread = input.thread ? await findComment(deps, input, input.thread, 'trace') : null;
  if (thread && (await deps.db.cardComment.count({ where: { threadId: rootOf(thread) } })) >= LIMITS.repliesPerThread)
    throw new AppError('comment.thread-full', 409);
  const at = deps.clock.now();
  const { organisationId, boardId, cardId, author } = input;
  const memberIds = await mentionedMembers(deps, organisationId, body);
  const { row, topics } = await deps.db.$transaction(async (tx) => {
    const row = await tx.cardComment.create({
      data: {
        id,
        organisationId,
        boardId,
        cardId,
        memberId: author.id,
        authorName: author.name,
        body,
        threadId: thread && rootOf(thread),
        createdAt: at,
        mentions: { create: memberIds.map((memberId) => ({ memberId })) },
      },
    });
    await tx.activity.create({
      data: {
        organisationId,
        boardId,
        cardId,
        memberId: author.id,
        kind: 'comment.added',
        data: { commentId: id, cardName },
        at,
      },
    });
    return { row, topics: (await deps.tell?.(tx, { commentId: id, authorId: author.id, isNew: true, at })) ?? [] };
  });
  deps.live.topicChanged([commentsTopic(cardId), `activity:${boardId}`, ...topics]);
  return firstView(deps, [row]);
}

/** Answers stand under what began the thread, also those to answers. */
function rootOf({ id, threadId }: { readonly id: string; readonly threadId: string | null }): string {
  return threadId ?? id;
}

/** The members whom the words mention. */
export async function mentionedMembers(
  { db }: Pick<CommentsDeps, 'db'>,
  organisationId: string,
  body: string,
): Promise<string[]> {
  const ids = mentionsIn(body);
  if (ids.length === 0) return [];
  const rows = await db.member.findMany({
    where: { organisationId, state: 'active', id: { in: ids } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function firstView(deps: CommentsDeps, rows: Parameters<typeof toCommentViews>[1]): Promise<CommentView> {
  const [view] = await toCommentViews(deps.db, rows);
  if (!view) throw new AppError('comment.unknown', 404);
  return view;
}

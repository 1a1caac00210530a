import { AppError } from '../../app/domain/errors';
import { parseId } from '../../app/domain/ids';
import type { CardComment } from '../../prisma/generated/client';
import type { CommentPlace, CommentsDeps } from './comments-deps';

/** The comment of that id on that very card; a stranger's or another card's answers as unknown, a deleted one where its words are asked. */
export async function findComment(
  deps: CommentsDeps,
  place: CommentPlace,
  commentId: unknown,
  deleted: 'words' | 'trace' = 'words',
): Promise<CardComment> {
  const id: string | null = parseId(commentId);
  const row = id ? await deps.db.cardComment.findUnique({ where: { id } }) : null;
  const fits =
    row &&
    row.organisationId === place.organisationId &&
    row.boardId === place.boardId &&
    row.cardId === place.cardId &&
    (deleted === 'trace' || row.deletedAt === null);
  if (!fits) throw new AppError('comment.unknown', 404);
  return row;
}

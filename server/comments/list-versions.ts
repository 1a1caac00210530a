import type { CommentPlace, CommentsDeps } from './comments-deps';
import { findComment } from './find-comment';

/** Words that stood in a comment, and until when; null: they stand there now. */
export interface CommentVersion {
  readonly body: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** All words that a comment has had, oldest first. */
export async function listVersions(deps: CommentsDeps, place: CommentPlace, id: unknown): Promise<CommentVersion[]> {
  const comment = await findComment(deps, place, id);
  const earlier = await deps.db.cardCommentRevision.findMany({
    where: { commentId: comment.id },
    orderBy: { id: 'asc' },
  });
  return [
    ...earlier.map(({ body, from, until }) => ({ body, from, until })),
    { body: comment.body, from: comment.editedAt ?? comment.createdAt, until: null },
  ];
}

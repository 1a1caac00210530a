import { addComment, type NewComment } from './add-comment';
import type { CommentView } from './comment-view';
import type { CommentPlace, CommentsDeps } from './comments-deps';
import { type CommentDeletion, deleteComment } from './delete-comment';
import { type CommentEdit, editComment } from './edit-comment';
import { type CommentList, countComments, listComments } from './list-comments';
import { type CommentVersion, listVersions } from './list-versions';
import { type CommentReaction, reactToComment } from './react-to-comment';

export interface CommentsService {
  /** The newest `show`, and as many more as reach to the comment `around`. */
  list(place: CommentPlace, show: number, around?: string | null): Promise<CommentList>;
  count(place: Pick<CommentPlace, 'organisationId' | 'boardId'>): Promise<Record<string, number>>;
  add(input: NewComment): Promise<CommentView>;
  edit(input: CommentEdit): Promise<void>;
  delete(input: CommentDeletion): Promise<void>;
  /** Gives a member's reaction or takes it back. */
  react(input: CommentReaction): Promise<void>;
  /** All words that a comment has had, oldest first. */
  history(place: CommentPlace, commentId: unknown): Promise<CommentVersion[]>;
}

/** The discussion on cards. Callers authorise; every use case checks that ids belong together. */
export function createComments(deps: CommentsDeps): CommentsService {
  return {
    list: (place, show, around = null) => listComments(deps, place, show, around),
    count: (place) => countComments(deps, place),
    add: (input) => addComment(deps, input),
    edit: (input) => editComment(deps, input),
    delete: (input) => deleteComment(deps, input),
    react: (input) => reactToComment(deps, input),
    history: (place, commentId) => listVersions(deps, place, commentId),
  };
}

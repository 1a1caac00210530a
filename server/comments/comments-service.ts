import { addComment, type NewComment } from './add-comment';
import type { CommentView } from './comment-view';
import type { CommentPlace, CommentsDeps } from './comments-deps';
import { type CommentDeletion, deleteComment } from './delete-comment';
import { type CommentEdit, editComment } from './edit-comment';
import { type CommentList, countComments, listComments } from './list-comments';

export interface CommentsService {
  list(place: CommentPlace, show: number): Promise<CommentList>;
  count(place: Pick<CommentPlace, 'organisationId' | 'boardId'>): Promise<Record<string, number>>;
  add(input: NewComment): Promise<CommentView>;
  edit(input: CommentEdit): Promise<void>;
  delete(input: CommentDeletion): Promise<void>;
}

/** The discussion on cards. Callers authorise; every use case checks that ids belong together. */
export function createComments(deps: CommentsDeps): CommentsService {
  return {
    list: (place, show) => listComments(deps, place, show),
    count: (place) => countComments(deps, place),
    add: (input) => addComment(deps, input),
    edit: (input) => editComment(deps, input),
    delete: (input) => deleteComment(deps, input),
  };
}

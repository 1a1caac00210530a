import type { MemberId } from '../../../domain/ids';

/** A comment as the page gets it, with what I may do with it. */
export interface DiscussionComment {
  readonly id: string;
  readonly memberId: MemberId | null;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  /** The comment that it answers. */
  readonly threadId: string | null;
  readonly reactions: readonly { readonly reaction: string; readonly memberId: string }[];
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

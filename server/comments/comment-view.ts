import { type MemberId, parseId } from '../../app/domain/ids';
import type { CardComment, CardCommentReaction, PrismaClient } from '../../prisma/generated/client';

/** A comment as pages show it. A deleted one keeps its place and its facts, and loses its words. */
export interface CommentView {
  readonly id: string;
  readonly cardId: string;
  /** Null when the author is known only by name (from an import). */
  readonly memberId: MemberId | null;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  /** The comment that it answers. */
  readonly threadId: string | null;
  readonly reactions: readonly { readonly reaction: string; readonly memberId: string }[];
}

export type CommentRow = CardComment & { readonly reactions?: readonly CardCommentReaction[] };

/** Turns rows into views; an author who is a member is shown by the name they have now. */
export async function toCommentViews(db: PrismaClient, rows: readonly CommentRow[]): Promise<CommentView[]> {
  const memberIds = [...new Set(rows.flatMap((row) => (row.memberId ? [row.memberId] : [])))];
  const members = memberIds.length
    ? await db.member.findMany({ where: { id: { in: memberIds } }, select: { id: true, name: true } })
    : [];
  const names = new Map(members.map((member) => [member.id, member.name]));
  return rows.map((row) => ({
    id: row.id,
    cardId: row.cardId,
    memberId: parseId<MemberId>(row.memberId),
    authorName: (row.memberId && names.get(row.memberId)) || row.authorName,
    body: row.deletedAt ? '' : row.body,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    threadId: row.threadId,
    reactions: (row.reactions ?? []).map(({ reaction, memberId }) => ({ reaction, memberId })),
  }));
}

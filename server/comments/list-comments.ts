import type { Prisma } from '../../prisma/generated/client';
import { type CommentRow, type CommentView, toCommentViews } from './comment-view';
import type { CommentPlace, CommentsDeps } from './comments-deps';

const REACTIONS = { reactions: { orderBy: { at: 'asc' } } } as const;

export interface CommentList {
  /** Oldest first; the newest `show` of them. */
  readonly comments: CommentView[];
  /** How many there are in all, with the traces of deleted ones. */
  readonly total: number;
}

/** Lists a card's newest comments in the order in which they were written. */
export async function listComments(deps: CommentsDeps, place: CommentPlace, show: number): Promise<CommentList> {
  const where = { organisationId: place.organisationId, boardId: place.boardId, cardId: place.cardId };
  const [rows, total] = await Promise.all([
    deps.db.cardComment.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: show,
      include: REACTIONS,
    }),
    deps.db.cardComment.count({ where }),
  ]);
  const shown = await withThreads(deps, where, rows);
  return { comments: await toCommentViews(deps.db, shown), total };
}

/** The comments with those that began their threads, oldest first. */
async function withThreads(
  { db }: CommentsDeps,
  where: Prisma.CardCommentWhereInput,
  rows: readonly CommentRow[],
): Promise<CommentRow[]> {
  const known = new Set(rows.map(({ id }) => id));
  const missing = rows.flatMap(({ threadId }) => (threadId !== null && !known.has(threadId) ? [threadId] : []));
  const roots = missing.length
    ? await db.cardComment.findMany({ where: { ...where, id: { in: missing } }, include: REACTIONS })
    : [];
  return [...roots, ...rows].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** How many comments (not counting deleted ones) each card of a board has; cards without any are left out. */
export async function countComments(
  deps: CommentsDeps,
  place: Pick<CommentPlace, 'organisationId' | 'boardId'>,
): Promise<Record<string, number>> {
  const groups = await deps.db.cardComment.groupBy({
    by: ['cardId'],
    where: { organisationId: place.organisationId, boardId: place.boardId, deletedAt: null },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map((group) => [group.cardId, group._count._all]));
}

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

/** A link to an older comment than that many shows it beside the newest. */
const MOST_FOR_LINK = 1000;

/** Lists a card's newest comments in the order in which they were written; with `around` reaching to that one. */
export async function listComments(
  deps: CommentsDeps,
  place: CommentPlace,
  show: number,
  around: string | null = null,
): Promise<CommentList> {
  const where = { organisationId: place.organisationId, boardId: place.boardId, cardId: place.cardId };
  const linked = around === null ? null : await deps.db.cardComment.findFirst({ where: { ...where, id: around } });
  const later =
    linked && (await deps.db.cardComment.count({ where: { ...where, createdAt: { gt: linked.createdAt } } }));
  const [newest, total] = await Promise.all([
    deps.db.cardComment.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: later === null ? show : Math.max(show, Math.min(MOST_FOR_LINK, later + 5)),
      include: REACTIONS,
    }),
    deps.db.cardComment.count({ where }),
  ]);
  const isFar = linked !== null && !newest.some(({ id }) => id === linked.id);
  const rows = isFar
    ? [...newest, ...(await deps.db.cardComment.findMany({ where: { ...where, id: linked.id }, include: REACTIONS }))]
    : newest;
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

import { isReaction, REACTIONS, type Reaction } from '../../app/domain/discussion/reactions';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import type { PrismaClient, Remark, RemarkReaction } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';

/** A reaction with those who gave it. */
export interface ReactionView {
  readonly reaction: Reaction;
  readonly names: readonly string[];
  readonly isMine: boolean;
}

/** A remark as pages show it. A deleted one keeps its place and its facts, and loses its words. */
export interface RemarkView {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly avatarUrl: string | null;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly reactions: readonly ReactionView[];
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

/** A thread: the remark that began it and the answers to it. */
export interface ThreadView {
  readonly id: string;
  readonly remarks: readonly RemarkView[];
  readonly quote: string;
  readonly anchor: unknown;
  readonly openness: Openness;
  readonly resolved: { readonly at: Date; readonly byName: string } | null;
  readonly canResolve: boolean;
}

export type RemarkWithReactions = Remark & { readonly reactions: readonly RemarkReaction[] };
export type ThreadRow = RemarkWithReactions & { readonly replies: readonly RemarkWithReactions[] };

interface Face {
  readonly name: string;
  readonly avatarUrl: string | null;
}

/** Turns threads into views for one reader; people are shown by the name and picture they have now. */
export async function toThreadViews(
  db: PrismaClient,
  access: SpaceAccess,
  threads: readonly ThreadRow[],
): Promise<ThreadView[]> {
  const all = threads.flatMap((thread) => [thread, ...thread.replies]);
  const faces = await facesOf(
    db,
    all.flatMap(({ authorId, resolvedById, reactions }) => [
      authorId,
      ...(resolvedById ? [resolvedById] : []),
      ...reactions.map(({ userId }) => userId),
    ]),
  );
  return threads.map((thread) => ({
    id: thread.id,
    remarks: [thread, ...thread.replies].map((row) => toRemarkView(access, row, faces)),
    quote: thread.quote,
    anchor: thread.anchor,
    openness: isOpenness(thread.openness) ? thread.openness : 'only-us',
    resolved: thread.resolvedAt && {
      at: thread.resolvedAt,
      byName: (thread.resolvedById && faces.get(thread.resolvedById)?.name) || '?',
    },
    canResolve: access.can('thread.resolve', { isOwn: thread.authorId === access.userId }),
  }));
}

function toRemarkView(access: SpaceAccess, row: RemarkWithReactions, faces: ReadonlyMap<string, Face>): RemarkView {
  const isOwn = row.authorId === access.userId;
  const face = faces.get(row.authorId);
  return {
    id: row.id,
    authorId: row.authorId,
    authorName: face?.name ?? row.authorName,
    avatarUrl: face?.avatarUrl ?? null,
    body: row.deletedAt ? '' : row.body,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    reactions: toReactionViews(
      row.reactions.map(({ reaction, userId }) => ({ reaction, by: userId })),
      access.userId,
      (userId) => faces.get(userId)?.name ?? '?',
    ),
    canEdit: access.can('comment.edit', { isOwn }),
    canDelete: access.can('comment.delete', { isOwn }),
  };
}

/** Reactions in their fixed order, each with the names of those who gave it. */
export function toReactionViews(
  given: readonly { readonly reaction: string; readonly by: string }[],
  me: string,
  nameOf: (id: string) => string,
): ReactionView[] {
  return REACTIONS.flatMap((reaction): ReactionView[] => {
    const by = given.filter((one) => isReaction(one.reaction) && one.reaction === reaction).map((one) => one.by);
    return by.length === 0 ? [] : [{ reaction, names: by.map(nameOf), isMine: by.includes(me) }];
  });
}

/** People by the name and picture they have now. */
export async function facesOf(db: PrismaClient, userIds: readonly string[]): Promise<Map<string, Face>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true, avatar: { select: { updatedAt: true } } },
  });
  return new Map(
    users.map(({ id, name, avatar }) => [
      id,
      { name, avatarUrl: avatar ? `/avatars/${id}?v=${avatar.updatedAt.getTime()}` : null },
    ]),
  );
}

import { isReaction } from '../../app/domain/discussion/reactions';
import { AppError } from '../../app/domain/errors';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { mentioned } from './add-remark';
import { type DiscussionDeps, remarksTopic } from './discussion-deps';
import { findRemark, requireInSpace, targetOf } from './find-remark';
import { parseRemarkBody } from './remark-input';

/** Changes the words of one's own remark; those that stood there are kept in its history. */
export async function editRemark(
  deps: DiscussionDeps,
  access: SpaceAccess,
  remarkId: unknown,
  text: unknown,
): Promise<void> {
  const row = await findRemark(deps, access, remarkId);
  requireInSpace(access, 'comment.edit', { isOwn: row.authorId === access.userId });
  const body = parseRemarkBody(text);
  if (body === row.body) return;
  const at = deps.clock.now();
  const to = await mentioned(deps, access, row, body);
  const topics = await deps.db.$transaction(async (tx) => {
    // Whoever changes it at the same moment waits here, and then finds other words than those that were read.
    const { count } = await tx.remark.updateMany({
      where: { id: row.id, deletedAt: null, body: row.body },
      data: { body, editedAt: at },
    });
    if (count === 0) throw new AppError('remark.changed', 409);
    await tx.remarkRevision.create({
      data: { remarkId: row.id, body: row.body, from: row.editedAt ?? row.createdAt, until: at },
    });
    await tx.remarkMention.deleteMany({ where: { remarkId: row.id, userId: { notIn: to } } });
    await tx.remarkMention.createMany({
      data: to.map((userId) => ({ remarkId: row.id, userId })),
      skipDuplicates: true,
    });
    const news = {
      spaceId: access.space.id,
      remarkId: row.id,
      authorId: row.authorId,
      ownerId: null,
      isNew: false,
      at,
    };
    return (await deps.tell?.(tx, news)) ?? [];
  });
  deps.live.topicChanged([remarksTopic(access.space.id), ...topics]);
}

/** Deletes a remark's words for good, its earlier ones too; that there was one, whose and when, stays as a trace. */
export async function deleteRemark(deps: DiscussionDeps, access: SpaceAccess, remarkId: unknown): Promise<void> {
  const row = await findRemark(deps, access, remarkId);
  requireInSpace(access, 'comment.delete', { isOwn: row.authorId === access.userId });
  const at = deps.clock.now();
  const { space, userId } = access;
  await deps.db.$transaction(async (tx) => {
    const its = { where: { remarkId: row.id } };
    const { count } = await tx.remark.updateMany({
      where: { id: row.id, deletedAt: null },
      data: { body: '', deletedAt: at, deletedById: userId },
    });
    if (count === 0) return;
    await tx.remarkRevision.deleteMany(its);
    await tx.remarkReaction.deleteMany(its);
    await tx.remarkMention.deleteMany(its);
    const { kind, id } = targetOf(row);
    const data = { remarkId: row.id, targetKind: kind, targetId: id };
    await recordInSpace(tx, { spaceId: space.id, userId, kind: 'remark.deleted', data, at, item: row });
  });
  deps.live.topicChanged([remarksTopic(space.id)]);
}

/** Gives a reaction or takes it back. */
export async function reactToRemark(
  deps: DiscussionDeps,
  access: SpaceAccess,
  remarkId: unknown,
  reaction: unknown,
  isOn: boolean,
): Promise<void> {
  requireInSpace(access, 'comment.add');
  const row = await findRemark(deps, access, remarkId);
  if (!isReaction(reaction)) throw new AppError('remark.reaction', 400);
  const data = { remarkId: row.id, userId: access.userId, reaction };
  if (isOn)
    await deps.db.remarkReaction.createMany({ data: [{ ...data, at: deps.clock.now() }], skipDuplicates: true });
  else await deps.db.remarkReaction.deleteMany({ where: data });
  deps.live.topicChanged([remarksTopic(access.space.id)]);
}

/** Says that a thread is settled, or opens it again. */
export async function resolveThread(
  deps: DiscussionDeps,
  access: SpaceAccess,
  threadId: unknown,
  isOn: boolean,
): Promise<void> {
  const row = await findRemark(deps, access, threadId);
  if (row.threadId !== null) throw new AppError('remark.unknown', 404);
  requireInSpace(access, 'thread.resolve', { isOwn: row.authorId === access.userId });
  const at = deps.clock.now();
  await deps.db.remark.updateMany({
    where: { id: row.id, resolvedAt: isOn ? null : { not: null } },
    data: isOn ? { resolvedAt: at, resolvedById: access.userId } : { resolvedAt: null, resolvedById: null },
  });
  deps.live.topicChanged([remarksTopic(access.space.id)]);
}

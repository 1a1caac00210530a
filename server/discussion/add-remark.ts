import type { TargetRef } from '../../app/domain/discussion/remark-targets';
import { AppError } from '../../app/domain/errors';
import { newId, parseId, type RemarkId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { mentionsIn } from '../../app/domain/rich-text/mentions';
import { type Classed, isVisible } from '../../app/domain/spaces/openness';
import { Prisma, type Remark } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type DiscussionDeps, remarksTopic } from './discussion-deps';
import { requireInSpace, targetOf } from './find-remark';
import { findTarget } from './find-target';
import { classOf, parseAnchor, parseQuote, parseRemarkBody } from './remark-input';

export interface NewRemark {
  /** What it is about; an answer is about what its thread is about. */
  readonly target: TargetRef;
  readonly body: unknown;
  /** Made by the page, so that sending again after a lost answer does not double the remark. */
  readonly id?: unknown;
  /** The remark that it answers. */
  readonly thread?: unknown;
  readonly quote?: unknown;
  readonly anchor?: unknown;
  /** `only-us` begins a thread among one's own organisation. */
  readonly openness?: unknown;
}

/** Says something about a thing, or answers in a thread. */
export async function addRemark(deps: DiscussionDeps, access: SpaceAccess, input: NewRemark): Promise<RemarkId> {
  requireInSpace(access, 'comment.add');
  const body = parseRemarkBody(input.body);
  const id = parseId<RemarkId>(input.id) ?? newId<RemarkId>(deps.randomBytes);
  if (await isSent(deps, access, id)) return id;
  const thread = input.thread ? await findThread(deps, access, input.thread) : null;
  const ref = thread ? targetOf(thread) : input.target;
  const target = await findTarget(deps, access, ref);
  const its: Classed = thread ?? classOf(target, input.openness, access);
  const anchor = thread ? null : parseAnchor(input.anchor);
  const at = deps.clock.now();
  const { space, userId, member } = access;
  const topics = await deps.db.$transaction(async (tx) => {
    await tx.remark.create({
      data: {
        id,
        spaceId: space.id,
        targetKind: ref.kind,
        targetId: ref.id,
        threadId: thread?.id ?? null,
        anchor: anchor ?? Prisma.DbNull,
        quote: thread ? '' : parseQuote(input.quote),
        authorId: userId,
        authorName: member.name,
        body,
        openness: its.openness,
        organisationId: its.organisationId,
        createdAt: at,
        lastAt: at,
        mentions: { create: (await mentioned(deps, access, its, body)).map((to) => ({ userId: to })) },
      },
    });
    if (thread) await tx.remark.update({ where: { id: thread.id }, data: { lastAt: at } });
    const data = { remarkId: id, targetKind: ref.kind, targetId: ref.id };
    await recordInSpace(tx, { spaceId: space.id, userId, kind: 'remark.added', data, at, item: its });
    return (
      (await deps.tell?.(tx, {
        spaceId: space.id,
        remarkId: id,
        authorId: userId,
        ownerId: target.ownerId ?? null,
        isNew: true,
        at,
      })) ?? []
    );
  });
  deps.live.topicChanged([remarksTopic(space.id), ...topics]);
  return id;
}

/** Whether this very remark has arrived before; the id of somebody else's answers as unknown. */
async function isSent(deps: DiscussionDeps, access: SpaceAccess, id: RemarkId): Promise<boolean> {
  const sent = await deps.db.remark.findUnique({ where: { id }, select: { spaceId: true, authorId: true } });
  if (!sent) return false;
  if (sent.spaceId !== access.space.id || sent.authorId !== access.userId) throw new AppError('remark.unknown', 404);
  return true;
}

/** The remark that began a thread. A deleted one can still be answered: others are talking there. */
async function findThread(deps: DiscussionDeps, access: SpaceAccess, threadId: unknown): Promise<Remark> {
  const id = parseId<RemarkId>(threadId);
  const row = id && (await deps.db.remark.findFirst({ where: { id, spaceId: access.space.id, threadId: null } }));
  if (!row || !isVisible(row, access.member.organisationId)) throw new AppError('remark.unknown', 404);
  if ((await deps.db.remark.count({ where: { threadId: row.id } })) >= LIMITS.repliesPerThread)
    throw new AppError('remark.thread-full', 409);
  return row;
}

/** The people of the space whom the words mention and who may read them. */
export async function mentioned(
  deps: Pick<DiscussionDeps, 'spaces'>,
  access: SpaceAccess,
  its: Classed,
  body: string,
): Promise<string[]> {
  const ids = mentionsIn(body);
  if (ids.length === 0) return [];
  const people = await deps.spaces.people(access.space.id);
  return people
    .filter(({ userId, organisationId }) => ids.includes(userId) && isVisible(its, organisationId))
    .map(({ userId }) => userId);
}

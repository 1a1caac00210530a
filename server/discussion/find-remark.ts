import { isTargetKind, type TargetRef } from '../../app/domain/discussion/remark-targets';
import { AppError } from '../../app/domain/errors';
import { parseId, type RemarkId } from '../../app/domain/ids';
import type { Remark } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { DiscussionDeps } from './discussion-deps';
import { findTarget } from './find-target';

/** What a remark is about. */
export function targetOf(row: Pick<Remark, 'targetKind' | 'targetId'>): TargetRef {
  if (!isTargetKind(row.targetKind)) throw new AppError('remark.unknown', 404);
  return { kind: row.targetKind, id: row.targetId };
}

/** The remark of that id that somebody may see and that still has its words; any other answers as unknown. */
export async function findRemark(deps: DiscussionDeps, access: SpaceAccess, remarkId: unknown): Promise<Remark> {
  const id = parseId<RemarkId>(remarkId);
  const row =
    id &&
    (await deps.db.remark.findFirst({
      where: { id, spaceId: access.space.id, deletedAt: null, AND: [visibleTo(access)] },
    }));
  if (!row) throw new AppError('remark.unknown', 404);
  await findTarget(deps, access, targetOf(row));
  return row;
}

/** Refuses what somebody may not do in the space. */
export function requireInSpace(access: SpaceAccess, ...ask: Parameters<SpaceAccess['can']>): void {
  if (!access.can(...ask)) throw new AppError('forbidden', 403);
}

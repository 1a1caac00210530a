import { isTargetKind, type TargetKind, type TargetRef } from '../../app/domain/discussion/remark-targets';
import { AppError } from '../../app/domain/errors';
import type { RemarkId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import { addRemark, type NewRemark } from './add-remark';
import { deleteRemark, editRemark, reactToRemark, resolveThread } from './change-remark';
import type { DiscussionDeps, RemarkReader } from './discussion-deps';
import { findRemark } from './find-remark';
import { findTarget } from './find-target';
import { listLatest, type RemarkLine } from './list-elsewhere';
import { type DiscussionView, readDiscussion } from './read-discussion';

/** Words that stood in a remark, and until when; null: they stand there now. */
export interface RemarkVersion {
  readonly body: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** What people of a space say to one another. Each act asks for the person's rights and finds only what they may see. */
export interface DiscussionService {
  /** What is said about one thing, `show` threads of it, and as many more as reach to the remark `around`. */
  read(reader: RemarkReader, target: TargetRef, show?: number, around?: string | null): Promise<DiscussionView>;
  /** The latest remarks anywhere in the space, or (`elsewhere`) on its things only. */
  latest(access: SpaceAccess, most: number, where?: 'everywhere' | 'elsewhere'): Promise<RemarkLine[]>;
  /** How many open threads each thing of a kind has; things without any are left out. */
  count(access: SpaceAccess, kind: TargetKind): Promise<Record<string, number>>;
  /** Refuses what somebody may not see, before they choose how much to hear of it. */
  requireScope(access: SpaceAccess, kind: unknown, id: string): Promise<void>;
  history(access: SpaceAccess, remarkId: unknown): Promise<RemarkVersion[]>;
  add(access: SpaceAccess, remark: NewRemark): Promise<RemarkId>;
  edit(access: SpaceAccess, remarkId: unknown, body: unknown): Promise<void>;
  delete(access: SpaceAccess, remarkId: unknown): Promise<void>;
  react(access: SpaceAccess, remarkId: unknown, reaction: unknown, isOn: boolean): Promise<void>;
  resolve(access: SpaceAccess, threadId: unknown, isOn: boolean): Promise<void>;
}

const SHOWN = 50;

/** Makes the service. */
export function createDiscussion(deps: DiscussionDeps): DiscussionService {
  return {
    read: (reader, target, show = SHOWN, around = null) => readDiscussion(deps, reader, target, show, around),
    latest: (access, most, where = 'everywhere') => listLatest(deps, access, most, where === 'elsewhere'),
    async count(access, kind) {
      const groups = await deps.db.remark.groupBy({
        by: ['targetId'],
        where: {
          spaceId: access.space.id,
          targetKind: kind,
          threadId: null,
          deletedAt: null,
          resolvedAt: null,
          AND: [visibleTo(access)],
        },
        _count: { _all: true },
      });
      return Object.fromEntries(groups.map(({ targetId, _count }) => [targetId, _count._all]));
    },
    async requireScope(access, kind, id) {
      if (kind === 'thread') await findRemark(deps, access, id);
      else if (kind === 'space' ? id !== access.space.id : !isTargetKind(kind)) throw new AppError('watch.scope', 404);
      else if (isTargetKind(kind) && kind !== 'space') await findTarget(deps, access, { kind, id });
    },
    async history(access, remarkId) {
      const row = await findRemark(deps, access, remarkId);
      const earlier = await deps.db.remarkRevision.findMany({ where: { remarkId: row.id }, orderBy: { id: 'asc' } });
      return [
        ...earlier.map(({ body, from, until }) => ({ body, from, until })),
        { body: row.body, from: row.editedAt ?? row.createdAt, until: null },
      ];
    },
    add: (access, remark) => addRemark(deps, access, remark),
    edit: (access, remarkId, body) => editRemark(deps, access, remarkId, body),
    delete: (access, remarkId) => deleteRemark(deps, access, remarkId),
    react: (access, remarkId, reaction, isOn) => reactToRemark(deps, access, remarkId, reaction, isOn),
    resolve: (access, threadId, isOn) => resolveThread(deps, access, threadId, isOn),
  };
}

import type { SpaceId, UserId } from '../../app/domain/ids';
import { isVisible } from '../../app/domain/spaces/openness';
import type { ItemView } from '../notifications/notifications-deps';
import type { SpacesService } from '../spaces/spaces-service';
import type { DiscussionDeps } from './discussion-deps';
import { targetOf } from './find-remark';
import { findTargets, keyOf } from './find-target';
import { excerptOf } from './list-elsewhere';

/** Remarks as somebody may read them now, in whichever spaces they are; what is hidden or deleted is missing. */
export function createRemarkItems(
  deps: Pick<DiscussionDeps, 'db' | 'targets'> & { readonly spaces: Pick<SpacesService, 'access'> },
): (userId: string, ids: readonly string[]) => Promise<Map<string, ItemView>> {
  return async (userId, ids) => {
    const rows = await deps.db.remark.findMany({ where: { id: { in: [...ids] }, deletedAt: null } });
    const views = new Map<string, ItemView>();
    for (const spaceId of new Set(rows.map((row) => row.spaceId))) {
      const access = await deps.spaces.access(userId as UserId, spaceId as SpaceId);
      if (!access) continue;
      const own = rows.filter((row) => row.spaceId === spaceId && isVisible(row, access.member.organisationId));
      const targets = await findTargets(deps, access, own.map(targetOf));
      for (const row of own) {
        const ref = targetOf(row);
        const target = targets.get(keyOf(ref));
        if (!target) continue;
        views.set(row.id, {
          path: `${target.path}#remark-${row.id}`,
          about: ref.kind === 'space' ? '' : target.name,
          place: access.space.name,
          excerpt: excerptOf(row.body),
        });
      }
    }
    return views;
  };
}

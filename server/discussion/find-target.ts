import type { TargetRef } from '../../app/domain/discussion/remark-targets';
import { AppError } from '../../app/domain/errors';
import { isVisible } from '../../app/domain/spaces/openness';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { DiscussionDeps, RemarkTarget } from './discussion-deps';

type Asking = Pick<SpaceAccess, 'space' | 'member'>;

/** The things of those that somebody may see, by kind and id. What is hidden and what is not there are missing alike. */
export async function findTargets(
  deps: Pick<DiscussionDeps, 'targets'>,
  { space, member }: Asking,
  refs: readonly TargetRef[],
): Promise<Map<string, RemarkTarget>> {
  const found = new Map<string, RemarkTarget>();
  for (const kind of new Set(refs.map((ref) => ref.kind))) {
    if (kind === 'space') {
      const path = `/s/${space.id}/discussion`;
      found.set(keyOf({ kind, id: '' }), { name: space.name, path, openness: 'network', organisationId: null });
      continue;
    }
    const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
    for (const [id, target] of (await deps.targets[kind]?.(space.id, ids)) ?? [])
      if (isVisible(target, member.organisationId)) found.set(keyOf({ kind, id }), target);
  }
  return found;
}

/** One thing that somebody may see; otherwise it answers as unknown. */
export async function findTarget(
  deps: Pick<DiscussionDeps, 'targets'>,
  asking: Asking,
  ref: TargetRef,
): Promise<RemarkTarget> {
  const target = (await findTargets(deps, asking, [ref])).get(keyOf(ref));
  if (!target) throw new AppError('remark.target-unknown', 404);
  return target;
}

/** A name for a thing among things of all kinds. */
export function keyOf({ kind, id }: TargetRef): string {
  return `${kind}:${id}`;
}

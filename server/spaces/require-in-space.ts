import { AppError } from '../../app/domain/errors';
import type { SpaceAction, SpaceFacts } from '../../app/domain/spaces/space-policies';
import type { SpaceAccess } from './find-space-access';

/** Refuses with `forbidden` what the policy of spaces refuses. */
export function requireInSpace(access: SpaceAccess, action: SpaceAction, facts?: SpaceFacts): void {
  if (!access.can(action, facts)) throw new AppError('forbidden', 403, { action });
}

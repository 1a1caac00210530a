import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Stage } from '../../domain/life-cycle';

/** What the stages of the life cycle are called. */
export const STAGE_NAMES: Record<Stage, MessageDescriptor> = {
  join: msg`Join`,
  active: msg`Active`,
  prune: msg`Prune`,
  left: msg`Left`,
};

/** What each stage means, in a few words. */
export const STAGE_MEANINGS: Record<Stage, MessageDescriptor> = {
  join: msg`Candidates, negotiating entry`,
  active: msg`We take part`,
  prune: msg`Reviewed for leaving, escorted out`,
  left: msg`No longer in, with the reason kept`,
};

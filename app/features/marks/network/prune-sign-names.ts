import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PruneSign } from '../../../domain/network/prune-signs';

/** What makes a network a candidate for leaving (M10), by name. */
export const SIGN_NAMES: Record<PruneSign, MessageDescriptor> = {
  'low-yield': msg`Low yield`,
  'best-before': msg`Best before`,
  unfair: msg`Plays unfair`,
  ambition: msg`Ambition does not match`,
};

export const SIGN_MEANINGS: Record<PruneSign, MessageDescriptor> = {
  'low-yield': msg`It takes too much time for what it gives.`,
  'best-before': msg`Its job is done, or time has passed it by.`,
  unfair: msg`It plays unfair or drags its feet.`,
  ambition: msg`Its ambition is not ours: lasting gaps in quality.`,
};

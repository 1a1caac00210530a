import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SegmentMark } from '../../domain/segments';

/** What the segments are called: importance now, then in the future. */
export const SEGMENT_NAMES: Record<SegmentMark, MessageDescriptor> = {
  '++': msg`Important and growing`,
  '−+': msg`Rising`,
  '+−': msg`Important but fading`,
  '−−': msg`As lightly as possible`,
};

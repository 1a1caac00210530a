import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CalloutTone } from '../domain/rich-text/content';

/** What callouts are called. */
export const CALLOUT_NAMES: Record<CalloutTone, MessageDescriptor> = {
  note: msg({ message: 'Note', context: 'a kind of box in a text' }),
  tip: msg`Tip`,
  important: msg`Important`,
  warning: msg`Warning`,
  caution: msg`Caution`,
};

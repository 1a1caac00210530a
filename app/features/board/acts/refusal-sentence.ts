import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { BoardError } from '../../../board-doc/board-error';

/** What to say when a command refused: what happened, and that nothing was changed. Null for any other failure. */
export function refusalSentence(error: unknown): MessageDescriptor | null {
  if (!(error instanceof BoardError)) return null;
  const { code } = error;
  const limit = error.limit ?? 0;
  switch (code) {
    case 'empty-name':
      return msg`A name cannot be empty. The old one is kept.`;
    case 'too-long':
      return msg`That is longer than the ${limit} characters that fit. Nothing was changed.`;
    case 'too-many':
      return msg`A board holds ${limit} of these at most. Nothing was added.`;
    case 'no-such-card':
    case 'no-such-column':
    case 'no-such-thing':
      return msg`Somebody removed it meanwhile. Nothing was changed.`;
    case 'already-here':
      return msg`It is on this board already.`;
    case 'last-column':
      return msg`A board keeps at least one column.`;
    case 'before-joined':
      return msg`Best before would come before the day on which we joined. Nothing was changed.`;
    case 'bad-date':
    case 'bad-address':
    case 'bad-number':
    case 'bad-value':
    case 'unknown-format':
      return msg`That cannot be kept here. Nothing was changed.`;
  }
}

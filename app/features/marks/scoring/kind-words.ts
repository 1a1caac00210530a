import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ScoringKind } from '../../../domain/scoring/model';

/** How each way of scoring comes to its score, in a sentence or two. */
export const KIND_WORDS: Record<ScoringKind, MessageDescriptor> = {
  outcome: msg`The outcome is the product of its factors: one zero kills it, a tenth nearly does, a ten multiplies.`,
  win: msg`Accessibility × energy + (impact × attraction), each 0 to 5. The score runs from 0 to 50.`,
  'four-cs': msg`A profile of four, each 0 to 4. A chain breaks at its weakest link, so a 0 or 1 is flagged.`,
  weighted: msg`The organisation’s own list. Each value counts by its criterion’s weight; the score runs from 0 to 100.`,
};

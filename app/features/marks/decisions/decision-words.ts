import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DecisionChange, DecisionKind, DecisionState } from '../../../domain/decisions/decision';
import { LEVEL_NAMES } from '../network/cooperation-names';
import { SEGMENT_NAMES } from '../segment-names';

export const KIND_NAMES: Record<DecisionKind, MessageDescriptor> = {
  join: msg({ message: 'Join', context: 'a decision' }),
  raise: msg`Raise`,
  lower: msg`Lower`,
  leave: msg({ message: 'Leave', context: 'a decision' }),
};

export const STATE_NAMES: Record<DecisionState, MessageDescriptor> = {
  draft: msg`Draft`,
  proposed: msg({ message: 'Open', context: 'a state' }),
  approved: msg`Approved`,
  rejected: msg`Rejected`,
  withdrawn: msg`Withdrawn`,
};

/** What a change amounts to, in a few words. */
export function useChangeWords(): (kind: DecisionKind, change: DecisionChange) => string {
  const { t, i18n } = useLingui();
  return (kind, change) => {
    switch (change.do) {
      case 'stage':
        if (change.stage === 'left') return t`Leave at once`;
        if (change.stage === 'prune') return t`Begin to leave`;
        return t`Join and take part`;
      case 'level': {
        const level = i18n._(LEVEL_NAMES[change.level]);
        return kind === 'lower' ? t`Lower to ${level}` : t`Raise to ${level}`;
      }
      case 'segment': {
        const mark = change.mark;
        const name = i18n._(SEGMENT_NAMES[mark]);
        return kind === 'lower' ? t`Lower importance to ${mark} ${name}` : t`Raise importance to ${mark} ${name}`;
      }
    }
  };
}

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  type CareDoer,
  type CareRow,
  type Interval,
  type IntervalName,
  intervalName,
} from '../../domain/operating-model/care-row';
import type { MemberFace } from './people';

/** What the intervals with a name are called. */
export const INTERVAL_NAMES: Record<IntervalName, MessageDescriptor> = {
  weekly: msg`Every week`,
  monthly: msg`Every month`,
  quarterly: msg`Every quarter`,
  'half-yearly': msg`Every half year`,
  yearly: msg`Every year`,
};

/** Who does what a row of the operating model says. */
export const DOER_NAMES: Record<Exclude<CareDoer, 'member'>, MessageDescriptor> = {
  owner: msg`Owner`,
  deputy: msg`Deputy`,
  lead: msg`A lead`,
};

/** An interval and a doer in words. */
export function useCareWords(members: readonly MemberFace[]): {
  readonly interval: (interval: Interval) => string;
  readonly doer: (row: Pick<CareRow, 'doer' | 'memberId'>) => string;
} {
  const { t, i18n } = useLingui();
  return {
    interval(interval) {
      const name = intervalName(interval);
      if (name) return i18n._(INTERVAL_NAMES[name]);
      const { count } = interval;
      return interval.unit === 'week' ? t`Every ${count} weeks` : t`Every ${count} months`;
    },
    doer({ doer, memberId }) {
      if (doer !== 'member') return i18n._(DOER_NAMES[doer]);
      return members.find(({ id }) => id === memberId)?.name ?? t`Somebody who left`;
    },
  };
}

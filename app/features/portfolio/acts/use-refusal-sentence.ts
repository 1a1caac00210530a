import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';
import type { NetworkRefusal } from '../../../domain/portfolio/network-edit';

/** Says why a network was left as it is, and what would fit. */
export function useRefusalSentence(): (refusal: Pick<NetworkRefusal, 'code' | 'limit'>) => string {
  const { t, i18n } = useLingui();
  return ({ code, limit }) => {
    const most = i18n.number(limit ?? 0);
    switch (code) {
      case 'changed-since':
        return t`Somebody changed it since, so it stays as it is now.`;
      case 'gone':
        return t`Somebody removed it meanwhile.`;
      case 'board-archived':
        return t`Its board is archived.`;
      case 'not-placed':
        return t`It has no segment yet. Give it one first: half a place is none.`;
      case 'no-such-stage':
        return t`Its board has no column of that stage.`;
      case 'no-such-column':
        return t`That column is on another board.`;
      case 'empty-name':
        return t`A network needs a name. The old one is kept.`;
      case 'too-long':
        return t`At most ${most} characters fit here.`;
      case 'too-many':
        return t`At most ${most} fit here. Remove some first.`;
      case 'bad-date':
        return t`This is not a day of the calendar. Write for example 2027-03-31 or 31.3.2027.`;
      case 'before-joined':
        return t`Best before would come before the day on which we joined. Change one of the two.`;
      case 'bad-address':
        return t`This is not a web address. It looks like https://example.org.`;
      case 'bad-number': {
        const hours = i18n.number(LIMITS.hoursPerMonth);
        return t`This number does not fit. Hours a month go from 0 to ${hours}, money from 0 up.`;
      }
      case 'bad-value':
        return t`That value does not fit.`;
      case 'failed':
        return t`It could not be stored. Nothing was changed.`;
    }
  };
}

import { useLingui } from '@lingui/react/macro';
import type { Refusal } from './card-scope';

/** Says why nothing was written and what to do; what was typed is still in the field. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t, i18n } = useLingui();
  return ({ code, limit }) => {
    const most = i18n.number(limit ?? 0);
    switch (code) {
      case 'empty-name':
        return t`This needs some text.`;
      case 'too-long':
        return t`At most ${most} characters fit here. What you typed is kept; shorten it to save it.`;
      case 'too-many':
        return t`At most ${most} fit here. Remove some first.`;
      case 'bad-date':
        return t`This is not a day of the calendar.`;
      case 'before-joined':
        return t`The best-before date would be before the day on which we joined. Change one of the two.`;
      case 'bad-address':
        return t`This is not a web address. It looks like https://example.org.`;
      case 'bad-number':
        return limit === null
          ? t`This is not a number. Write for example 2.5 or 2,5.`
          : t`This goes from 0 to ${most}.`;
      case 'not-a-number':
        return t`This is not a number. Write for example 2.5 or 2,5.`;
      case 'out-of-range':
        return t`This goes from 0 to ${most}.`;
      case 'no-such-card':
      case 'no-such-column':
      case 'no-such-thing':
        return t`Somebody has just removed this. What you typed is kept here; copy it if you need it.`;
      default:
        return t`That could not be saved. What you typed is kept; try again.`;
    }
  };
}

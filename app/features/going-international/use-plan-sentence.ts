import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** Turns the codes of refusals into sentences. */
export function usePlanSentence(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case 'plan-line.empty':
        return t`Write what it is, in a few words.`;
      case 'plan-line.text':
        return t`That is too long: at most ${LIMITS.planLine} characters, and ${LIMITS.profileWord} for the country.`;
      case 'plan-line.detail':
        return t`The details have at most ${LIMITS.planDetail} characters.`;
      case 'plan-line.denominator':
        return t`That is too long: at most ${LIMITS.planDenominator} characters.`;
      case 'plan-line.day':
        return t`That is no day of the calendar.`;
      case 'plan-line.too-many':
        return t`A plan has at most ${LIMITS.planLinesPerSpace} lines. Remove some first.`;
      case 'plan-line.unknown':
        return t`That line or person is not there any more. Nothing was changed.`;
      case 'forbidden':
        return t`Your role does not include this any more, so nothing was changed.`;
      default:
        return t`That did not work, and nothing was changed. Try again in a moment.`;
    }
  };
}

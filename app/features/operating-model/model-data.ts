import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** What the acts on the operating model answer. */
export type ModelAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A sentence for what was refused. */
export function useModelProblem(answer: ModelAnswer | undefined): string | undefined {
  const { t } = useLingui();
  if (!answer || answer.ok) return undefined;
  switch (answer.code) {
    case 'care.what-missing':
      return t`Say what is to be done.`;
    case 'care.what-too-long':
      return t`What is to be done may have ${LIMITS.careWhat} characters; shorten it a little.`;
    case 'care.touchpoint-too-long':
      return t`A touchpoint may have ${LIMITS.careTouchpoint} characters; shorten it a little.`;
    case 'care.months':
      return t`Every how many months? A whole number from 1 to ${LIMITS.careMonths}.`;
    case 'care.too-many':
      return t`The model has room for ${LIMITS.careRowsPerOrganisation} rows. Few are easier to keep: archive one first.`;
    case 'care.unknown':
      return t`This row is no longer there.`;
    case 'member.unknown':
      return t`This person is no longer in the organisation.`;
    case 'forbidden':
      return t`Leads of the organisation agree on the operating model.`;
    default:
      return t`That did not work, and nothing was changed. Try again in a moment.`;
  }
}

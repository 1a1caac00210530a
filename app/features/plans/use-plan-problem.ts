import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';
import type { PlanAnswer } from './plan-data';

/** Why nothing was done, as a sentence. */
export function usePlanProblem(): (answer: PlanAnswer | undefined, intent: string) => string | undefined {
  const { t } = useLingui();
  return (answer, intent) => {
    if (!answer || answer.ok || answer.intent !== intent) return undefined;
    switch (answer.code) {
      case 'name.missing':
        return t`Give it a name.`;
      case 'name.too-long':
        return t`At most ${LIMITS.planTitle} characters.`;
      case 'date.bad':
        return t`That is no date.`;
      case 'plan.approved':
        return t`The plan is approved. Take the approval back to change it.`;
      default:
        return t`That did not work. Nothing was changed.`;
    }
  };
}

import { useLingui } from '@lingui/react/macro';
import type { PlanLineKind, PlanState } from '../../domain/going-international/plan-lines';

/** How far a line of a kind is, in its own words. */
export function useStateNames(kind: PlanLineKind): Record<PlanState, string> {
  const { t } = useLingui();
  if (kind === 'goal') return { open: t`Ahead`, doing: t`On the way`, done: t`Reached` };
  if (kind === 'gap')
    return { open: t({ message: 'Open', context: 'a state' }), doing: t`Being looked for`, done: t`Filled` };
  if (kind === 'partner') return { open: t`Found`, doing: t`In talks`, done: t`Working together` };
  return { open: t`To do`, doing: t`Under way`, done: t`Done` };
}

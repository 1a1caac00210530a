import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** What the actions on labels answer. */
export type LabelActionResult = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A sentence for an act that was refused. */
export function useLabelProblem(result: LabelActionResult | undefined): string | undefined {
  const { t } = useLingui();
  if (!result || result.ok) return undefined;
  switch (result.code) {
    case 'name.missing':
      return t`Give it a name.`;
    case 'name.too-long':
      return t`A label's name may have ${LIMITS.labelName} characters; shorten it a little.`;
    case 'labels.too-many':
      return t`There are ${LIMITS.labelsPerOrganisation} labels already. Delete one that nobody uses first.`;
    case 'label.unknown':
      return t`Somebody deleted this label meanwhile.`;
    default:
      return t`That did not work, and nothing was changed. Try again in a moment.`;
  }
}

import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../domain/limits';

/** What the actions on boards answer. */
export type BoardActionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly intent: string; readonly code: string };

/** A sentence for an act that was refused; null when it was not, or was another act. */
export function useBoardProblem(result: BoardActionResult | undefined, intent: string): string | undefined {
  const { t } = useLingui();
  if (!result || result.ok || result.intent !== intent) return undefined;
  switch (result.code) {
    case 'name.missing':
      return t`Give it a name.`;
    case 'name.too-long':
      return t`The name may have ${LIMITS.boardName} characters; shorten it a little.`;
    case 'board.unknown':
      return t`That board is gone. Nothing was changed.`;
    default:
      return t`That did not work, and nothing was changed. Try again in a moment.`;
  }
}

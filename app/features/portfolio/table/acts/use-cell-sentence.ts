import { useLingui } from '@lingui/react/macro';
import type { NetworkRefusalCode } from '../../../../domain/portfolio/network-edit';
import { useRefusalSentence } from '../../acts/use-refusal-sentence';
import type { CellProblem } from '../model/read-cell';

/** Why a cell keeps what it had. */
export interface CellTrouble {
  readonly code: NetworkRefusalCode | CellProblem | 'unreachable';
  readonly limit: number | null;
}

/** Says what is wrong with what was put into a cell, and what would fit. */
export function useCellSentence(): (trouble: CellTrouble) => string {
  const { t } = useLingui();
  const refusal = useRefusalSentence();
  return ({ code, limit }) => {
    switch (code) {
      case 'read-only':
        return t`This column is reckoned from other things and cannot be written.`;
      case 'cannot-be-empty':
        return t`This cannot be empty. The old value is kept.`;
      case 'not-a-number':
        return t`This is not a number. Write for example 2.5 or 2,5.`;
      case 'not-on-axis':
        return t`Importance goes from −1 to 1.`;
      case 'not-a-date':
        return refusal({ code: 'bad-date', limit });
      case 'not-a-segment':
        return t`Write the segment as ++, −+, +− or −−.`;
      case 'unknown-word':
        return t`There is no such choice here.`;
      case 'unknown-person':
        return t`Nobody of the organisation is called so.`;
      case 'unknown-label':
        return t`There is no label of that name. Labels are made in the settings.`;
      case 'unknown-column':
        return t`Its board has no such column.`;
      case 'unreachable':
        return t`The server could not be reached. Nothing was changed; try again.`;
      default:
        return refusal({ code, limit });
    }
  };
}

import { useLingui } from '@lingui/react/macro';
import { Ban, Check, CircleDashed, CircleDot, X } from 'lucide-react';
import type { DecisionState } from '../../../domain/decisions/decision';
import { Badge, type Tone } from '../../../ui/badge';
import { STATE_NAMES } from './decision-words';

const LOOKS: Record<DecisionState, { readonly tone: Tone; readonly Icon: typeof Check }> = {
  draft: { tone: 'neutral', Icon: CircleDashed },
  proposed: { tone: 'info', Icon: CircleDot },
  approved: { tone: 'success', Icon: Check },
  rejected: { tone: 'danger', Icon: X },
  withdrawn: { tone: 'neutral', Icon: Ban },
};

/** Where a decision stands: a sign and a word, in a tint. */
export function DecisionBadge({ state }: { state: DecisionState }) {
  const { i18n } = useLingui();
  const { tone, Icon } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" />
      {i18n._(STATE_NAMES[state])}
    </Badge>
  );
}

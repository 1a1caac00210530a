import { useLingui } from '@lingui/react/macro';
import { setCardFields } from '../../../board-doc/card-commands';
import { LIMITS } from '../../../domain/limits';
import { useCardScope } from '../card-scope';
import { AmountText } from './amount-text-field';
import { Property } from './property';

/** Our effort: hours per month, written as the reader's language does. */
export function HoursField() {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  return (
    <Property name={t`Effort`}>
      <AmountText
        label={t`Effort in hours per month`}
        value={card.hours}
        most={LIMITS.hoursPerMonth}
        unit={t`hours per month`}
        onCommit={(hours) => run((doc, act) => setCardFields(doc, act, card.id, { hours }))}
      />
    </Property>
  );
}

import { useLingui } from '@lingui/react/macro';
import { amountForEditing, formatAmount, parseAmount } from '../../marks/amount-text';
import { type Refusal, useCardScope } from '../card-scope';
import { EditableText } from './editable-text';

/** An amount as text: written and read in the reader's language; what is no amount stays in the field with the reason. */
export function AmountText({
  label,
  value,
  most,
  unit,
  shown,
  onCommit,
}: {
  label: string;
  value: number | null;
  /** The highest amount that fits. */
  most: number;
  unit?: string;
  /** How those who only read see it, when that is not the bare number. */
  shown?: string;
  onCommit: (amount: number | null) => Refusal | null;
}) {
  const { t, i18n } = useLingui();
  const { canEdit } = useCardScope();
  const { locale } = i18n;
  function commit(typed: string): Refusal | null {
    const reading = parseAmount(typed, locale, most);
    if (reading.kind === 'amount') return onCommit(reading.amount);
    return { code: reading.kind, limit: reading.kind === 'out-of-range' ? most : null };
  }
  const read = value === null ? '' : (shown ?? formatAmount(value, locale));
  return (
    <EditableText
      label={label}
      value={canEdit ? amountForEditing(value, locale) : read}
      canEdit={canEdit}
      inputMode="decimal"
      placeholder="–"
      unit={canEdit || !shown ? unit : undefined}
      emptyText={t`Not said yet`}
      onCommit={commit}
      className="tabular-nums"
    />
  );
}

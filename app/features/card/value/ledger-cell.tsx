import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect } from 'react';
import { setLedgerAmount } from '../../../board-doc/value-commands';
import { LIMITS } from '../../../domain/limits';
import { isYield, type LedgerField, MOST_YIELD } from '../../../domain/network/value';
import { cx } from '../../../ui/cx';
import { amountForEditing, formatAmount, parseAmount } from '../../marks/amount-text';
import { formatMoney } from '../../marks/money';
import { type Refusal, useCardScope } from '../card-scope';
import { useDraft } from '../fields/use-draft';

/** One amount of the ledger. What is no amount stays in the cell; why is said under its row. */
export function LedgerCell({
  period,
  field,
  value,
  label,
  noteId,
  onRefusal,
}: {
  period: string;
  field: LedgerField;
  value: number | null;
  label: string;
  /** Where the row says what is wrong. */
  noteId: string;
  onRefusal: (field: LedgerField, refusal: Refusal | null) => void;
}) {
  const { i18n } = useLingui();
  const { card, canEdit, currency, run } = useCardScope();
  const { locale } = i18n;
  const most = isYield(field) ? MOST_YIELD : field !== 'hours' ? LIMITS.money : hoursIn(period);
  const draft = useDraft(amountForEditing(value, locale), (typed) => {
    const reading = parseAmount(typed, locale, most);
    if (reading.kind !== 'amount') return { code: reading.kind, limit: most };
    return run((doc, act) => setLedgerAmount(doc, act, card.id, period, field, reading.amount));
  });
  const { refusal } = draft;
  useEffect(() => onRefusal(field, refusal), [onRefusal, field, refusal]);

  if (!canEdit) {
    const isMoney = field === 'cost' || field === 'income';
    const shown = value === null ? '' : isMoney ? formatMoney(value, currency, locale) : formatAmount(value, locale);
    return <span className="block px-1.5 text-right">{shown}</span>;
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : 0;
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? 1 : 0;
    if (event.key === 'Escape' && draft.isChanged) draft.restore();
    else if (step + back === 0) return;
    else if (draft.commit()) neighbour(event.currentTarget, step - back)?.select();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={refusal !== null || undefined}
      aria-describedby={refusal ? noteId : undefined}
      data-ledger={field}
      placeholder="–"
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => draft.commit()}
      onKeyDown={handleKey}
      className={cx(
        'h-8 w-full min-w-14 rounded-sm border border-transparent bg-transparent px-1.5 text-right tabular-nums text-ink',
        'hover:border-line focus:border-focus focus:bg-surface focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:h-10 pointer-coarse:text-lg',
      )}
    />
  );
}

/** The cell of the same column one row down or up. */
function neighbour(cell: HTMLInputElement, step: number): HTMLInputElement | undefined {
  const column = [
    ...(cell.closest('table')?.querySelectorAll<HTMLInputElement>(`[data-ledger="${cell.dataset.ledger}"]`) ?? []),
  ];
  return column[column.indexOf(cell) + step];
}

function hoursIn(period: string): number {
  return period.length === 4 ? LIMITS.hoursPerYear : LIMITS.hoursPerMonth;
}

import { useLingui } from '@lingui/react/macro';
import { setCardFields } from '../../../board-doc/card-commands';
import type { Refusal } from '../card-scope';
import { useCardScope } from '../card-scope';
import { formatHours, hoursForEditing, parseHours } from '../model/hours';
import { EditableText } from './editable-text';
import { Property } from './property';

/** Our effort: hours per month, written as the reader's language does. */
export function HoursField() {
  const { t, i18n } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const { locale } = i18n;
  function commit(typed: string): Refusal | null {
    const reading = parseHours(typed, locale);
    if (reading.kind !== 'hours') return { code: reading.kind, limit: null };
    return run((doc, act) => setCardFields(doc, act, card.id, { hours: reading.hours }));
  }
  return (
    <Property name={t`Effort`}>
      <EditableText
        label={t`Effort in hours per month`}
        value={
          canEdit ? hoursForEditing(card.hours, locale) : card.hours === null ? '' : formatHours(card.hours, locale)
        }
        canEdit={canEdit}
        inputMode="decimal"
        placeholder="0"
        unit={t`hours per month`}
        emptyText={t`Not said yet`}
        onCommit={commit}
        className="tabular-nums"
      />
    </Property>
  );
}

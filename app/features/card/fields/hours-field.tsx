import { Trans, useLingui } from '@lingui/react/macro';
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
      <div className="flex items-start gap-2">
        <EditableText
          label={t`Effort in hours per month`}
          value={
            canEdit ? hoursForEditing(card.hours, locale) : card.hours === null ? '' : formatHours(card.hours, locale)
          }
          canEdit={canEdit}
          inputMode="decimal"
          placeholder={t`Hours`}
          emptyText={t`Not said yet`}
          onCommit={commit}
          className="tabular-nums"
        />
        {(canEdit || card.hours !== null) && (
          <span className="shrink-0 py-1.5 pr-2 text-ink-muted text-sm">
            <Trans>hours per month</Trans>
          </span>
        )}
      </div>
    </Property>
  );
}

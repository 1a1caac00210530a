import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { setFieldValue } from '../../board-doc/card-commands';
import type { FieldContent, FieldValue } from '../../board-doc/content';
import { LIMITS } from '../../domain/limits';
import { formatFieldNumber, parseFieldNumber } from '../../domain/typed-number';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { formatDay } from '../marks/date-chip';
import { type Refusal, useCardScope } from './card-scope';
import { DateRow } from './fields/date-fields';
import { EditableText } from './fields/editable-text';
import { Property, valueText } from './fields/property';
import { Section } from './section';

/** The board's own fields (they come with an import), each by its type. */
export function CustomFieldsSection() {
  const { customFields } = useCardScope();
  if (customFields.length === 0) return null;
  return (
    <Section title={<Trans>More fields</Trans>}>
      <div className="flex flex-col gap-1">
        {customFields.map((field) => (
          <CustomField key={field.id} field={field} />
        ))}
      </div>
    </Section>
  );
}

function CustomField({ field }: { field: FieldContent }) {
  const { card, run } = useCardScope();
  const value = card.values[field.id] ?? null;
  const set = (next: FieldValue) => run((doc, act) => setFieldValue(doc, act, card.id, field.id, next));
  switch (field.type) {
    case 'checkbox':
      return <CheckboxField field={field} value={value} set={set} />;
    case 'list':
      return <ListField field={field} value={value} set={set} />;
    case 'date':
      return <DateField field={field} value={value} set={set} />;
    case 'number':
    case 'text':
      return <TextField field={field} value={value} set={set} />;
  }
}

interface CustomFieldProps {
  field: FieldContent;
  value: FieldValue;
  set: (value: FieldValue) => Refusal | null;
}

function TextField({ field, value, set }: CustomFieldProps) {
  const { i18n } = useLingui();
  const { canEdit } = useCardScope();
  const isNumber = field.type === 'number';
  const shown = typeof value === 'number' ? formatFieldNumber(value, i18n.locale) : String(value ?? '');
  function commit(typed: string): Refusal | null {
    if (typed.trim() === '') return set(null);
    if (!isNumber) return set(typed);
    const number = parseFieldNumber(typed, i18n.locale);
    return number === null ? { code: 'not-a-number', limit: null } : set(number);
  }
  return (
    <Property name={field.name}>
      <EditableText
        label={field.name}
        value={shown}
        canEdit={canEdit}
        limit={LIMITS.fieldValue}
        inputMode={isNumber ? 'decimal' : 'text'}
        emptyText="–"
        onCommit={commit}
        className={isNumber ? 'tabular-nums' : undefined}
      />
    </Property>
  );
}

function CheckboxField({ field, value, set }: CustomFieldProps) {
  const { canEdit } = useCardScope();
  return (
    <Property name={field.name}>
      <div className={valueText}>
        <Checkbox
          aria-label={field.name}
          checked={value === true || value === 'true'}
          disabled={!canEdit}
          onChange={(event) => set(event.target.checked ? true : null)}
        />
      </div>
    </Property>
  );
}

function ListField({ field, value, set }: CustomFieldProps) {
  const { canEdit } = useCardScope();
  const text = String(value ?? '');
  if (!canEdit)
    return (
      <Property name={field.name}>
        <p className={valueText}>{text || '–'}</p>
      </Property>
    );
  const options = text === '' || field.options.includes(text) ? field.options : [text, ...field.options];
  return (
    <Property name={field.name}>
      <Select aria-label={field.name} value={text} onChange={(event) => set(event.target.value || null)}>
        <option value="">–</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Property>
  );
}

function DateField({ field, value, set }: CustomFieldProps) {
  const { i18n } = useLingui();
  const { canEdit, today } = useCardScope();
  const opener = useState(false);
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
  return (
    <DateRow
      name={field.name}
      value={date}
      shown={date ? formatDay(date, today, i18n.locale) : typeof value === 'string' ? value : null}
      opener={opener}
      today={today}
      canEdit={canEdit}
      onPick={set}
    />
  );
}

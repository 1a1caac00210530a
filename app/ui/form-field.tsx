import type { FieldMetadata } from '@conform-to/react';
import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field';
import { Input } from './input';
import { Select } from './select';
import { Textarea } from './textarea';

interface Shared<Value> {
  /** The field as the form library knows it. */
  field: FieldMetadata<Value>;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  /** Turns an error's code into a sentence. */
  say: (code: string) => string;
}

function wiring<Value>(field: FieldMetadata<Value>) {
  const isWrong = field.errors !== undefined;
  // The browser moves to the first of these while it reads the page, so that it works before any script.
  return { name: field.name, form: field.formId, required: field.required, autoFocus: isWrong };
}

function text<Value>(field: FieldMetadata<Value>): string | undefined {
  return typeof field.initialValue === 'string' ? field.initialValue : undefined;
}

/** A line of text with its label and, where it was refused, the reason. */
export function TextField<Value>({
  field,
  label,
  hint,
  hideLabel,
  say,
  ...props
}: Shared<Value> & Omit<ComponentProps<'input'>, 'form' | 'name'>) {
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel} error={field.errors?.map(say)}>
      <Input key={field.key} defaultValue={text(field)} {...wiring(field)} {...props} />
    </Field>
  );
}

/** Several lines of text, likewise. */
export function TextAreaField<Value>({
  field,
  label,
  hint,
  hideLabel,
  say,
  ...props
}: Shared<Value> & Omit<ComponentProps<'textarea'>, 'form' | 'name'>) {
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel} error={field.errors?.map(say)}>
      <Textarea key={field.key} defaultValue={text(field)} {...wiring(field)} {...props} />
    </Field>
  );
}

/** A choice from a list, likewise. */
export function SelectField<Value>({
  field,
  label,
  hint,
  hideLabel,
  say,
  ...props
}: Shared<Value> & Omit<ComponentProps<'select'>, 'form' | 'name'>) {
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel} error={field.errors?.map(say)}>
      <Select key={field.key} defaultValue={text(field)} {...wiring(field)} {...props} />
    </Field>
  );
}

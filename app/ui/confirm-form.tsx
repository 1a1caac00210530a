import { type ReactNode, useState } from 'react';
import { Form, useSubmit } from 'react-router';
import { AlertDialog, type AlertDialogProps } from './alert-dialog';
import { Button, type ButtonSize, type ButtonVariant } from './button';

export interface ConfirmFormProps {
  /** The hidden fields that go with the act. */
  fields: Readonly<Record<string, string>>;
  label: ReactNode;
  /** The button's accessible name, where its words alone do not say what it acts on. */
  ariaLabel?: string;
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  description: ReactNode;
  confirmLabel: ReactNode;
  /** Of the question: *normal* where nothing is lost. */
  tone?: AlertDialogProps['tone'];
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button that posts after asking once more; before the page's script runs it posts at once. */
export function ConfirmForm({
  fields,
  label,
  ariaLabel,
  title,
  description,
  confirmLabel,
  tone,
  variant = 'secondary',
  size = 'md',
}: ConfirmFormProps) {
  const [isOpen, setOpen] = useState(false);
  const submit = useSubmit();
  return (
    <Form
      method="post"
      className="inline-flex"
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(true);
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} size={size} aria-label={ariaLabel}>
        {label}
      </Button>
      <AlertDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={title}
        description={description}
        confirmLabel={confirmLabel}
        {...(tone && { tone })}
        onConfirm={() => void submit(fields, { method: 'post', preventScrollReset: true })}
      />
    </Form>
  );
}

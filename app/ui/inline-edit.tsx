import { type ReactNode, useRef, useState } from 'react';
import { cx } from './cx';

export interface InlineEditProps {
  value: string;
  /** The accessible name of the field: *Name of the board*. */
  label: string;
  onSave: (value: string) => void;
  maxLength?: number;
  disabled?: boolean;
  /** Whether the text may be taken away altogether. */
  allowEmpty?: boolean;
  /** Begins in the field, for a *Rename* chosen from a menu. */
  editing?: boolean;
  onEditingChange?: (editing: boolean) => void;
  className?: string;
  children?: ReactNode;
}

/** Text that becomes a field when pressed: Enter or leaving it saves, Escape puts back what was. */
export function InlineEdit({
  value,
  label,
  onSave,
  maxLength,
  disabled = false,
  allowEmpty = false,
  editing: forced,
  onEditingChange,
  className,
  children,
}: InlineEditProps) {
  const [own, setOwn] = useState(false);
  const settled = useRef(false);
  const editing = forced ?? own;
  const setEditing = (next: boolean) => {
    settled.current = !next;
    setOwn(next);
    onEditingChange?.(next);
  };
  const finish = (text: string | null) => {
    if (settled.current) return;
    setEditing(false);
    const next = text?.trim();
    if (next !== undefined && (next !== '' || allowEmpty) && next !== value) onSave(next);
  };

  if (disabled) return <span className={className}>{children ?? value}</span>;
  if (!editing) {
    return (
      <button
        type="button"
        aria-label={`${label}: ${value}`}
        className={cx('-mx-1 min-w-0 truncate rounded-sm px-1 text-left hover:bg-hover', className)}
        onClick={() => setEditing(true)}
      >
        {children ?? value}
      </button>
    );
  }
  return (
    <input
      ref={(field) => {
        settled.current = false;
        if (field && document.activeElement !== field) {
          field.focus();
          field.select();
        }
      }}
      aria-label={label}
      defaultValue={value}
      maxLength={maxLength}
      className={cx('-mx-1 min-w-0 rounded-sm border border-focus bg-surface px-1', className)}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}

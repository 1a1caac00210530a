import { type KeyboardEvent, type Ref, useId } from 'react';
import { cx } from '../../../ui/cx';
import type { Refusal } from '../card-scope';
import { DraftNotes } from './draft-notes';
import { useDraft } from './use-draft';

export interface EditableTextProps {
  /** The accessible name. */
  label: string;
  value: string;
  canEdit: boolean;
  /** Writes it; the reason when it was refused. */
  onCommit: (text: string) => Refusal | null;
  limit?: number;
  placeholder?: string;
  /** Lines of its own: Enter breaks the line, Ctrl+Enter is done. Otherwise long text wraps and Enter is done. */
  multiline?: boolean;
  inputMode?: 'text' | 'decimal' | 'url';
  /** After Enter was done. */
  onDone?: () => void;
  /** Shown instead of an empty value to those who only read. */
  emptyText?: string;
  /** What the value is counted in, right after it. */
  unit?: string;
  className?: string;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Text that is changed where it stands: Enter and leaving commit, Escape restores. */
export function EditableText({
  label,
  value,
  canEdit,
  onCommit,
  limit,
  placeholder,
  multiline = false,
  inputMode = 'text',
  onDone,
  emptyText,
  unit,
  className,
  ref,
}: EditableTextProps) {
  const draft = useDraft(value, onCommit);
  const notes = useId();

  if (!canEdit)
    return (
      <p
        className={cx(
          'whitespace-pre-wrap px-2 py-1.5 [overflow-wrap:anywhere]',
          !value && 'text-ink-faint',
          className,
        )}
      >
        {value || emptyText}
        {value && unit && <span className="text-ink-muted"> {unit}</span>}
      </p>
    );

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      draft.restore();
      // Left only after the old text is back, or leaving would commit the new one.
      const field = event.currentTarget;
      queueMicrotask(() => field.blur());
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!draft.commit()) return;
      if (onDone) onDone();
      else event.currentTarget.blur();
    }
  }

  return (
    <div className="min-w-0 flex-1">
      <div className={unit ? 'flex items-center gap-1' : undefined}>
        <textarea
          ref={ref}
          rows={1}
          aria-label={label}
          aria-describedby={notes}
          aria-invalid={draft.refusal !== null || undefined}
          inputMode={inputMode}
          placeholder={placeholder}
          value={draft.text}
          onChange={(event) =>
            draft.change(multiline ? event.target.value : event.target.value.replace(/[\r\n]+/g, ' '))
          }
          onBlur={draft.commit}
          onKeyDown={handleKey}
          className={cx(
            'field-sizing-content block w-full resize-none min-h-8 rounded-sm border border-transparent bg-transparent px-2 py-[5px] text-ink',
            'hover:bg-hover focus:border-focus focus:bg-surface focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:text-lg',
            unit && 'w-auto! min-w-9 max-w-48',
            className,
          )}
        />
        {unit && <span className="text-ink-muted text-sm">{unit}</span>}
      </div>
      <DraftNotes draft={draft} limit={limit} id={notes} />
    </div>
  );
}

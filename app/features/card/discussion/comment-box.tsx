import { Trans } from '@lingui/react/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import { LIMITS } from '../../../domain/limits';
import { Textarea } from '../../../ui/textarea';

/** The field of a comment: Ctrl+Enter sends, Escape leaves; the limit is stated when it is near. */
export function CommentBox({
  label,
  text,
  placeholder,
  autoFocus = false,
  onChange,
  onSend,
  onCancel,
  problem,
  children,
}: {
  label: string;
  text: string;
  placeholder?: string;
  autoFocus?: boolean;
  onChange: (text: string) => void;
  onSend: () => void;
  onCancel?: () => void;
  problem: string | null;
  children: ReactNode;
}) {
  const isLong = text.length > LIMITS.comment;
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (event.key === 'Escape') onCancel ? onCancel() : event.currentTarget.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        aria-label={label}
        aria-invalid={isLong || problem !== null || undefined}
        aria-keyshortcuts="Control+Enter"
        value={text}
        placeholder={placeholder}
        autoFocus={autoFocus}
        className="min-h-20"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKey}
      />
      {text.length > LIMITS.comment * 0.9 && (
        <p aria-live="polite" className={isLong ? 'text-danger text-xs' : 'text-ink-muted text-xs'}>
          <Trans>
            {text.length} of {LIMITS.comment} characters
          </Trans>
        </p>
      )}
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      <div className="flex items-center justify-end gap-2">{children}</div>
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { LIMITS } from '../../../domain/limits';

/** A name being changed in its place. Enter and leaving keep it, Escape and an empty one do not. */
export function NameField({
  name,
  onDone,
  label,
  maxLength = LIMITS.columnName,
  className,
}: {
  name: string;
  onDone: (name: string | null) => void;
  label?: string;
  maxLength?: number;
  className?: string;
}) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);

  function finish(keeps: boolean) {
    if (isDone.current) return;
    isDone.current = true;
    const typed = field.current?.value.trim() ?? '';
    onDone(keeps && typed !== '' && typed !== name ? typed : null);
  }

  return (
    <input
      ref={field}
      // biome-ignore lint/a11y/noAutofocus: the field appears because somebody asked to rename
      autoFocus
      aria-label={label ?? t`Name of the column`}
      defaultValue={name}
      maxLength={maxLength}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter');
      }}
      className={
        className ??
        'h-8 min-w-0 flex-1 rounded-sm border border-accent bg-surface px-2 font-semibold text-base text-ink pointer-coarse:text-lg'
      }
    />
  );
}

import { Check, Minus } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Beside the box; without it give an aria-label. */
  label?: ReactNode;
  hint?: ReactNode;
  indeterminate?: boolean;
}

/** A box to tick. */
export function Checkbox({ label, hint, indeterminate = false, className, ...props }: CheckboxProps) {
  const box = (
    <span className="relative inline-grid size-4 shrink-0 place-items-center pointer-coarse:size-5">
      <input
        type="checkbox"
        {...props}
        ref={(input) => {
          if (input) input.indeterminate = indeterminate;
        }}
        className={cx(
          'peer size-full appearance-none rounded-[4px] border border-line-strong bg-surface transition-colors checked:border-accent checked:bg-accent disabled:opacity-50',
          indeterminate && 'border-accent bg-accent',
        )}
      />
      {indeterminate ? (
        <Minus aria-hidden="true" strokeWidth={3} className="pointer-events-none absolute size-3 text-on-accent" />
      ) : (
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute size-3 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      )}
    </span>
  );
  if (!label) return <span className={cx('inline-flex', className)}>{box}</span>;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
    <label className={cx('flex items-start gap-2 leading-5', className)}>
      <span className="flex h-5 items-center">{box}</span>
      <span>
        {label}
        {hint ? <span className="block text-ink-muted text-xs">{hint}</span> : null}
      </span>
    </label>
  );
}

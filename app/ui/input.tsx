import type { ComponentProps } from 'react';
import { cx } from './cx';
import { useFieldControl } from './field';

/** The look that text fields share. Sixteen pixels on touch screens, or phones zoom in on focus. */
export const controlClass =
  'w-full rounded-sm border border-line-strong bg-surface px-2.5 text-base text-ink transition-colors ' +
  'pointer-coarse:text-lg hover:border-ink-faint focus-visible:outline-offset-[-1px] focus-visible:border-focus ' +
  'aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-muted';

/** A line of text. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      {...props}
      {...useFieldControl(props)}
      className={cx(controlClass, 'h-8 read-only:bg-sunken pointer-coarse:h-10', className)}
    />
  );
}

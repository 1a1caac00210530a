import type { ComponentProps } from 'react';
import { cx } from './cx';
import { useFieldControl } from './field';
import { controlClass } from './input';

/** Several lines of text; grows with its content where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...props}
      {...useFieldControl(props)}
      className={cx(
        controlClass,
        'field-sizing-content max-h-96 min-h-16 resize-y read-only:bg-sunken py-1.5',
        className,
      )}
    />
  );
}

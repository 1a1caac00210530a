import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { useFieldControl } from './field';
import { controlClass } from './input';

/** The platform's own list of choices, which every keyboard, phone and screen reader knows. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative inline-flex w-full', className)}>
      <select
        {...props}
        {...useFieldControl(props)}
        className={cx(controlClass, 'h-8 appearance-none pr-8 pointer-coarse:h-10')}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2 size-4 text-ink-muted"
      />
    </span>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'role'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** Turns something on or off at once. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  return (
    <label className={cx('flex items-start justify-between gap-4', className)}>
      <span>
        {label}
        {hint ? <span className="block text-ink-muted text-xs">{hint}</span> : null}
      </span>
      <span className="relative inline-flex h-5 w-9 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          {...props}
          className="peer size-full appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-ink-muted transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent" />
      </span>
    </label>
  );
}

import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-ghost';
export type ButtonSize = 'sm' | 'md' | 'lg';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-hover active:bg-pressed',
  ghost: 'text-ink-muted hover:bg-hover hover:text-ink active:bg-pressed aria-expanded:bg-hover aria-expanded:text-ink',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
  'danger-ghost': 'text-danger hover:bg-danger-tint',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 gap-1.5 text-sm pointer-coarse:h-9',
  md: 'h-8 px-3 gap-1.5 text-base pointer-coarse:h-10',
  lg: 'h-10 px-4 gap-2 text-base pointer-coarse:h-11',
};

/** The look of a button, for what must look like one and is something else (a link, a file field's label). */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string): string {
  return cx(
    'inline-flex shrink-0 select-none items-center justify-center rounded-sm font-medium whitespace-nowrap transition-colors',
    'disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
    className,
  );
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Under way: shows a spinner in place of the icon and takes no second press. */
  pending?: boolean;
  /** The child takes the button's look: `<Button asChild><Link …/></Button>`. */
  asChild?: boolean;
}

/** A button with words. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  asChild = false,
  className,
  children,
  type = 'button',
  onClick,
  ...props
}: ButtonProps) {
  const look = buttonClass(variant, size, className);
  if (asChild) {
    return (
      <Slot.Root className={look} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={type}
      className={look}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

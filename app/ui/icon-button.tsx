import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';
import { Tooltip } from './tooltip';

const SQUARE: Record<ButtonSize, string> = {
  sm: 'w-7 px-0! pointer-coarse:w-9',
  md: 'w-8 px-0! pointer-coarse:w-10',
  lg: 'w-10 px-0! pointer-coarse:w-11',
};

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** The accessible name, also shown as the tooltip. */
  label: string;
  /** Shown in the tooltip, for example `C` or `Mod+K`. */
  shortcut?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  tooltip?: boolean;
  children: ReactNode;
}

/** A button that is only an icon. */
export function IconButton({
  label,
  shortcut,
  variant = 'ghost',
  size = 'md',
  tooltip = true,
  className,
  children,
  type = 'button',
  ...props
}: IconButtonProps) {
  const button = (
    <button
      type={type}
      aria-label={label}
      className={buttonClass(variant, size, cx(SQUARE[size], className))}
      {...props}
    >
      {children}
    </button>
  );
  if (!tooltip) return button;
  return (
    <Tooltip label={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}

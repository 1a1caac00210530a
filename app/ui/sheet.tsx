import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cx } from './cx';

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;
export const SheetTitle = Radix.Title;
export const SheetDescription = Radix.Description;

export interface SheetContentProps extends ComponentProps<typeof Radix.Content> {
  side?: 'left' | 'right';
  /** With `<Sheet modal={false}>`: no veil over the page. */
  overlay?: boolean;
}

/** A panel at the side of the window, full height; hold a SheetTitle inside it. */
export function SheetContent({ side = 'right', overlay = true, className, children, ...props }: SheetContentProps) {
  return (
    <Radix.Portal>
      {overlay ? <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" /> : null}
      <Radix.Content
        aria-describedby={undefined}
        {...props}
        className={cx(
          'fixed inset-y-0 z-50 flex w-full flex-col overflow-y-auto bg-surface shadow-float outline-none contrast:border contrast:border-line',
          side === 'right' ? 'right-0 max-w-2xl animate-slide-in-right' : 'left-0 max-w-72 animate-slide-in-left',
          className,
        )}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}

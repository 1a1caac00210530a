import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { floatingClass } from './floating';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

export interface PopoverContentProps extends ComponentProps<typeof Radix.Content> {
  /** Stays at its anchor on phones too, instead of rising from the bottom edge. */
  anchored?: boolean;
}

/** A small floating surface for a choice or a little form. Give it an aria-label. */
export function PopoverContent({ className, anchored = false, ...props }: PopoverContentProps) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...(anchored ? {} : { 'data-phone-sheet': true })}
        {...props}
        className={cx(floatingClass, 'max-h-(--radix-popper-available-height) w-64 overflow-y-auto p-1', className)}
      />
    </Radix.Portal>
  );
}

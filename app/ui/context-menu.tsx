import { Check, ChevronRight } from 'lucide-react';
import { ContextMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { menuClass, menuDangerClass, menuItemClass, menuLabelClass, menuSeparatorClass } from './floating';
import { Kbd } from './kbd';

export const ContextMenu = Radix.Root;
export const ContextMenuTrigger = Radix.Trigger;
export const ContextMenuGroup = Radix.Group;
export const ContextMenuRadioGroup = Radix.RadioGroup;
export const ContextMenuSub = Radix.Sub;

/** What a right click or a long press opens. */
export function ContextMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content data-phone-sheet collisionPadding={8} {...props} className={cx(menuClass, className)} />
    </Radix.Portal>
  );
}

export interface ContextMenuItemProps extends ComponentProps<typeof Radix.Item> {
  icon?: ReactNode;
  shortcut?: string;
  tone?: 'normal' | 'danger';
}

/** One thing to do. */
export function ContextMenuItem({
  icon,
  shortcut,
  tone = 'normal',
  className,
  children,
  asChild,
  ...props
}: ContextMenuItemProps) {
  const look = cx(menuItemClass, tone === 'danger' && menuDangerClass, className);
  if (asChild) {
    return (
      <Radix.Item asChild className={look} {...props}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={look} {...props}>
      {icon}
      <span className="flex-1 truncate">{children}</span>
      {shortcut ? (
        <span className="pl-4 pointer-coarse:hidden">
          <Kbd keys={shortcut} />
        </span>
      ) : null}
    </Radix.Item>
  );
}

/** One thing that is on or off. */
export function ContextMenuCheckboxItem({ children, className, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cx(menuItemClass, className)} {...props}>
      <span className="flex min-w-0 flex-1 items-center gap-2 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden="true" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

/** One choice among several. */
export function ContextMenuRadioItem({ children, className, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cx(menuItemClass, className)} {...props}>
      <span className="flex min-w-0 flex-1 items-center gap-2 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden="true" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

/** Opens a menu beside this one. */
export function ContextMenuSubTrigger({
  icon,
  children,
  className,
  ...props
}: ComponentProps<typeof Radix.SubTrigger> & { icon?: ReactNode }) {
  return (
    <Radix.SubTrigger className={cx(menuItemClass, className)} {...props}>
      {icon}
      <span className="flex-1 truncate">{children}</span>
      <ChevronRight aria-hidden="true" />
    </Radix.SubTrigger>
  );
}

/** The menu beside. */
export function ContextMenuSubContent({ className, ...props }: ComponentProps<typeof Radix.SubContent>) {
  return (
    <Radix.Portal>
      <Radix.SubContent
        data-phone-sheet
        collisionPadding={8}
        sideOffset={4}
        className={cx(menuClass, className)}
        {...props}
      />
    </Radix.Portal>
  );
}

/** A heading within the menu. */
export function ContextMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cx(menuLabelClass, className)} {...props} />;
}

/** A line between groups. */
export function ContextMenuSeparator() {
  return <Radix.Separator className={menuSeparatorClass} />;
}

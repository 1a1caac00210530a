import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, type SyntheticEvent, useRef } from 'react';
import { cx } from './cx';
import { menuClass, menuDangerClass, menuItemClass, menuLabelClass, menuSeparatorClass } from './floating';
import { Kbd } from './kbd';

export const Menu = Radix.Root;
export const MenuTrigger = Radix.Trigger;
export const MenuGroup = Radix.Group;
export const MenuRadioGroup = Radix.RadioGroup;
export const MenuSub = Radix.Sub;

/** What the trigger opens: a menu at the trigger, from the bottom edge on phones. */
export function MenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  const ownPresses = useOwnPresses();
  return (
    <Radix.Portal>
      <Radix.Content
        data-phone-sheet
        collisionPadding={8}
        align="start"
        sideOffset={4}
        {...ownPresses}
        {...props}
        className={cx(menuClass, className)}
      />
    </Radix.Portal>
  );
}

/** On phones a menu rises under the very finger that opens it: the end of that press chooses nothing. */
function useOwnPresses() {
  const hasBegun = useRef(false);
  const refuse = (event: SyntheticEvent) => {
    if (hasBegun.current || !window.matchMedia('(width < 40rem)').matches) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const begin = () => {
    hasBegun.current = true;
  };
  return {
    onPointerDownCapture: begin,
    onKeyDownCapture: begin,
    onPointerUpCapture: refuse,
    onClickCapture: refuse,
  };
}

export interface MenuItemProps extends ComponentProps<typeof Radix.Item> {
  icon?: ReactNode;
  shortcut?: string;
  tone?: 'normal' | 'danger';
}

/** One thing to do. */
export function MenuItem({ icon, shortcut, tone = 'normal', className, children, asChild, ...props }: MenuItemProps) {
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
export function MenuCheckboxItem({ children, className, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
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
export function MenuRadioItem({ children, className, ...props }: ComponentProps<typeof Radix.RadioItem>) {
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
export function MenuSubTrigger({
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
export function MenuSubContent({ className, ...props }: ComponentProps<typeof Radix.SubContent>) {
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
export function MenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cx(menuLabelClass, className)} {...props} />;
}

/** A line between groups. */
export function MenuSeparator() {
  return <Radix.Separator className={menuSeparatorClass} />;
}

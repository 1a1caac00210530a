import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { cx } from './cx';

const listClass = 'flex gap-4 overflow-x-auto border-line border-b';
const tabClass =
  '-mb-px flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-ink-muted transition-colors hover:text-ink ' +
  'data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink ' +
  'focus-visible:outline-offset-[-2px] pointer-coarse:h-11';

export const Tabs = Radix.Root;

export function TabList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={cx(listClass, className)} {...props} />;
}

export function Tab({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return <Radix.Trigger className={cx(tabClass, className)} {...props} />;
}

export function TabPanel({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content className={cx('pt-4', className)} {...props} />;
}

export interface TabLink {
  to: string;
  label: ReactNode;
  end?: boolean;
}

/** Tabs that each have an address. */
export function TabLinks({
  label,
  links,
  className,
}: {
  label: string;
  links: readonly TabLink[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cx(listClass, className)}>
      {links.map((link) => (
        <NavLink key={link.to} to={link.to} end={link.end ?? false} prefetch="intent" className={tabClass}>
          {link.label}
        </NavLink>
      ))}
    </nav>
  );
}

import { Tabs as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { cx } from './cx';
import { scrollIntoStrip } from './scroll-into-strip';

const listClass = 'relative flex gap-4 overflow-x-auto border-line border-b [scrollbar-width:none]';
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

/** Tabs that each have an address. Where they do not fit, the strip scrolls, to the current one first. */
export function TabLinks({
  label,
  links,
  className,
}: {
  label: string;
  links: readonly TabLink[];
  className?: string;
}) {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another tab to bring into sight
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (strip.current && current) scrollIntoStrip(strip.current, current);
  }, [pathname]);

  return (
    <nav ref={strip} aria-label={label} className={cx(listClass, className)}>
      {links.map((link) => (
        <NavLink key={link.to} to={link.to} end={link.end ?? false} prefetch="intent" className={tabClass}>
          {link.label}
        </NavLink>
      ))}
    </nav>
  );
}

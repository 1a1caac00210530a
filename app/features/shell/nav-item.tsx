import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { cx } from '../../ui/cx';

/** One line of the sidebar. */
export function NavItem({
  to,
  icon,
  end = false,
  children,
}: {
  to: string;
  icon: ReactNode;
  end?: boolean;
  children: ReactNode;
}) {
  return (
    <NavLink
      to={to}
      end={end}
      prefetch="intent"
      className={({ isActive, isPending }) =>
        cx(
          'flex h-8 items-center gap-2 rounded-sm px-2 transition-colors pointer-coarse:h-10 [&_svg]:size-4 [&_svg]:shrink-0',
          isActive || isPending
            ? 'bg-pressed font-medium text-ink [&_svg]:text-ink'
            : 'text-ink-muted hover:bg-hover hover:text-ink',
        )
      }
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </NavLink>
  );
}

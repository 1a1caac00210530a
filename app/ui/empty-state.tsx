import type { ReactNode } from 'react';
import { cx } from './cx';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  /** One sentence that teaches. */
  children?: ReactNode;
  /** One button. */
  action?: ReactNode;
  className?: string;
}

/** What a screen shows while it has nothing to show. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx('mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center', className)}>
      {icon ? <div className="mb-3 text-ink-faint [&_svg]:size-8 [&_svg]:stroke-[1.5]">{icon}</div> : null}
      <h2 className="font-semibold text-lg">{title}</h2>
      {children ? <div className="mt-1 text-balance text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

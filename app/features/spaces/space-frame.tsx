import type { ReactNode } from 'react';

/** The frame of a page inside a space. */
export function SpaceFrame({
  title,
  lead,
  action,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-4 pt-6 pb-20 lg:px-8">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
          {lead ? <p className="mt-1 max-w-prose text-ink-muted">{lead}</p> : null}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}

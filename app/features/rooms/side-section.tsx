import { type ReactNode, useId } from 'react';

/** A part of what stands beside the texts of a meeting. */
export function SideSection({
  title,
  icon,
  actions,
  children,
}: {
  title: ReactNode;
  icon: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center gap-2 [&>svg]:size-4 [&>svg]:text-ink-faint">
        {icon}
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {actions ? <span className="ml-auto flex items-center gap-1">{actions}</span> : null}
      </div>
      {children}
    </section>
  );
}

import { type ReactNode, useId } from 'react';
import { cx } from './cx';

export interface SectionProps {
  title: ReactNode;
  /** One sentence about it. */
  lead?: ReactNode;
  tone?: 'normal' | 'danger';
  className?: string;
  children: ReactNode;
}

/** A part of a page of settings, with its heading. */
export function Section({ title, lead, tone = 'normal', className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx('flex flex-col gap-4', className)}>
      <div>
        <h2 id={id} className={cx('font-semibold text-lg', tone === 'danger' && 'text-danger')}>
          {title}
        </h2>
        {lead ? <p className="mt-0.5 max-w-prose text-ink-muted text-sm">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

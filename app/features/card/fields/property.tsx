import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx';

/** A row of the card: what it is, and its value. On phones the name stands above, both in line with the headings. */
export function Property({ name, children, className }: { name: string; children: ReactNode; className?: string }) {
  return (
    <div className={cx('grid gap-x-3 max-sm:-mx-2 sm:grid-cols-[8rem_minmax(0,1fr)]', className)}>
      <div className="px-2 pt-1.5 text-ink-muted text-sm sm:px-0">{name}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** The look of a value that opens a picker. */
export const valueButton =
  'flex min-h-8 w-full min-w-0 flex-wrap items-center gap-1.5 rounded-sm px-2 py-1 text-left text-base text-ink hover:bg-hover ' +
  'aria-expanded:bg-hover pointer-coarse:min-h-10';

/** The same place for those who only read. */
export const valueText = 'flex min-h-8 min-w-0 flex-wrap items-center gap-1.5 px-2 py-1';

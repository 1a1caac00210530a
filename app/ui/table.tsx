import type { ComponentProps } from 'react';
import { cx } from './cx';

/** Rows to compare; scrolls sideways on its own where the window is narrow. Give it a caption or aria-label. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="overflow-x-auto">
      <table className={cx('w-full border-collapse text-left text-base tabular-nums', className)} {...props} />
    </div>
  );
}

export function Th({ className, scope = 'col', ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope}
      className={cx('h-8 border-line border-b px-2 font-medium text-ink-muted text-xs first:pl-0', className)}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cx('border-line border-b px-2 py-2 align-middle first:pl-0', className)} {...props} />;
}

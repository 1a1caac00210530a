import { cx } from './cx';

// A trefoil, the simplest knot: each of three strands goes over one and under the next. Same drawing as public/favicon.svg.
const STRANDS = [
  'M17.9 11.4C18.8 11.9 19.5 12.5 20 13.2C20.6 13.8 20.9 14.5 21.1 15.2C21.3 15.9 21.3 16.6 21.1 17.2C20.9 17.8 20.5 18.3 20 18.6C19.4 19 18.8 19.3 18 19.3C17.3 19.4 16.4 19.3 15.5 19C14.7 18.8 13.8 18.3 12.9 17.7C12.1 17.1 11.3 16.4 10.6 15.5C9.9 14.7 9.4 13.7 8.9 12.7',
  'M8 8.1C8 7.1 8.2 6.2 8.5 5.4C8.8 4.6 9.2 3.9 9.7 3.4C10.2 2.9 10.8 2.6 11.4 2.5C12 2.3 12.7 2.4 13.3 2.7C13.8 3 14.4 3.4 14.8 4C15.3 4.7 15.6 5.4 15.8 6.3C16 7.2 16.1 8.2 16 9.2C15.9 10.3 15.6 11.3 15.2 12.3C14.8 13.4 14.3 14.3 13.6 15.2',
  'M10.1 18.3C9.2 18.8 8.3 19.1 7.5 19.3C6.7 19.4 5.8 19.4 5.2 19.2C4.5 19 3.9 18.6 3.5 18.2C3.1 17.7 2.8 17.1 2.8 16.5C2.7 15.8 2.9 15.1 3.2 14.4C3.5 13.7 4 13.1 4.7 12.4C5.3 11.8 6.2 11.3 7.1 10.8C8 10.4 9.1 10.1 10.2 9.9C11.3 9.8 12.4 9.8 13.5 9.9',
];

/** The knot. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="1.5 1.5 21 21" aria-hidden="true" className={cx('size-6 text-accent', className)}>
      {STRANDS.map((strand) => (
        <path key={strand} d={strand} fill="none" stroke="currentColor" strokeWidth="2.6" />
      ))}
    </svg>
  );
}

/** The knot and the name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2 font-semibold text-lg tracking-tight', className)}>
      <LogoMark />
      Solmu
    </span>
  );
}

import type { Colour } from '../domain/colours';
import { cx } from './cx';

const SIZES = {
  xs: 'size-4 text-[0.5rem]',
  sm: 'size-5 text-[0.5625rem]',
  md: 'size-6 text-[0.625rem]',
  lg: 'size-8 text-xs',
  xl: 'size-16 text-xl',
};

/** First letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return `${[...first][0] ?? '?'}${[...last][0] ?? ''}`.toLocaleUpperCase();
}

export interface AvatarProps {
  name: string;
  colour: Colour;
  src?: string | null;
  size?: keyof typeof SIZES;
  /** A person known only by name. */
  dashed?: boolean;
  /** The name stands beside it, so it need not be said twice. */
  decorative?: boolean;
  className?: string;
}

/** A person as a picture or initials on their colour. */
export function Avatar({ name, colour, src, size = 'md', dashed = false, decorative = false, className }: AvatarProps) {
  const shape = cx('inline-flex shrink-0 select-none items-center justify-center rounded-full', SIZES[size], className);
  if (src) return <img src={src} alt={decorative ? '' : name} className={cx(shape, 'object-cover')} />;
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={cx(
        shape,
        'font-semibold leading-none',
        dashed ? 'border border-line-strong border-dashed text-ink-muted' : `bg-label-${colour}-solid text-on-solid`,
      )}
    >
      <span aria-hidden="true">{initials(name)}</span>
    </span>
  );
}

import type { ComponentProps } from 'react';
import { cx } from './cx';

const TONES = {
  neutral: 'bg-sunken text-ink-muted',
  accent: 'bg-accent-tint text-accent',
  info: 'bg-info text-info',
  success: 'bg-success text-success',
  warning: 'bg-warning text-warning',
  danger: 'bg-danger-tint text-danger',
};

export type Tone = keyof typeof TONES;

/** A word or a count set off from its surroundings. */
export function Badge({ tone = 'neutral', className, ...props }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs tabular-nums contrast:border contrast:border-current [&_svg]:size-3',
        TONES[tone],
        className,
      )}
      {...props}
    />
  );
}

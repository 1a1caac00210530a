import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

const TONES = {
  info: { look: 'bg-info', ink: 'text-info', Icon: Info },
  success: { look: 'bg-success', ink: 'text-success', Icon: CircleCheck },
  warning: { look: 'bg-warning', ink: 'text-warning', Icon: TriangleAlert },
  danger: { look: 'bg-danger-tint', ink: 'text-danger', Icon: CircleAlert },
};

export interface BannerProps {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Said aloud as soon as it appears. */
  live?: boolean;
  className?: string;
}

/** A message within the page: what happened, what was kept, what to do. */
export function Banner({ tone = 'info', title, children, action, live = false, className }: BannerProps) {
  const { look, ink, Icon } = TONES[tone];
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex items-start gap-2.5 rounded-sm px-3 py-2.5 text-sm contrast:border contrast:border-line',
        look,
        className,
      )}
    >
      <Icon aria-hidden="true" className={cx('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}

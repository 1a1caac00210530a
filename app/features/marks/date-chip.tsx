import { useLingui } from '@lingui/react/macro';
import { CalendarClock, Footprints, Hourglass } from 'lucide-react';
import { cx } from '../../ui/cx';
import { type DueTone, dueTone } from './due-tone';

const TONES: Record<DueTone, string> = {
  past: 'text-danger',
  near: 'text-warning',
  far: 'text-ink-muted',
};

export type DateKind = 'review' | 'bestBefore' | 'nextStep';

const ICONS = { review: CalendarClock, bestBefore: Hourglass, nextStep: Footprints } as const;

/** A card's date: amber within 30 days, red when past; also said in words. */
export function DateChip({
  date,
  kind,
  today,
  className,
}: {
  date: string;
  kind: DateKind;
  today: string;
  className?: string;
}) {
  const { t, i18n } = useLingui();
  const tone = dueTone(date, today);
  const shown = formatDay(date, today, i18n.locale);
  const named =
    kind === 'review' ? t`Review ${shown}` : kind === 'bestBefore' ? t`Best before ${shown}` : t`Next step by ${shown}`;
  const label = tone === 'past' ? t`${named}, past` : tone === 'near' ? t`${named}, within 30 days` : named;
  const Icon = ICONS[kind];
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={cx('inline-flex items-center gap-1 whitespace-nowrap text-xs', TONES[tone], className)}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      {shown}
    </span>
  );
}

/** A day in the reader's language; the year only when it is another one. */
export function formatDay(date: string, today: string, locale: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  const options = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`));
}

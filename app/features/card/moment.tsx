import { useLingui } from '@lingui/react/macro';
import { useCardScope } from './card-scope';

/** A moment in the reader's time zone and language; the same words on the server and in the browser. */
export function Moment({ at }: { at: Date }) {
  const { i18n } = useLingui();
  const { timeZone, today } = useCardScope();
  return (
    <time dateTime={at.toISOString()} title={formatMoment(at, { locale: i18n.locale, timeZone, dateStyle: 'full' })}>
      {formatMoment(at, { locale: i18n.locale, timeZone, today })}
    </time>
  );
}

/** Day and time; the year only when it is another one than today's. */
export function formatMoment(
  at: Date,
  { locale, timeZone, today, dateStyle }: { locale: string; timeZone: string; today?: string; dateStyle?: 'full' },
): string {
  if (dateStyle) return new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone }).format(at);
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    year: today?.startsWith(year) ? undefined : 'numeric',
    timeZone,
  }).format(at);
}

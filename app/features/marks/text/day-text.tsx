import { useLingui } from '@lingui/react/macro';

/** A day as the reader's language writes it. */
export function DayText({ day }: { day: string }) {
  const { i18n } = useLingui();
  const locale = i18n.locale;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return <time dateTime={day}>{text}</time>;
}

/** A moment as the reader's language and time zone write it. */
export function MomentText({ at, timeZone }: { at: Date; timeZone: string }) {
  const { i18n } = useLingui();
  const locale = i18n.locale;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
  return <time dateTime={at.toISOString()}>{text}</time>;
}

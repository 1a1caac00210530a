/** Day and time; the year only when it is another one than today's (`YYYY-MM-DD`). */
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

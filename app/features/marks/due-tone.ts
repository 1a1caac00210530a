import { daysBetween } from '../../domain/days';

/** How near a date is: past, within 30 days, or further. Dates are `YYYY-MM-DD`. */
export type DueTone = 'past' | 'near' | 'far';

/** Whether a date has passed, is near (within 30 days) or is further away. */
export function dueTone(date: string, today: string): DueTone {
  const days = daysBetween(today, date);
  if (days < 0) return 'past';
  return days <= 30 ? 'near' : 'far';
}

/** Today in a time zone, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

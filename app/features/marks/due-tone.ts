import { daysBetween } from '../../domain/days';

/** How near a date is: past, within 30 days, or further. Dates are `YYYY-MM-DD`. */
export type DueTone = 'past' | 'near' | 'far';

const DAY = 86_400_000;

/** Whether a date has passed, is near (within 30 days) or is further away. */
export function dueTone(date: string, today: string): DueTone {
  const days = daysBetween(today, date);
  if (days < 0) return 'past';
  return days <= 30 ? 'near' : 'far';
}

/** The day that many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day that many months later, or the last day of that month when it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Today in a time zone, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

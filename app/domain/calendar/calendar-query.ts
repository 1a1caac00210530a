import { addDays, addMonths } from '../days';
import { isDate } from './event-draft';
import { WEEKDAYS, weekdayOf } from './plain-rule';

// What a calendar's address says: the view, the day that it shows, and which calendars are laid over each other.

export const VIEWS = ['month', 'week', 'day', 'agenda', 'year'] as const;
export type View = (typeof VIEWS)[number];

export interface CalendarQuery {
  readonly view: View;
  /** Whether the address names the view; where it does not, narrow screens show the agenda. */
  readonly isViewNamed: boolean;
  /** A day that the view contains. */
  readonly date: string;
  /** Ids of calendars beside the page's own. */
  readonly with: readonly string[];
  /** Ids of calendars that are not shown. */
  readonly hidden: readonly string[];
}

/** How many calendars can be laid over each other. */
const MOST_LAYERS = 30;

/** Reads the address of a calendar. */
export function readCalendarQuery(search: URLSearchParams, today: string): CalendarQuery {
  const view = VIEWS.find((one) => one === search.get('view'));
  const date = search.get('date') ?? '';
  const ids = (name: string) => (search.get(name) ?? '').split(',').filter(Boolean).slice(0, MOST_LAYERS);
  return {
    view: view ?? 'month',
    isViewNamed: view !== undefined,
    date: isDate(date) ? date : today,
    with: ids('with'),
    hidden: ids('hide'),
  };
}

/** The address's part after the question mark; empty when there is nothing to say. */
export function writeCalendarQuery(query: CalendarQuery, change: Partial<CalendarQuery>, today: string): string {
  const next = { ...query, ...change };
  const search = new URLSearchParams();
  if (next.isViewNamed || change.view) search.set('view', next.view);
  if (next.date !== today) search.set('date', next.date);
  if (next.with.length > 0) search.set('with', next.with.join(','));
  if (next.hidden.length > 0) search.set('hide', next.hidden.join(','));
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The first day of the week that a day is in. */
export function weekStart(date: string): string {
  return addDays(date, -WEEKDAYS.indexOf(weekdayOf(date)));
}

/** The days that a view shows, the last one excluded. A month has the whole weeks around it. */
export function spanOf({ view, date }: Pick<CalendarQuery, 'view' | 'date'>): { from: string; to: string } {
  switch (view) {
    case 'month': {
      const from = weekStart(`${date.slice(0, 7)}-01`);
      return { from, to: addDays(from, 42) };
    }
    case 'week': {
      const from = weekStart(date);
      return { from, to: addDays(from, 7) };
    }
    case 'day':
      return { from: date, to: addDays(date, 1) };
    case 'agenda':
      return { from: date, to: addDays(date, 30) };
    case 'year':
      return { from: `${date.slice(0, 4)}-01-01`, to: `${Number(date.slice(0, 4)) + 1}-01-01` };
  }
}

/** The day that the view before or after shows. */
export function stepBy({ view, date }: Pick<CalendarQuery, 'view' | 'date'>, steps: -1 | 1): string {
  switch (view) {
    case 'month':
      return addMonths(`${date.slice(0, 7)}-01`, steps);
    case 'week':
      return addDays(date, 7 * steps);
    case 'day':
      return addDays(date, steps);
    case 'agenda':
      return addDays(date, 30 * steps);
    case 'year':
      return addMonths(date, 12 * steps);
  }
}

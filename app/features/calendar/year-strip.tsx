import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { type CalendarQuery, weekStart, writeCalendarQuery } from '../../domain/calendar/calendar-query';
import { addDays, addMonths } from '../../domain/days';
import { cx } from '../../ui/cx';
import { longDay, monthOnly, weekdayName } from './calendar-format';

interface YearStripProps {
  readonly year: string;
  /** How many things there are on a day. */
  readonly density: Readonly<Record<string, number>>;
  readonly today: string;
  readonly query: CalendarQuery;
  readonly address: string;
}

const SHADES = ['', 'bg-accent-tint text-accent', 'bg-accent/55 text-ink', 'bg-accent text-on-accent'];
const shade = (count: number) => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);

/** A year at a glance: the fuller a day, the darker it is. Each day and month leads to itself. */
export function YearStrip({ year, density, today, query, address }: YearStripProps) {
  const { t, i18n } = useLingui();
  const to = (change: Partial<CalendarQuery>) => `${address}${writeCalendarQuery(query, change, today)}`;
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`);
  const monday = weekStart(months[0] ?? today);
  const week = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(14.5rem,1fr))] gap-x-6 gap-y-6">
      {months.map((month) => {
        const days = daysOfMonth(month);
        const total = days.reduce((sum, day) => sum + (density[day] ?? 0), 0);
        return (
          <section key={month} aria-label={monthOnly(month, i18n.locale)}>
            <h2 className="mb-1 flex items-baseline justify-between">
              <Link
                to={to({ view: 'month', date: month })}
                className={cx(
                  '-my-0.5 py-0.5 font-semibold hover:underline pointer-coarse:-my-2 pointer-coarse:py-2',
                  month.slice(0, 7) === today.slice(0, 7) && 'text-accent',
                )}
              >
                {monthOnly(month, i18n.locale)}
              </Link>
              <span className="text-ink-muted text-xs tabular-nums">
                {total === 0 ? null : <Plural value={total} one="# event" other="# events" />}
              </span>
            </h2>
            <ol className="grid grid-cols-7 gap-0.5 text-center text-xs tabular-nums">
              {week.map((day) => (
                <li key={day} aria-hidden="true" className="text-ink-faint">
                  {weekdayName(day, i18n.locale, 'narrow')}
                </li>
              ))}
              {days.map((day, index) => {
                const count = density[day] ?? 0;
                const name = longDay(day, today, i18n.locale);
                return (
                  <li key={day} className={index === 0 ? START[column(day)] : undefined}>
                    {count === 0 ? (
                      <span className={cx(CELL, 'text-ink-muted', day === today && TODAY)}>{Number(day.slice(8))}</span>
                    ) : (
                      <Link
                        to={to({ view: 'day', date: day })}
                        aria-label={t`${name}: ${count}`}
                        className={cx(
                          CELL,
                          'font-medium hover:ring-2 hover:ring-accent',
                          SHADES[shade(count)],
                          day === today && TODAY,
                        )}
                      >
                        {Number(day.slice(8))}
                      </Link>
                    )}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

const CELL = 'flex h-6 items-center justify-center rounded-[4px] pointer-coarse:h-8';
const TODAY = 'ring-2 ring-accent ring-inset';
const START = ['col-start-1', 'col-start-2', 'col-start-3', 'col-start-4', 'col-start-5', 'col-start-6', 'col-start-7'];

function column(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(weekStart(day))) / 86_400_000);
}

function daysOfMonth(month: string): string[] {
  const end = addMonths(month, 1);
  const days: string[] = [];
  for (let day = month; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

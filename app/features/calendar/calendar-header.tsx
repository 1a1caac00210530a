import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type CalendarQuery, spanOf, stepBy, VIEWS, writeCalendarQuery } from '../../domain/calendar/calendar-query';
import { addDays } from '../../domain/days';
import { buttonClass } from '../../ui/button';
import { cx } from '../../ui/cx';
import { dayRange, longDay, monthName, shortDay } from './calendar-format';
import { VIEW_NAMES } from './calendar-words';

interface CalendarHeaderProps {
  readonly title: string;
  readonly query: CalendarQuery;
  readonly today: string;
  readonly address: string;
  readonly actions?: ReactNode;
}

/** Where in time one is, and the ways to other days and views. All of them are addresses. */
export function CalendarHeader({ title, query, today, address, actions }: CalendarHeaderProps) {
  const { t, i18n } = useLingui();
  const to = (change: Partial<CalendarQuery>) => `${address}${writeCalendarQuery(query, change, today)}`;
  const { from, to: end } = spanOf(query);
  const last = addDays(end, -1);
  const { locale } = i18n;
  const shown = {
    month: monthName(query.date, locale),
    week: dayRange(from, last, locale, true),
    day: longDay(query.date, today, locale),
    agenda: t`From ${longDay(from, today, locale)}`,
    year: query.date.slice(0, 4),
  }[query.view];
  // What has room on a phone.
  const brief = {
    month: shown,
    week: dayRange(from, last, locale, false),
    day: shortDay(query.date, locale),
    agenda: t`From ${shortDay(from, locale)}`,
    year: shown,
  }[query.view];
  return (
    <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="min-w-0 flex-1 font-semibold text-2xl tracking-tight sm:flex-none">{title}</h1>
      <div className="flex gap-1.5 sm:order-1 sm:ml-auto">{actions}</div>
      <nav aria-label={t`Days shown`} className="flex min-w-0 basis-full items-center gap-1 sm:order-2 sm:basis-auto">
        <Link to={to({ date: today })} className={buttonClass('secondary')}>
          {t`Today`}
        </Link>
        <Link
          rel="prev"
          to={to({ date: stepBy(query, -1) })}
          aria-label={t`Earlier`}
          className={buttonClass('ghost', 'md', 'w-8 px-0! pointer-coarse:w-10')}
        >
          <ChevronLeft aria-hidden="true" />
        </Link>
        <Link
          rel="next"
          to={to({ date: stepBy(query, 1) })}
          aria-label={t`Later`}
          className={buttonClass('ghost', 'md', 'w-8 px-0! pointer-coarse:w-10')}
        >
          <ChevronRight aria-hidden="true" />
        </Link>
        <p className="min-w-0 truncate pl-1 font-semibold text-lg" aria-live="polite">
          <span className="max-sm:hidden">{shown}</span>
          <span className="sm:hidden">{brief}</span>
        </p>
      </nav>
      <nav
        aria-label={t`View`}
        className="flex max-w-full gap-0.5 overflow-x-auto rounded-sm bg-sunken p-0.5 sm:order-3 sm:ml-auto"
      >
        {VIEWS.map((view) => (
          <Link
            key={view}
            to={to({ view })}
            aria-current={view === query.view ? 'true' : undefined}
            className={cx(
              'flex h-7 items-center rounded-[4px] border px-2.5 text-sm transition-colors pointer-coarse:h-9',
              view === query.view
                ? 'border-line bg-raised font-medium text-ink'
                : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {i18n._(VIEW_NAMES[view])}
          </Link>
        ))}
      </nav>
      <span aria-hidden="true" className="hidden basis-full sm:order-1 sm:block" />
    </header>
  );
}

import { useLingui } from '@lingui/react/macro';
import { CalendarDays, Move, Plus } from 'lucide-react';
import { Link } from 'react-router';
import { addDays } from '../../domain/days';
import { buttonClass } from '../../ui/button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { OpennessChip } from '../marks/openness-chip';
import { type CalendarItem, daysOf } from './calendar-data';
import { clockText, longDay } from './calendar-format';
import { ItemMarks } from './item-marks';

interface AgendaProps {
  readonly items: readonly CalendarItem[];
  readonly from: string;
  /** Excluded. */
  readonly to: string;
  readonly today: string;
  readonly timeZone: string;
  readonly onMove: (item: CalendarItem) => void;
  /** Null: nothing can be added here. */
  readonly newTo: string | null;
}

/** What is coming, day by day: to read, and before the page's script runs. */
export function Agenda({ items, from, to, today, timeZone, onMove, newTo }: AgendaProps) {
  const { t, i18n } = useLingui();
  const byDay = new Map<string, CalendarItem[]>();
  for (const item of items) {
    const days = daysOf(item, timeZone);
    let day = days.from < from ? from : days.from;
    for (; day <= days.to && day < to; day = addDays(day, 1)) byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  if (days.length === 0)
    return (
      <EmptyState
        icon={<CalendarDays aria-hidden="true" />}
        title={t`Nothing in these days`}
        action={
          newTo === null ? undefined : (
            <Link to={newTo} preventScrollReset className={buttonClass('secondary')}>
              <Plus aria-hidden="true" />
              {t`New event`}
            </Link>
          )
        }
      >
        {t`What people of the space plan stands here, day by day.`}
      </EmptyState>
    );
  return (
    <ol className="mx-auto flex w-full max-w-3xl flex-col gap-4">
      {days.map(([day, ofDay]) => (
        <li key={day}>
          <h2 className={cx('border-line border-b pb-1 font-semibold text-sm', day === today && 'text-accent')}>
            {longDay(day, today, i18n.locale)}
            {day === today ? <span className="ml-2 font-normal">{t`Today`}</span> : null}
          </h2>
          <ul>
            {ofDay.map((item) => (
              <li
                key={item.key}
                className="group relative flex items-start gap-3 rounded-sm px-1 py-1.5 hover:bg-hover sm:px-2"
              >
                <span className="hidden w-24 shrink-0 pt-px text-ink-muted text-sm tabular-nums sm:block">
                  {hours(item, day, timeZone, i18n.locale, t`All day`)}
                </span>
                <span
                  aria-hidden="true"
                  className={`mt-1.5 size-2.5 shrink-0 rounded-full bg-label-${item.layer.colour}-solid`}
                />
                <span className="min-w-0 flex-1">
                  <span className="block text-ink-muted text-sm tabular-nums sm:hidden">
                    {hours(item, day, timeZone, i18n.locale, t`All day`)}
                  </span>
                  <span className="flex min-w-0 flex-wrap items-center gap-x-2">
                    <Link
                      to={item.address}
                      preventScrollReset
                      className={cx(
                        'min-w-0 break-words font-medium after:absolute after:inset-0 after:rounded-sm',
                        item.invitation?.answer === 'no' && 'text-ink-muted line-through',
                      )}
                    >
                      {item.title}
                    </Link>
                    <ItemMarks item={item} />
                  </span>
                  <span className="line-clamp-2 text-ink-muted text-sm sm:line-clamp-1">
                    {[item.detail, item.layer.name].filter(Boolean).join(' · ')}
                  </span>
                </span>
                {item.openness ? <OpennessChip openness={item.openness} iconOnly /> : null}
                {item.move ? (
                  <IconButton
                    label={t`Move ${item.title} to…`}
                    size="sm"
                    className="relative -my-0.5"
                    onClick={() => onMove(item)}
                  >
                    <Move aria-hidden="true" />
                  </IconButton>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The hours of something on one of its days. */
function hours(item: CalendarItem, day: string, timeZone: string, locale: string, allDay: string): string {
  if (item.isAllDay) return allDay;
  const { from, to } = daysOf(item, timeZone);
  const start = from === day ? clockText(item.startMs, timeZone, locale) : '';
  const end = to === day ? clockText(item.endMs, timeZone, locale) : '';
  return start === '' && end === '' ? allDay : `${start}–${end}`;
}

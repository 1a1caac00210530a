import { useLingui } from '@lingui/react/macro';
import { Building2, Check } from 'lucide-react';
import { Link } from 'react-router';
import { type CalendarQuery, writeCalendarQuery } from '../../domain/calendar/calendar-query';
import { cx } from '../../ui/cx';
import type { CalendarLayer } from './calendar-data';

interface LayerListProps {
  readonly layers: readonly CalendarLayer[];
  readonly query: CalendarQuery;
  readonly today: string;
  readonly address: string;
}

/** The calendars that can lie over each other, each switched by its address. */
export function LayerList({ layers, query, today, address }: LayerListProps) {
  const { t } = useLingui();
  // A page with calendars of its own adds others; the page of all that is mine leaves some out.
  const adds = layers.some(({ isFixed }) => isFixed);
  const toggled = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  return (
    <ul aria-label={t`Calendars`} className="mb-3 flex flex-wrap gap-1.5">
      {layers.map((layer) => {
        const change = adds ? { with: toggled(query.with, layer.id) } : { hidden: toggled(query.hidden, layer.id) };
        const look = cx(
          'flex h-7 max-w-60 items-center gap-1.5 rounded-full border px-2.5 text-sm pointer-coarse:h-9',
          layer.isShown ? 'border-line-strong text-ink' : 'border-line border-dashed text-ink-muted',
        );
        const face = (
          <>
            <span
              aria-hidden="true"
              className={cx(
                'flex size-3.5 shrink-0 items-center justify-center rounded-[4px] text-on-solid',
                layer.isShown ? `bg-label-${layer.colour}-solid` : 'border border-line-strong',
              )}
            >
              {layer.isShown ? <Check strokeWidth={3} className="size-2.5" /> : null}
            </span>
            {layer.kind === 'organisation' ? <Building2 aria-hidden="true" className="size-3.5 shrink-0" /> : null}
            <span className="truncate">
              {layer.kind === 'organisation' ? t`Dates of ${layer.name}’s networks` : layer.name}
            </span>
          </>
        );
        return (
          <li key={layer.id}>
            {layer.isFixed ? (
              <span className={look}>{face}</span>
            ) : (
              <Link
                to={`${address}${writeCalendarQuery(query, change, today)}`}
                preventScrollReset
                replace
                className={cx(look, 'hover:bg-hover')}
                aria-label={layer.isShown ? t`Hide ${layer.name}` : t`Show ${layer.name}`}
                title={layer.name}
              >
                {face}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { spanOf, writeCalendarQuery } from '../../domain/calendar/calendar-query';
import { LIMITS } from '../../domain/limits';
import { Banner } from '../../ui/banner';
import { cx } from '../../ui/cx';
import { useShortcut } from '../../ui/shortcuts';
import { useHydrated } from '../../ui/use-hydrated';
import { Agenda } from './agenda';
import { type CalendarItem, type CalendarPageData, itemsOf, keyOf } from './calendar-data';
import { CalendarHeader } from './calendar-header';
import { LayerList } from './layer-list';
import { MoveDialog } from './move-dialog';
import { ScopeDialog } from './scope-dialog';
import { useMoves } from './use-moves';
import { YearStrip } from './year-strip';

const CalendarGrid = lazy(() => import('./calendar-grid'));

export interface CalendarPageProps extends CalendarPageData {
  readonly title: string;
  /** Where this page is, without its query. */
  readonly address: string;
  /** How an event opens from here. */
  readonly addressOf: (spaceId: string, eventId: string, instance: string) => string;
  /** Null: nothing can be added from here. */
  readonly newAddress: string | null;
  /** What stands beside the heading. */
  readonly actions?: ReactNode;
  /** Above the calendar: what waits. */
  readonly notice?: ReactNode;
  /** The panel that lies over it. */
  readonly children?: ReactNode;
}

/** A calendar: one space's, several laid over each other, or all that is mine. */
export function CalendarPage(props: CalendarPageProps) {
  const { query, today, timeZone, address, addressOf, newAddress, isCut, layers, instances, ownDates, density } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const isHydrated = useHydrated();
  const text = writeCalendarQuery(query, {}, today);
  const read = useMemo(
    () => itemsOf({ layers, instances, ownDates }, addressOf),
    [layers, instances, ownDates, addressOf],
  );
  const [renamed, setRenamed] = useState<{ from: string; to: string } | null>(null);
  const { items, move, asked, settle } = useMoves(read, timeZone, ({ from, eventId, instance, isRecurring }) =>
    setRenamed({ from, to: keyOf(eventId, instance, isRecurring) }),
  );
  const [moving, setMoving] = useState<CalendarItem | null>(null);
  const frame = useRef<HTMLDivElement>(null);

  function create(span?: { start: string; end: string; isAllDay: boolean }) {
    if (newAddress === null) return;
    const search = new URLSearchParams(text);
    if (span) {
      search.set('start', span.start);
      search.set('end', span.end);
    }
    const query = search.toString();
    void navigate(`${newAddress}${query === '' ? '' : `?${query}`}`, { preventScrollReset: true });
  }
  const group = t`Calendar`;
  useShortcut('N', () => create(), { description: t`New event`, group, enabled: newAddress !== null });
  const step = (by: -1 | 1) =>
    frame.current?.querySelector<HTMLElement>(by === 1 ? '[rel=next]' : '[rel=prev]')?.click();
  useShortcut('ArrowRight', () => step(1), { description: t`Later`, group });
  useShortcut('ArrowLeft', () => step(-1), { description: t`Earlier`, group });
  useShortcut('T', () => void navigate(`${address}${writeCalendarQuery(query, { date: today }, today)}`), {
    description: t`Today`,
    group,
  });

  const { from, to } = spanOf(query);
  const isGrid = query.view === 'month' || query.view === 'week' || query.view === 'day';
  const agenda = (
    <Agenda
      items={items}
      from={query.view === 'month' ? `${query.date.slice(0, 7)}-01` : from}
      to={to}
      {...{ today, timeZone }}
      onMove={setMoving}
      newTo={newAddress === null ? null : `${newAddress}${text}`}
    />
  );
  return (
    <div ref={frame} className="flex min-h-full flex-col px-3 pt-4 pb-6 sm:px-6 lg:h-full">
      <CalendarHeader {...{ query, today, address }} title={props.title} actions={props.actions} />
      {layers.length > 1 ? <LayerList {...{ layers, query, today, address }} /> : null}
      {props.notice}
      {isCut ? (
        <Banner tone="warning" className="mb-3">
          <Trans>
            There is more here than a view shows ({LIMITS.instancesPerView} in all, {LIMITS.instancesPerEvent} of one
            series). Choose a shorter span, or fewer calendars.
          </Trans>
        </Banner>
      ) : null}
      {query.view === 'year' && density ? (
        <YearStrip year={query.date.slice(0, 4)} {...{ density, today, query, address }} />
      ) : null}
      {query.view === 'agenda' ? agenda : null}
      {isGrid && isHydrated ? (
        <>
          {query.isViewNamed ? null : <div className="sm:hidden">{agenda}</div>}
          <div
            className={cx(
              'min-h-[32rem] flex-1 max-sm:overflow-x-auto lg:min-h-0',
              !query.isViewNamed && 'max-sm:hidden',
            )}
          >
            <Suspense fallback={agenda}>
              <CalendarGrid
                {...{ items, query, today, timeZone, renamed }}
                onMove={move}
                onMoveDialog={setMoving}
                onCreate={newAddress === null ? null : create}
                dayAddress={(date) => `${address}${writeCalendarQuery(query, { view: 'day', date }, today)}`}
              />
            </Suspense>
          </div>
        </>
      ) : null}
      {isGrid && !isHydrated ? agenda : null}
      {moving ? (
        <MoveDialog
          item={moving}
          timeZone={timeZone}
          onClose={() => setMoving(null)}
          onMove={(times) => {
            setMoving(null);
            move(moving, times);
          }}
        />
      ) : null}
      {asked ? <ScopeDialog title={asked.title} onPick={settle} /> : null}
      {props.children}
    </div>
  );
}

import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './calendar-grid.css';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { type CalendarQuery, weekStart } from '../../domain/calendar/calendar-query';
import { shiftWall } from '../../domain/calendar/split-series';
import { wallAt } from '../../domain/calendar/zone-clock';
import { cx } from '../../ui/cx';
import type { CalendarItem } from './calendar-data';
import { ItemMarks } from './item-marks';
import { type NewSpan, spanOfItem } from './use-moves';

interface CalendarGridProps {
  readonly items: readonly CalendarItem[];
  readonly query: CalendarQuery;
  readonly today: string;
  readonly timeZone: string;
  readonly onMove: (item: CalendarItem, to: NewSpan) => void;
  readonly onMoveDialog: (item: CalendarItem) => void;
  /** Null: nothing can be added here. */
  readonly onCreate: ((span: NewSpan) => void) | null;
  readonly dayAddress: (date: string) => string;
  /** A day of a series that has another name since it was moved. */
  readonly renamed: { readonly from: string; readonly to: string } | null;
}

const VIEW_TYPES = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const;
const PLUGINS = [dayGrid, timeGrid, interaction, classicTheme];
const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const DAY = 86_400_000;
const QUARTER = 15 * 60_000;

/** The grid that one drags in: month, week or day. It lives on the reader's clock, which the library takes for UTC. */
export default function CalendarGrid(props: CalendarGridProps) {
  const { items, query, today, timeZone, onMove, onMoveDialog, onCreate, dayAddress, renamed } = props;
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const calendar = useRef<CalendarRef>(null);
  const view = VIEW_TYPES[query.view as keyof typeof VIEW_TYPES] ?? 'dayGridMonth';
  const itemOf = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const events = useMemo(() => items.map((item) => toEvent(item, timeZone)), [items, timeZone]);

  useEffect(() => {
    const api = calendar.current?.getApi();
    if (api && (api.view.type !== view || api.getDate().toISOString().slice(0, 10) !== query.date))
      queueMicrotask(() => api.changeView(view, query.date));
  }, [view, query.date]);

  // On a phone the grid is wider than the screen: it begins where today is, or the day that was asked for.
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = frame.current?.parentElement;
    if (!scroller || view === 'timeGridDay') return;
    const isNow = view === 'dayGridMonth' ? today.slice(0, 7) === query.date.slice(0, 7) : sameWeek(today, query.date);
    const column = weekday(isNow ? today : query.date);
    const axis = frame.current?.querySelector<HTMLElement>('.calendar-axis')?.offsetWidth ?? 0;
    const days = ((frame.current?.offsetWidth ?? 0) - axis) / 7;
    scroller.scrollLeft = (axis > 0 ? column : column - 0.5) * days;
    // The hours stay in sight while the days move past them.
    const follow = () => frame.current?.style.setProperty('--scrolled', `${scroller.scrollLeft}px`);
    follow();
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => scroller.removeEventListener('scroll', follow);
  }, [view, query.date, today]);

  // Hours that lie below are reached by key where there is no event to go to.
  useEffect(() => {
    for (const part of frame.current?.querySelectorAll<HTMLElement>('[style*="overflow"]') ?? [])
      if (part.scrollHeight > part.clientHeight + 1 && view !== 'dayGridMonth') part.tabIndex = 0;
  }, [view]);

  // A moved event is drawn anew: whoever moved it by keys stays on it, also under another name.
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (!renamed || focused.current !== renamed.from) return;
    focused.current = renamed.to;
    const element = frame.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(renamed.to)}"]`);
    if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
  }, [renamed]);
  function keepFocus(key: string, element: HTMLElement) {
    if (focused.current !== key) return;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
    });
  }

  function handleKeys(event: KeyboardEvent) {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset.item : null;
    const item = key ? itemOf.get(key) : undefined;
    if (!item?.move) return;
    if (event.key.toLowerCase() === 'm' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onMoveDialog(item);
      return;
    }
    if (!event.altKey) return;
    const to = moved(spanOfItem(item, timeZone), event.key, event.shiftKey, view === 'dayGridMonth');
    if (!to) return;
    event.preventDefault();
    focused.current = item.key;
    onMove(item, to);
  }

  function handleChange(info: {
    event: { id: string; start: Date | null; end: Date | null; allDay: boolean };
    revert: () => void;
  }) {
    const item = itemOf.get(info.event.id);
    const { start, end, allDay } = info.event;
    if (!item || !start) return;
    const length = allDay ? 10 : 19;
    const text = (at: Date) => at.toISOString().slice(0, length);
    const rest = allDay ? DAY : 60 * 60_000;
    const to = { start: text(start), end: text(end ?? new Date(start.getTime() + rest)), isAllDay: allDay };
    // What is shown is what was read, with what is being moved: the library's own idea of it is put back.
    info.revert();
    onMove(item, to);
  }

  return (
    <section
      ref={frame}
      aria-label={t`Days`}
      className={cx('calendar-grid h-[75dvh] lg:h-full', view !== 'timeGridDay' && 'max-sm:min-w-[40rem]')}
      onKeyDown={handleKeys}
      onBlur={(event) => {
        // A dialog that asks about the move gives the focus back.
        const to = event.relatedTarget;
        if (to instanceof Element && !to.closest('[role=dialog]')) focused.current = null;
      }}
    >
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        initialView={view}
        initialDate={query.date}
        headerToolbar={false}
        height="100%"
        timeZone="UTC"
        now={() => wallAt(Date.now(), timeZone)}
        nowIndicator
        locale={i18n.locale.toLowerCase()}
        firstDay={1}
        weekNumbers
        weekNumberCalculation="ISO"
        weekTextShort={t({ message: 'W', context: 'short for week, before its number' })}
        weekNumberHeaderClass="calendar-axis"
        allDayHeaderClass="calendar-axis"
        slotHeaderClass="calendar-axis"
        inlineWeekNumberClass="calendar-week-number"
        dayCellTopInnerClass={({ isToday }) => (isToday ? 'calendar-today' : '')}
        fixedWeekCount
        dayMaxEvents
        scrollTime="07:00:00"
        slotDuration="00:30:00"
        slotEventOverlap={false}
        snapDuration="00:15:00"
        slotHeaderFormat={CLOCK}
        eventTimeFormat={CLOCK}
        eventDisplay="block"
        allDayText={t`All day`}
        moreLinkText={(count: number) => t`+${count} more`}
        moreLinkHint={(count: number) => t`${plural(count, { one: 'Show # more event', other: 'Show # more events' })}`}
        navLinkHint={(day: string) => t`Go to ${day}`}
        closeHint={t`Close`}
        eventsHint={t`Events`}
        moreLinkClick={({ date }) => {
          void navigate(dayAddress(date.toISOString().slice(0, 10)));
          return undefined;
        }}
        navLinks
        navLinkDayClick={(date) => void navigate(dayAddress(date.toISOString().slice(0, 10)))}
        events={events}
        editable
        eventInteractive
        selectable={onCreate !== null}
        selectMirror
        longPressDelay={400}
        select={({ start, end, allDay }) => {
          const length = allDay ? 10 : 19;
          const text = (at: Date) => at.toISOString().slice(0, length);
          onCreate?.({ start: text(start), end: text(end), isAllDay: allDay });
          calendar.current?.getApi().unselect();
        }}
        eventDrop={handleChange}
        eventResize={handleChange}
        eventDidMount={({ el, event }) => {
          el.dataset.item = event.id;
          keepFocus(event.id, el);
        }}
        eventClick={({ event, jsEvent }) => {
          const item = itemOf.get(event.id);
          if (!item || isOwnClick(jsEvent)) return;
          jsEvent.preventDefault();
          void navigate(item.address, { preventScrollReset: true });
        }}
        eventClass={({ event }) => {
          const item = itemOf.get(event.id);
          return item ? faceClass(item) : '';
        }}
        eventContent={({ event, timeText, isShort }) => {
          const item = itemOf.get(event.id);
          if (!item) return event.title;
          const isOneLine = item.isAllDay || view === 'dayGridMonth' || isShort;
          const isBrief = view === 'dayGridMonth';
          return <Face {...{ item, isOneLine, isBrief }} timeText={item.isAllDay ? '' : timeText} />;
        }}
      />
    </section>
  );
}

/** A click that the browser itself has a use for: another tab. */
function isOwnClick(event: Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'button'>): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
}

function toEvent(item: CalendarItem, timeZone: string): EventInput {
  const { start, end, isAllDay } = spanOfItem(item, timeZone);
  return {
    id: item.key,
    title: item.title,
    start: isAllDay ? start : `${start}Z`,
    end: isAllDay ? end : `${end}Z`,
    allDay: isAllDay,
    url: item.address,
    editable: item.move !== null,
    color: `var(--color-label-${item.layer.colour}-tint)`,
    contrastColor: `var(--color-label-${item.layer.colour}-ink)`,
  };
}

function faceClass({ ownDate, invitation }: CalendarItem): string {
  return cx(
    'calendar-event',
    ownDate && 'calendar-event-date',
    invitation?.answer === null && 'calendar-event-waiting',
    invitation?.answer === 'no' && 'calendar-event-declined',
  );
}

interface FaceProps {
  readonly item: CalendarItem;
  readonly timeText: string;
  readonly isOneLine: boolean;
  readonly isBrief: boolean;
}

function Face({ item, timeText, isOneLine, isBrief }: FaceProps) {
  const { t } = useLingui();
  const clock = timeText === '' ? null : <span className="tabular-nums">{timeText}</span>;
  const title = <span className="calendar-event-title font-medium">{item.title}</span>;
  return (
    <span className="flex min-w-0 items-start gap-1 overflow-hidden py-px pr-0.5 pl-1.5 text-xs leading-4">
      <span
        aria-hidden="true"
        className={`absolute inset-y-0 left-0 w-[3px] rounded-l-[4px] bg-label-${item.layer.colour}-solid`}
      />
      {isOneLine ? (
        <span className="min-w-0 flex-1 truncate">
          {clock} {title}
        </span>
      ) : (
        <span className="flex min-w-0 flex-1 flex-col [overflow-wrap:anywhere]">
          {title}
          {clock}
        </span>
      )}
      <span className="flex shrink-0 gap-0.5 pt-px [&_svg]:size-3">
        {item.openness === 'only-us' ? <Lock role="img" aria-label={t`Only us`} /> : null}
        <ItemMarks item={item} isBrief={isBrief} />
      </span>
    </span>
  );
}

const weekday = (date: string) => Math.round((Date.parse(date) - Date.parse(weekStart(date))) / DAY);
const sameWeek = (a: string, b: string) => weekStart(a) === weekStart(b);

/** Where the arrow keys move an event, or with Shift its end. */
function moved(span: NewSpan, key: string, isStretch: boolean, isMonth: boolean): NewSpan | null {
  const across = { ArrowLeft: -DAY, ArrowRight: DAY }[key];
  const along = { ArrowUp: -1, ArrowDown: 1 }[key];
  const by = across ?? (along === undefined ? null : along * (span.isAllDay || isMonth ? 7 * DAY : QUARTER));
  if (by === null) return null;
  const end = shiftWall(span.end, by);
  if (isStretch) return end > span.start ? { ...span, end } : null;
  return { ...span, start: shiftWall(span.start, by), end };
}

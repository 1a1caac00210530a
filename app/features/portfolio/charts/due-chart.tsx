import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { daysBetween } from '../../../domain/days';
import { monthAfter } from '../../../domain/portfolio/calendar';
import type { DueDate, DueDates } from '../../../domain/portfolio/due-dates';
import { Table, Td, Th } from '../../../ui/table';
import { type DueTone, dueTone } from '../../marks/due-tone';
import { NetworkLink, NetworkLinks, useNetworkFaces } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { Plot, percent } from './plot';

const ROW = 16;
const PAD = { left: 4, right: 4, top: 18, bottom: 22 };
/** Marks nearer than this part of the width stand above each other. */
const NEAR = 0.024;
const INKS: Record<DueTone, string> = { past: 'text-danger', near: 'text-warning-solid', far: 'text-accent' };

/** The year's reviews and best-before dates on one strip. */
export function DueChart({ due, today }: { due: DueDates; today: string }) {
  const { t } = useLingui();
  const past = [...due.earlier, ...due.shown.filter(({ days }) => days < 0)];
  const soon = due.shown.filter(({ days }) => days >= 0 && days <= 30);
  const isEmpty = due.shown.length + due.earlier.length + due.later === 0;
  return (
    <ChartFigure
      id="dates"
      className="xl:col-span-2"
      title={t`Reviews and best-before dates`}
      lead={<Trans>Three months back and a year ahead. What is past waits for somebody to look at it.</Trans>}
      empty={
        isEmpty ? (
          <Trans>
            No card has a date to look at it again. Set the next review and, where it has one, the best-before date.
          </Trans>
        ) : undefined
      }
      picture={
        <>
          <Strip due={due} today={today} />
          <div className="mt-3 grid gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
            <DueList title={t`Past`} tone="text-danger" dates={past} />
            <DueList title={t`Within 30 days`} tone="text-warning" dates={soon} />
            <div>
              <h3 className="font-medium text-ink-muted">{t`No date at all`}</h3>
              {due.undated.length === 0 ? <p>{t`None`}</p> : <NetworkLinks cardIds={due.undated} most={8} />}
            </div>
          </div>
        </>
      }
      table={<DueTable dates={[...due.earlier, ...due.shown]} today={today} />}
    />
  );
}

function Strip({ due, today }: { due: DueDates; today: string }) {
  const { t } = useLingui();
  const { shortMonth, month } = useNumbers();
  const length = daysBetween(due.from, due.to);
  const x = (day: string) => daysBetween(due.from, day) / length;
  const lanes = (['best-before', 'review'] as const).map((kind) => ({
    kind,
    marks: stack(
      due.shown.filter((date) => date.kind === kind),
      ({ on }) => x(on),
    ),
  }));
  const rows = lanes.map(({ marks }) => Math.max(1, ...marks.map(({ row }) => row + 1)));
  const tops = [0, (rows[0] ?? 1) * ROW + 26];
  const height = (tops[1] ?? 0) + (rows[1] ?? 1) * ROW + 18;
  const months = Array.from({ length: 17 }, (_, i) => `${monthAfter(due.from.slice(0, 7), i)}-01`).filter(
    (day) => day > due.from && day < due.to,
  );
  return (
    <Plot label={t`Reviews and best-before dates`} height={height} pad={PAD}>
      <rect width={percent(x(today))} height={height} className="fill-sunken" />
      {months.map((day, index) => (
        <g key={day}>
          <line x1={percent(x(day))} x2={percent(x(day))} y2={height} className="stroke-line" />
          <text
            x={percent(x(day))}
            dx={3}
            y={height + 15}
            className={`fill-ink-muted text-xs ${index % 3 === 0 ? '' : 'max-md:hidden'}`}
          >
            {day.slice(5, 7) === '01' ? month(day) : shortMonth(day)}
          </text>
        </g>
      ))}
      <line
        x1={percent(x(today))}
        x2={percent(x(today))}
        y1={-4}
        y2={height}
        className="stroke-ink"
        strokeWidth={1.5}
      />
      <text x={percent(x(today))} y={-7} textAnchor="middle" className="fill-ink font-medium text-xs">
        {t`Today`}
      </text>
      {lanes.map(({ kind, marks }, lane) => (
        <g key={kind}>
          <text x={4} y={(tops[lane] ?? 0) + 12} className="fill-ink-muted text-xs">
            {kind === 'review' ? t`Reviews` : t`Best before`}
          </text>
          {marks.map(({ date, row }) => (
            <DueMark
              key={date.cardId}
              date={date}
              at={x(date.on)}
              y={(tops[lane] ?? 0) + 26 + row * ROW}
              today={today}
            />
          ))}
        </g>
      ))}
    </Plot>
  );
}

/** A review is a round mark, a best-before date a pointed one. */
function DueMark({ date, at, y, today }: { date: DueDate; at: number; y: number; today: string }) {
  const { t } = useLingui();
  const { day } = useNumbers();
  const face = useNetworkFaces()(date.cardId);
  if (!face) return null;
  const when = day(date.on);
  const said = date.kind === 'review' ? t`${face.name}: review ${when}` : t`${face.name}: best before ${when}`;
  return (
    <Link to={face.to} aria-label={said} className={`group outline-none ${INKS[dueTone(date.on, today)]}`}>
      <title>{said}</title>
      <svg aria-hidden="true" x={percent(at)} y={y} className="overflow-visible">
        <circle r={8} className="fill-transparent group-focus-visible:stroke-2 group-focus-visible:stroke-focus" />
        {date.kind === 'review' ? (
          <circle r={5} fill="currentColor" />
        ) : (
          <path d="M0 -6.5 L6.5 0 L0 6.5 L-6.5 0 Z" fill="currentColor" />
        )}
      </svg>
    </Link>
  );
}

function DueList({ title, tone, dates }: { title: string; tone: string; dates: readonly DueDate[] }) {
  const { t } = useLingui();
  const { day } = useNumbers();
  const rest = dates.length - 6;
  return (
    <div className="min-w-0">
      <h3 className={`font-medium ${tone}`}>{title}</h3>
      {dates.length === 0 ? <p>{t`None`}</p> : null}
      <ul>
        {dates.slice(0, 6).map((date) => (
          <li key={`${date.cardId}-${date.kind}`} className="flex min-w-0 items-baseline gap-2">
            <NetworkLink cardId={date.cardId} className="min-w-0 flex-1" />
            <span className="shrink-0 text-ink-muted text-xs tabular-nums">{day(date.on)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p className="text-ink-muted text-xs">{t`${plural(rest, { one: '# more in the table', other: '# more in the table' })}`}</p>
      ) : null}
    </div>
  );
}

function DueTable({ dates, today }: { dates: readonly DueDate[]; today: string }) {
  const { t, i18n } = useLingui();
  const { day } = useNumbers();
  return (
    <Table aria-label={t`Reviews and best-before dates`}>
      <thead>
        <tr>
          <Th>{t`On`}</Th>
          <Th>{t`What`}</Th>
          <Th>{t`Network`}</Th>
          <Th className="text-right">{t`Days from today`}</Th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => (
          <tr key={`${date.cardId}-${date.kind}`}>
            <Td className={`py-1! whitespace-nowrap ${date.on < today ? 'text-danger' : ''}`}>{day(date.on)}</Td>
            <Td className="py-1!">{date.kind === 'review' ? t`Review` : t`Best before`}</Td>
            <Td className="py-1!">
              <NetworkLink cardId={date.cardId} className="font-medium" />
            </Td>
            <Td className="py-1! text-right">{i18n.number(date.days, { signDisplay: 'exceptZero' })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Lays marks that would lie over each other into rows. */
function stack(dates: readonly DueDate[], x: (date: DueDate) => number): { date: DueDate; row: number }[] {
  const ends: number[] = [];
  return dates.map((date) => {
    const at = x(date);
    const free = ends.findIndex((end) => at - end >= NEAR);
    const row = free < 0 ? ends.length : free;
    ends[row] = at;
    return { date, row };
  });
}

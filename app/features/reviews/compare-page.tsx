import { useLingui } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CardId, MemberId } from '../../domain/ids';
import type { Change, PortfolioComparison } from '../../domain/review/compare-snapshots';
import { isSamePortfolio } from '../../domain/review/compare-snapshots';
import { type Segment, segmentMark } from '../../domain/segments';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { formatDay } from '../marks/date-chip';
import { formatMoney } from '../marks/money';
import { LEVEL_NAMES } from '../marks/network/cooperation-names';
import type { MemberFace } from '../marks/people';
import { SegmentMark } from '../marks/segment-mark';
import { StageDot } from '../marks/stage-dot';
import { STAGE_NAMES } from '../marks/stage-names';

/** A day that the portfolio was kept at. */
export interface ComparableDay {
  readonly id: string;
  readonly name: string;
  readonly takenOn: string;
}

export interface ComparePageProps {
  readonly days: readonly ComparableDay[];
  readonly from: string;
  readonly to: string;
  readonly comparison: PortfolioComparison | null;
  readonly members: readonly MemberFace[];
  /** Scoring model → its name. */
  readonly models: Readonly<Record<string, string>>;
  /** Where a card's address is, when it still has one. */
  readonly cardPaths: Readonly<Record<CardId, string>>;
  readonly today: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What changed in the portfolio between two days. */
export function ComparePage(props: ComparePageProps) {
  const { t } = useLingui();
  const { days, comparison } = props;
  if (days.length === 0 || comparison === null)
    return (
      <EmptyState icon={<CalendarClock aria-hidden="true" />} title={t`Nothing to compare with yet`}>
        {t`The portfolio is kept as it stands once a month, and whenever a review is closed. From the first such day on, this page tells what changed since.`}
      </EmptyState>
    );
  return (
    <div className="w-full max-w-5xl">
      <h2 className="sr-only">{t`Compare`}</h2>
      <Days {...props} />
      <Totals totals={comparison.totals} currency={props.currency} />
      {isSamePortfolio(comparison) ? (
        <p className="mt-6 text-ink-muted">{t`Nothing has changed between these two days.`}</p>
      ) : (
        <Changes {...props} comparison={comparison} />
      )}
    </div>
  );
}

function Days({ days, from, to, today }: ComparePageProps) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useSearchParams();
  const name = ({ name: called, takenOn }: ComparableDay) => {
    const day = formatDay(takenOn, today, i18n.locale);
    return called === '' ? day : `${day} · ${called}`;
  };
  const pick = (key: string, id: string) => {
    const next = new URLSearchParams(search);
    next.set(key, id);
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t`From`}>
        <Select value={from} onChange={(event) => pick('from', event.target.value)} className="max-w-72">
          {days.map((day) => (
            <option key={day.id} value={day.id}>
              {name(day)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t`To`}>
        <Select value={to} onChange={(event) => pick('to', event.target.value)} className="max-w-72">
          <option value="today">{t`Today`}</option>
          {days.map((day) => (
            <option key={day.id} value={day.id}>
              {name(day)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Totals({ totals, currency }: { totals: PortfolioComparison['totals']; currency: string }) {
  const { t, i18n } = useLingui();
  const names = {
    networks: t`Networks we take part in`,
    hours: t`Hours, 12 months`,
    money: t`Money spent, 12 months`,
    income: t`Income, 12 months`,
  };
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 0 });
  return (
    <dl className="mt-5 grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-px overflow-hidden rounded-md border border-line bg-line">
      {(['networks', 'hours', 'money', 'income'] as const).map((key) => {
        const [before, after] = totals[key];
        const by = Math.round(after - before);
        return (
          <div key={key} className="bg-surface px-4 py-3">
            <dt className="text-ink-muted text-sm">{names[key]}</dt>
            <dd className="mt-1 flex items-baseline gap-2 tabular-nums">
              <span className="font-semibold text-xl">
                {key === 'money' || key === 'income'
                  ? formatMoney(Math.round(after), currency, i18n.locale)
                  : number(after)}
              </span>
              <span className="text-ink-muted text-sm">
                {by === 0
                  ? t`as before`
                  : withSign(i18n.number(by, { signDisplay: 'always', maximumFractionDigits: 0 }))}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Changes({ comparison, members, models, cardPaths }: ComparePageProps & { comparison: PortfolioComparison }) {
  const { t, i18n } = useLingui();
  const person = (id: MemberId | null) =>
    id === null ? t`nobody` : (members.find((member) => member.id === id)?.name ?? t`somebody who left`);
  const segment = (place: Segment | null) => (place ? <SegmentMark segment={place} /> : t`not placed`);
  const points = (value: number | null) =>
    value === null ? t`no score` : i18n.number(value, { maximumSignificantDigits: 3 });
  const line = (change: { readonly cardId: CardId; readonly name: string }, key: string, said?: ReactNode) => (
    <ChangeLine key={key} name={change.name} path={cardPaths[change.cardId]}>
      {said}
    </ChangeLine>
  );
  const both = <T,>(change: Change<T>, say: (value: T) => ReactNode) =>
    line(change, change.cardId, <FromTo from={say(change.from)} to={say(change.to)} />);
  const stage = (value: (typeof comparison.staged)[number]['from']) => (
    <span className="inline-flex items-center gap-1.5">
      <StageDot stage={value} /> {i18n._(STAGE_NAMES[value])}
    </span>
  );
  return (
    <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <Kind title={t`Joined`}>{comparison.joined.map((change) => line(change, change.cardId))}</Kind>
      <Kind title={t`Left`}>{comparison.left.map((change) => line(change, change.cardId))}</Kind>
      <Kind title={t`New candidates`}>{comparison.candidates.map((change) => line(change, change.cardId))}</Kind>
      <Kind title={t`Moved in the life cycle`}>{comparison.staged.map((change) => both(change, stage))}</Kind>
      <Kind title={t`Placed elsewhere on the matrix`}>
        {comparison.placed.map((change) =>
          isWithinSegment(change) ? line(change, change.cardId, <Drift {...change} />) : both(change, segment),
        )}
      </Kind>
      <Kind title={t`Scored anew`}>
        {comparison.rescored.map((change) =>
          line(
            change,
            `${change.cardId} ${change.modelId}`,
            <>
              <span className="text-ink-muted">{models[change.modelId] ?? t`a model of before`}: </span>
              <FromTo from={points(change.from)} to={points(change.to)} />
            </>,
          ),
        )}
      </Kind>
      <Kind title={t`Changed hands`}>{comparison.changedHands.map((change) => both(change, person))}</Kind>
      <Kind title={t`Another level of cooperation`}>
        {comparison.levelled.map((change) =>
          both(change, (level) => (level ? i18n._(LEVEL_NAMES[level]) : t`no level`)),
        )}
      </Kind>
    </div>
  );
}

/** Whether a network moved on the matrix without coming to another segment. */
function isWithinSegment(
  change: Change<Segment | null>,
): change is Change<Segment | null> & { readonly from: Segment; readonly to: Segment } {
  return change.from !== null && change.to !== null && segmentMark(change.from) === segmentMark(change.to);
}

/** How far a network moved within its segment, by each axis that it moved on. */
function Drift({ from, to }: { from: Segment; to: Segment }) {
  const { t, i18n } = useLingui();
  const by = (step: number) => withSign(i18n.number(Math.round(step * 10) / 10, { signDisplay: 'always' }));
  const [now, future] = [to.now - from.now, to.future - from.future];
  const parts = [
    ...(Math.abs(now) >= 0.05 ? [t`now ${by(now)}`] : []),
    ...(Math.abs(future) >= 0.05 ? [t`future ${by(future)}`] : []),
  ];
  return (
    <>
      <SegmentMark segment={to} className="mr-2" />
      {parts.join(', ')}
    </>
  );
}

/** A true minus sign, as wide as the plus. */
function withSign(number: string): string {
  return number.replace('-', '−');
}

function Kind({ title, children }: { title: string; children: readonly ReactNode[] }) {
  const heading = useId();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="flex items-baseline gap-2 border-line border-b pb-1 font-medium">
        {title} <span className="font-normal text-ink-muted tabular-nums">{children.length}</span>
      </h3>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function ChangeLine({ name, path, children }: { name: string; path: string | undefined; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2">
      {path ? (
        <Link to={path} className="underline-offset-2 hover:underline">
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {children && <span className="text-sm tabular-nums">{children}</span>}
    </li>
  );
}

function FromTo({ from, to }: { from: ReactNode; to: ReactNode }) {
  const { t } = useLingui();
  return (
    <>
      <span className="text-ink-muted">{from}</span>
      <span role="img" aria-label={t`to`} className="mx-1.5 text-ink-faint">
        →
      </span>
      {to}
    </>
  );
}

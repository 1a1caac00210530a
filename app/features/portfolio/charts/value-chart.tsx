import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_YIELD, VALUE_KINDS, type ValueKind } from '../../../domain/network/value';
import { saysSomething, type ValueGroup, type ValueRow } from '../../../domain/portfolio/value-by-kind';
import { Segmented } from '../../../ui/segmented';
import { Table, Td, Th } from '../../../ui/table';
import { VALUE_NAMES } from '../../marks/network/value-names';
import { SegmentSign } from '../../marks/segment-mark';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { NetworkLink } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { Bar } from './plot';
import { useChoice } from './use-choice';

const TINTS: Record<ValueKind, string> = {
  immaterial: 'text-label-violet-solid',
  relational: 'text-label-teal-solid',
  economic: 'text-label-amber-solid',
};

/** A picture holds so many networks; the table has all. */
const MOST_ROWS = 10;

/** Value by kind: how good what networks gave was, and what is exchanged. */
export function ValueChart({ rows, by }: { rows: readonly ValueRow[]; by: ValueGroup }) {
  const { t, i18n } = useLingui();
  const choose = useChoice();
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  return (
    <ChartFigure
      id="value"
      title={t`Value by kind`}
      lead={<Trans>How good the last twelve months were, from 0 (nothing) to 5 (could not be better).</Trans>}
      controls={
        <Segmented
          size="sm"
          label={t`Value by`}
          value={by}
          onChange={(value) => choose('value', value, 'segment')}
          options={[
            { value: 'segment', label: t`Segment` },
            { value: 'stage', label: t`Stage` },
            { value: 'network', label: t`Network` },
          ]}
        />
      }
      empty={
        rows.some(saysSomething) ? undefined : (
          <Trans>
            No card says what its network gives. On the Value tab of a card, judge a month or a year by the three kinds
            of value, and write what we give and get.
          </Trans>
        )
      }
      picture={
        <>
          <div className="grid grid-cols-3 items-center gap-x-3 gap-y-1.5 sm:grid-cols-[minmax(5.5rem,9rem)_repeat(3,minmax(0,1fr))] sm:gap-y-2.5">
            <span className="max-sm:hidden" />
            {VALUE_KINDS.map((kind) => (
              <span key={kind} className="truncate font-medium text-ink-muted text-xs">
                {i18n._(VALUE_NAMES[kind])}
              </span>
            ))}
            {shown.map((row) => (
              <PictureRow key={keyOf(row)} row={row} />
            ))}
          </div>
          {rest > 0 ? (
            <p className="mt-3 text-ink-muted text-sm tabular-nums">
              <Trans>{rest} more stand in the table.</Trans>
            </p>
          ) : null}
          <ExchangeSums rows={rows} />
        </>
      }
      table={<ValueTable rows={rows} />}
    />
  );
}

function PictureRow({ row }: { row: ValueRow }) {
  const { t } = useLingui();
  const { grade } = useNumbers();
  return (
    <>
      <span className="col-span-3 min-w-0 text-sm max-sm:mt-1.5 sm:col-span-1">
        <RowName row={row} />
      </span>
      {VALUE_KINDS.map((kind) => {
        const value = row.yields[kind];
        return (
          <span key={kind} className="flex min-w-0 items-center gap-1.5">
            {value === null ? (
              <span className="text-ink-faint text-xs">{t`not judged`}</span>
            ) : (
              <>
                <Bar part={value / MOST_YIELD} className={`min-w-0 flex-1 ${TINTS[kind]}`} />
                <span className="w-6 text-right text-xs tabular-nums">{grade(value)}</span>
              </>
            )}
          </span>
        );
      })}
    </>
  );
}

/** What is given and got over all networks in sight. */
function ExchangeSums({ rows }: { rows: readonly ValueRow[] }) {
  const { t, i18n } = useLingui();
  const sum = (direction: 'give' | 'get', kind: ValueKind) =>
    rows.reduce((total, { exchanges }) => total + exchanges[direction][kind], 0);
  const total = VALUE_KINDS.reduce((all, kind) => all + sum('give', kind) + sum('get', kind), 0);
  if (total === 0) return null;
  return (
    <Table aria-label={t`Things given and got`} className="mt-4 max-w-sm text-sm!">
      <thead>
        <tr>
          <Th>{t`Things named on cards`}</Th>
          <Th className="text-right">{t`We give`}</Th>
          <Th className="text-right">{t`We get`}</Th>
        </tr>
      </thead>
      <tbody>
        {VALUE_KINDS.map((kind) => (
          <tr key={kind}>
            <Td className="py-1!">{i18n._(VALUE_NAMES[kind])}</Td>
            <Td className="py-1! text-right">{i18n.number(sum('give', kind))}</Td>
            <Td className="py-1! text-right">{i18n.number(sum('get', kind))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ValueTable({ rows }: { rows: readonly ValueRow[] }) {
  const { t, i18n } = useLingui();
  const { grade } = useNumbers();
  return (
    <Table aria-label={t`Value by kind`}>
      <thead>
        <tr>
          <Th>{t`Networks`}</Th>
          <Th className="text-right">{t`How many`}</Th>
          {VALUE_KINDS.map((kind) => (
            <Th key={kind} className="text-right">
              {i18n._(VALUE_NAMES[kind])}
            </Th>
          ))}
          <Th className="text-right">{t`We give`}</Th>
          <Th className="text-right">{t`We get`}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <Td>
              <RowName row={row} />
            </Td>
            <Td className="text-right">{i18n.number(row.networks.length)}</Td>
            {VALUE_KINDS.map((kind) => {
              const value = row.yields[kind];
              return (
                <Td key={kind} className="text-right">
                  {value === null ? '–' : grade(value)}
                </Td>
              );
            })}
            <Td className="text-right">{countOf(row, 'give')}</Td>
            <Td className="text-right">{countOf(row, 'get')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RowName({ row: { of } }: { row: ValueRow }) {
  const { t, i18n } = useLingui();
  switch (of.by) {
    case 'segment':
      if (of.mark === null) return <span className="text-ink-muted">{t`Not placed yet`}</span>;
      return (
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true">
            <SegmentSign mark={of.mark} />
          </span>
          <span className="leading-tight">{i18n._(SEGMENT_NAMES[of.mark])}</span>
        </span>
      );
    case 'stage':
      return (
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="inline-flex">
            <StageDot stage={of.stage} />
          </span>
          {i18n._(STAGE_NAMES[of.stage])}
        </span>
      );
    case 'network':
      return <NetworkLink cardId={of.cardId} />;
  }
}

function keyOf({ of }: ValueRow): string {
  switch (of.by) {
    case 'segment':
      return of.mark ?? 'none';
    case 'stage':
      return of.stage;
    case 'network':
      return of.cardId;
  }
}

function countOf({ exchanges }: ValueRow, direction: 'give' | 'get'): number {
  return VALUE_KINDS.reduce((sum, kind) => sum + exchanges[direction][kind], 0);
}

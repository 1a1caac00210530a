import { Trans, useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { ArrowRight } from 'lucide-react';
import { STAGES, type Stage } from '../../../domain/life-cycle';
import type { StageFlow, StageMoment, StageMove } from '../../../domain/portfolio/stage-flow';
import { Segmented } from '../../../ui/segmented';
import { Table, Td, Th } from '../../../ui/table';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { NetworkLinks } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { MONTH_CHOICES } from './charts-data';
import { Plot, percent } from './plot';
import { useChoice } from './use-choice';

const HEIGHT = 240;
const PAD = { left: 28, right: 92, top: 8, bottom: 24 };
// From the ground up: what we are in is the ground that the rest stands on.
const LAYERS: readonly Stage[] = ['active', 'prune', 'join', 'left'];
const FILLS: Record<Stage, string> = {
  join: 'fill-stage-join-solid',
  active: 'fill-stage-active-solid',
  prune: 'fill-stage-prune-solid',
  left: 'fill-stage-left-solid',
};

/** The life cycle over time: how many networks stood in each stage at each month's end, and what moved. */
export function FlowChart({ flow, months }: { flow: StageFlow; months: number }) {
  const { t } = useLingui();
  const choose = useChoice();
  const { month } = useNumbers();
  const [first] = flow.moments;
  const from = first ? month(first.on) : '';
  const isEmpty = flow.moments.every(({ counts }) => STAGES.every((stage) => counts[stage] === 0));
  return (
    <ChartFigure
      id="flow"
      className="xl:col-span-2"
      title={t`Life cycle over time`}
      lead={<Trans>Networks in each stage at the end of each month, and what has moved since {from}.</Trans>}
      controls={
        <Segmented
          size="sm"
          label={t`Months shown`}
          className="whitespace-nowrap"
          value={String(months)}
          onChange={(value) => choose('months', value, '24')}
          options={MONTH_CHOICES.map((count) => ({ value: String(count), label: t`${count} months` }))}
        />
      }
      empty={
        isEmpty ? <Trans>There is no network to follow yet. Add one to a board, or import them.</Trans> : undefined
      }
      picture={
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
          <Layers moments={flow.moments} />
          <Moves moves={flow.moves} />
        </div>
      }
      table={
        <>
          <FlowTable moments={flow.moments} />
          <div className="mt-4">
            <Moves moves={flow.moves} />
          </div>
        </>
      }
    />
  );
}

function Layers({ moments }: { moments: readonly StageMoment[] }) {
  const { t, i18n } = useLingui();
  const { month } = useNumbers();
  const most = Math.max(1, ...moments.map(({ counts }) => STAGES.reduce((sum, stage) => sum + counts[stage], 0)));
  const y = scaleLinear().domain([0, most]).nice(4).range([HEIGHT, 0]);
  const x = scaleLinear()
    .domain([0, Math.max(1, moments.length - 1)])
    .range([0, 1]);
  const below = (moment: StageMoment, layer: number) =>
    LAYERS.slice(0, layer).reduce((sum, stage) => sum + moment.counts[stage], 0);
  const last = moments.at(-1);
  // About four dates, whatever the span.
  const every = Math.max(1, Math.ceil(moments.length / 4));
  return (
    <Plot label={t`Networks in each stage over time`} height={HEIGHT} pad={PAD}>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line x2="100%" y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={-8} y={y(value)} dy="0.32em" textAnchor="end" className="fill-ink-muted text-xs tabular-nums">
            {i18n.number(value)}
          </text>
        </g>
      ))}
      <svg aria-hidden="true" width="100%" height={HEIGHT} viewBox={`0 0 1 ${HEIGHT}`} preserveAspectRatio="none">
        {LAYERS.map((stage, layer) => {
          const shape = area<StageMoment>()
            .x((_, index) => x(index))
            .y0((moment) => y(below(moment, layer)))
            .y1((moment) => y(below(moment, layer) + moment.counts[stage]));
          return (
            <path
              key={stage}
              d={shape([...moments]) ?? ''}
              className={`${FILLS[stage]} stroke-surface opacity-85`}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </svg>
      {moments.map((moment, index) =>
        index % every === 0 ? (
          <g key={moment.on}>
            <line
              x1={percent(x(index))}
              x2={percent(x(index))}
              y1={HEIGHT}
              y2={HEIGHT + 4}
              className="stroke-line-strong"
            />
            <text
              x={percent(x(index))}
              y={HEIGHT + 18}
              textAnchor={index === 0 ? 'start' : 'middle'}
              className={`fill-ink-muted text-xs ${(index / every) % 2 === 0 ? '' : 'max-sm:hidden'}`}
            >
              {month(moment.on)}
            </text>
          </g>
        ) : null,
      )}
      {last ? <LayerNames last={last} y={y} below={below} /> : null}
    </Plot>
  );
}

/** The names of the layers at their right end, pushed apart where layers are thin. */
function LayerNames({
  last,
  y,
  below,
}: {
  last: StageMoment;
  y: (value: number) => number;
  below: (moment: StageMoment, layer: number) => number;
}) {
  const { i18n } = useLingui();
  let lowest = HEIGHT + 8;
  return LAYERS.map((stage, layer) => {
    if (last.counts[stage] === 0) return null;
    const middle = y(below(last, layer) + last.counts[stage] / 2);
    const at = Math.min(middle, lowest - 15);
    lowest = at;
    return (
      <text key={stage} x="100%" dx={8} y={at} dy="0.32em" className="fill-ink text-xs">
        {i18n._(STAGE_NAMES[stage])}
        <tspan dx={5} className="fill-ink-muted tabular-nums">
          {i18n.number(last.counts[stage])}
        </tspan>
      </text>
    );
  });
}

/** What went from where to where, with the networks behind each number. */
function Moves({ moves }: { moves: readonly StageMove[] }) {
  const { t, i18n } = useLingui();
  if (moves.length === 0) return <p className="text-ink-muted text-sm">{t`Nothing has moved in this time.`}</p>;
  return (
    <ul aria-label={t`What has moved`} className="divide-y divide-line text-sm">
      {moves.map(({ from, to, networks }) => (
        <li key={`${from}-${to}`}>
          <details className="group">
            <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-sm py-1 hover:bg-hover pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
              {from === null ? (
                <span className="text-ink-muted">{t`Added to`}</span>
              ) : (
                <>
                  <StageName stage={from} />
                  <ArrowRight aria-label={t`to`} className="size-3.5 text-ink-faint" />
                </>
              )}
              <StageName stage={to} />
              <span className="ml-auto pr-1 font-medium tabular-nums">{i18n.number(networks.length)}</span>
            </summary>
            <div className="pb-2 pl-1">
              <NetworkLinks cardIds={networks} most={30} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function StageName({ stage }: { stage: Stage }) {
  const { i18n } = useLingui();
  return (
    <span className="inline-flex items-center gap-1">
      <span aria-hidden="true" className="inline-flex">
        <StageDot stage={stage} />
      </span>
      {i18n._(STAGE_NAMES[stage])}
    </span>
  );
}

function FlowTable({ moments }: { moments: readonly StageMoment[] }) {
  const { t, i18n } = useLingui();
  const { day } = useNumbers();
  return (
    <Table aria-label={t`Networks in each stage over time`}>
      <thead>
        <tr>
          <Th>{t`On`}</Th>
          {STAGES.map((stage) => (
            <Th key={stage} className="text-right">
              {i18n._(STAGE_NAMES[stage])}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...moments].reverse().map(({ on, counts }) => (
          <tr key={on}>
            <Td className="py-1!">{day(on)}</Td>
            {STAGES.map((stage) => (
              <Td key={stage} className="py-1! text-right">
                {i18n.number(counts[stage])}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import { Link } from 'react-router';
import type { Effort, EffortPoint, EffortYield } from '../../../domain/portfolio/effort-yield';
import { Segmented } from '../../../ui/segmented';
import { Table, Td, Th } from '../../../ui/table';
import { NetworkLink, NetworkLinks, useNetworkFaces } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { type PlacedName, placeNames, shortName } from './place-names';
import { Plot, percent } from './plot';
import { useChoice } from './use-choice';

const HEIGHT = 280;
const PAD = { left: 28, right: 12, top: 26, bottom: 40 };
/** Names are placed for a picture of about this width; narrower ones show those of the corner alone. */
const USUAL_WIDTH = 520;
/** More marks than this are drawn without a link each; the table leads to all. */
const MOST_LINKS = 600;

/** Effort against yield: what takes much and gives little stands in the lower right corner. */
export function EffortYieldChart({ data, effort, currency }: { data: EffortYield; effort: Effort; currency: string }) {
  const { t } = useLingui();
  const choose = useChoice();
  const { grade } = useNumbers();
  const amount = useEffortText(effort, currency);
  const { rule, points } = data;
  const low = points.filter(({ isLow }) => isLow);
  const most = rule && amount(rule.effort);
  const least = rule && grade(rule.yield);
  return (
    <ChartFigure
      id="effort-yield"
      title={t`Effort against yield`}
      lead={
        rule ? (
          effort === 'hours' ? (
            <Trans>
              Low yield: more than {most} hours in the last twelve months, and under {least} of 5 in return.
            </Trans>
          ) : (
            <Trans>
              Low yield: more than {most} in the last twelve months, and under {least} of 5 in return.
            </Trans>
          )
        ) : (
          <Trans>What the networks took in the last twelve months, and how good what they gave was.</Trans>
        )
      }
      controls={
        <Segmented
          size="sm"
          label={t`Effort in`}
          value={effort}
          onChange={(value) => choose('effort', value, 'hours')}
          options={[
            { value: 'hours', label: t`Hours` },
            { value: 'money', label: t`Money` },
          ]}
        />
      }
      empty={
        points.length === 0 && effort === 'hours' ? (
          <Trans>
            Nothing to compare yet. On the Value tab of a card, write the hours of a month or a year and how good what
            came back was, from 0 to 5.
          </Trans>
        ) : undefined
      }
      picture={
        <>
          {points.length === 0 ? (
            <p className="rounded-sm bg-sunken p-3 text-ink-muted text-sm">
              <Trans>No card says both money and yield. Fees and costs stand on the Value tab of a card.</Trans>
            </p>
          ) : (
            <Scatter data={data} effort={effort} currency={currency} />
          )}
          <Notes data={data} low={low} />
        </>
      }
      table={<EffortTable points={points} effort={effort} currency={currency} />}
    />
  );
}

/** Hours as a number, money with its currency. */
function useEffortText(effort: Effort, currency: string): (value: number) => string {
  const { amount, money } = useNumbers();
  return (value) => (effort === 'hours' ? amount(value) : money(value, currency));
}

function Scatter({
  data: { points, medianEffort, medianYield, rule },
  effort,
  currency,
}: {
  data: EffortYield;
  effort: Effort;
  currency: string;
}) {
  const { t } = useLingui();
  const { grade } = useNumbers();
  const amount = useEffortText(effort, currency);
  const faceOf = useNetworkFaces();
  const x = scaleLinear()
    .domain([0, Math.max(1, ...points.map((point) => point.effort))])
    .nice(5)
    .range([0, 1]);
  const y = scaleLinear().domain([0, 5]).range([HEIGHT, 0]);
  const named = new Map<string, PlacedName>(
    points.length > 200
      ? []
      : placeNames(
          points.map((point) => ({
            id: point.cardId,
            name: faceOf(point.cardId)?.name ?? '',
            x: x(point.effort),
            y: y(point.yield),
            rank: (point.isLow ? 1000 : 0) + point.effort / (medianEffort || 1),
          })),
          USUAL_WIDTH,
        ).map((place) => [place.id, place]),
  );
  const axis = effort === 'hours' ? t`Hours in twelve months` : t`Money in twelve months`;
  return (
    <Plot label={t`Effort against yield`} height={HEIGHT} pad={PAD}>
      {rule ? (
        <g>
          <rect
            x={percent(x(rule.effort))}
            y={y(rule.yield)}
            width={percent(1 - x(rule.effort))}
            height={HEIGHT - y(rule.yield)}
            className="fill-stage-prune-tint"
          />
          <text x="100%" dx={-8} y={HEIGHT - 8} textAnchor="end" className="fill-stage-prune-ink text-xs">
            {t`Low yield`}
          </text>
        </g>
      ) : null}
      {[0, 1, 2, 3, 4, 5].map((value) => (
        <g key={value}>
          <line x2="100%" y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={-8} y={y(value)} dy="0.32em" textAnchor="end" className="fill-ink-muted text-xs tabular-nums">
            {value}
          </text>
        </g>
      ))}
      {x.ticks(5).map((value) => (
        <text
          key={value}
          x={percent(x(value))}
          y={HEIGHT + 16}
          textAnchor="middle"
          className="fill-ink-muted text-xs tabular-nums"
        >
          {amount(value)}
        </text>
      ))}
      <text x="100%" y={HEIGHT + 34} textAnchor="end" className="fill-ink-muted text-xs">
        {axis}
      </text>
      <text x={-20} y={-16} className="fill-ink-muted text-xs">
        {t`Yield, 0 to 5`}
      </text>
      {medianEffort !== null && medianYield !== null ? (
        <g className="stroke-ink-faint" strokeDasharray="4 3">
          <line x1={percent(x(medianEffort))} x2={percent(x(medianEffort))} y2={HEIGHT} />
          <line x2="100%" y1={y(medianYield)} y2={y(medianYield)} />
        </g>
      ) : null}
      {medianEffort !== null && points.length > 3 ? (
        <text x={percent(x(medianEffort))} dx={4} y={10} className="fill-ink-faint text-xs">
          {t`middle`}
        </text>
      ) : null}
      {points.slice(MOST_LINKS).map((point) => (
        <circle key={point.cardId} cx={percent(x(point.effort))} cy={y(point.yield)} r={3} className="fill-ink-faint" />
      ))}
      {points.slice(0, MOST_LINKS).map((point) => {
        const face = faceOf(point.cardId);
        if (!face) return null;
        const place = named.get(point.cardId);
        const said = t`${face.name}: ${amount(point.effort)}, yield ${grade(point.yield)}`;
        return (
          <Link key={point.cardId} to={face.to} aria-label={said} className="group outline-none">
            <title>{said}</title>
            <circle cx={percent(x(point.effort))} cy={y(point.yield)} r={12} className="fill-transparent" />
            <circle
              cx={percent(x(point.effort))}
              cy={y(point.yield)}
              r={5}
              className={
                point.isLow
                  ? 'fill-stage-prune-solid stroke-surface group-focus-visible:stroke-focus group-focus-visible:stroke-3'
                  : 'fill-accent stroke-surface group-focus-visible:stroke-focus group-focus-visible:stroke-3'
              }
            />
            <text
              x={percent(x(point.effort))}
              dx={(place?.side ?? (x(point.effort) > 0.6 ? 'left' : 'right')) === 'left' ? -9 : 9}
              y={y(point.yield)}
              dy="0.32em"
              textAnchor={(place?.side ?? (x(point.effort) > 0.6 ? 'left' : 'right')) === 'left' ? 'end' : 'start'}
              className={
                place
                  ? `${point.isLow ? '' : 'max-sm:hidden'} fill-ink stroke-4 text-xs [paint-order:stroke] ${point.isLow ? 'stroke-stage-prune-tint' : 'stroke-surface'}`
                  : 'pointer-events-none fill-ink stroke-4 stroke-surface font-medium text-xs opacity-0 [paint-order:stroke] group-hover:opacity-100 group-focus-visible:opacity-100'
              }
            >
              {shortName(face.name)}
            </text>
          </Link>
        );
      })}
    </Plot>
  );
}

function Notes({ data: { unplaced }, low }: { data: EffortYield; low: readonly EffortPoint[] }) {
  const { t } = useLingui();
  return (
    <dl className="mt-3 flex flex-col gap-2 text-sm">
      {low.length > 0 ? (
        <div>
          <dt className="font-medium">{t`Much effort, little yield`}</dt>
          <dd>
            <NetworkLinks cardIds={low.map(({ cardId }) => cardId)} />
          </dd>
        </div>
      ) : null}
      {unplaced.length > 0 ? (
        <div>
          <dt className="text-ink-muted">{t`Not placed: their cards lack effort or yield`}</dt>
          <dd>
            <NetworkLinks cardIds={unplaced.map(({ cardId }) => cardId)} most={5} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function EffortTable({
  points,
  effort,
  currency,
}: {
  points: readonly EffortPoint[];
  effort: Effort;
  currency: string;
}) {
  const { t } = useLingui();
  const { grade } = useNumbers();
  const amount = useEffortText(effort, currency);
  return (
    <Table aria-label={t`Effort against yield`}>
      <thead>
        <tr>
          <Th>{t`Network`}</Th>
          <Th className="text-right">{effort === 'hours' ? t`Hours` : t`Money`}</Th>
          <Th className="text-right">{t`Yield`}</Th>
          <Th>{t`Low yield`}</Th>
        </tr>
      </thead>
      <tbody>
        {[...points]
          .sort((a, b) => b.effort - a.effort)
          .map((point) => (
            <tr key={point.cardId}>
              <Td>
                <NetworkLink cardId={point.cardId} className="font-medium" />
              </Td>
              <Td className="text-right">{amount(point.effort)}</Td>
              <Td className="text-right">{grade(point.yield)}</Td>
              <Td>{point.isLow ? t`Yes` : ''}</Td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

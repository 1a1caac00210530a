import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { positionAxes, type StrategicPosition } from '../../../domain/network/cooperation';
import type { Closeness, Standing } from '../../../domain/portfolio/closeness';
import { filterSearch } from '../../../domain/portfolio/filter';
import { Table, Td, Th } from '../../../ui/table';
import { useFilter } from '../../marks/filter/use-filter';
import { LEVEL_NAMES, POSITION_NAMES } from '../../marks/network/cooperation-names';
import { NetworkLinks } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { Bar } from './plot';

/** How close we are to the networks we take part in, from loose to tight. */
export function LevelsChart({ levels, portfolio }: { levels: Closeness['levels']; portfolio: string }) {
  const { t, i18n } = useLingui();
  const { filter } = useFilter();
  const { amount } = useNumbers();
  const most = Math.max(1, ...levels.map(({ networks }) => networks.length));
  const isEmpty = levels.every(({ word, networks }) => word === null || networks.length === 0);
  return (
    <ChartFigure
      id="levels"
      title={t`Level of cooperation`}
      lead={<Trans>How close we are to the networks we take part in, from loose to tight.</Trans>}
      empty={
        isEmpty ? (
          <Trans>No card says how close the cooperation is. Set the level on the Overview of a card.</Trans>
        ) : undefined
      }
      picture={
        <ul className="flex flex-col gap-1">
          {levels.map(({ word, networks, hours }) => {
            const name = word === null ? t`Not said` : i18n._(LEVEL_NAMES[word]);
            const line = (
              <>
                <span className={word === null ? 'py-0.5 text-ink-muted leading-tight' : 'py-0.5 leading-tight'}>
                  {name}
                </span>
                <Bar part={networks.length / most} className={word === null ? 'text-ink-faint' : 'text-accent'} />
                <span className="text-right tabular-nums">{i18n.number(networks.length)}</span>
                <span className="text-right text-ink-muted text-xs tabular-nums">{t`${amount(hours)} h`}</span>
              </>
            );
            const look =
              'grid min-h-7 grid-cols-[minmax(0,7rem)_minmax(0,1fr)_1.5rem_3rem] items-center gap-2 rounded-sm px-1 text-sm sm:grid-cols-[minmax(0,10rem)_minmax(0,1fr)_2rem_3.5rem]';
            return (
              <li key={word ?? 'none'}>
                {word === null ? (
                  <span className={look}>{line}</span>
                ) : (
                  <Link
                    to={portfolio + filterSearch({ ...filter, levels: [word] })}
                    className={`${look} hover:bg-hover`}
                  >
                    {line}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      }
      table={
        <StandingTable label={t`Level of cooperation`} rows={levels} nameOf={(word) => i18n._(LEVEL_NAMES[word])} />
      }
    />
  );
}

/** Where the networks stand by core and periphery, leader and follower. */
export function PositionsChart({ positions }: { positions: Closeness['positions'] }) {
  const { t, i18n } = useLingui();
  const isEmpty = positions.every(({ word, networks }) => word === null || networks.length === 0);
  const silent = positions.find(({ word }) => word === null)?.networks.length ?? 0;
  const cell = (position: StrategicPosition) => {
    const standing = positions.find(({ word }) => word === position);
    return standing ? <PositionCell key={position} standing={standing} position={position} /> : null;
  };
  return (
    <ChartFigure
      id="positions"
      title={t`Strategic position`}
      lead={<Trans>Is it about our core business, and do we lead or follow in its field?</Trans>}
      empty={
        isEmpty ? (
          <Trans>No card says where we stand in its field. Click the place on the Overview of a card.</Trans>
        ) : undefined
      }
      picture={
        <>
          <div className="grid grid-cols-[1.25rem_1fr_1fr] gap-1.5 text-sm">
            <span />
            <span className="text-center text-ink-muted text-xs">{t`Peripheral`}</span>
            <span className="text-center text-ink-muted text-xs">{t`Core business`}</span>
            <span className="rotate-180 text-center text-ink-muted text-xs [writing-mode:vertical-rl]">{t`Leader`}</span>
            {cell('remain')}
            {cell('defend')}
            <span className="rotate-180 text-center text-ink-muted text-xs [writing-mode:vertical-rl]">{t`Follower`}</span>
            {cell('restructure')}
            {cell('catch-up')}
          </div>
          {silent > 0 ? (
            <p className="mt-2 text-ink-muted text-sm tabular-nums">
              <Trans>Not said on cards: {silent}</Trans>
            </p>
          ) : null}
        </>
      }
      table={
        <StandingTable label={t`Strategic position`} rows={positions} nameOf={(word) => i18n._(POSITION_NAMES[word])} />
      }
    />
  );
}

function PositionCell({ standing, position }: { standing: Standing<StrategicPosition>; position: StrategicPosition }) {
  const { t, i18n } = useLingui();
  const { amount } = useNumbers();
  const { isLeader } = positionAxes(position);
  return (
    <div className={`min-w-0 rounded-sm p-2.5 ${isLeader ? 'bg-accent-tint' : 'bg-sunken'}`}>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-lg tabular-nums">{i18n.number(standing.networks.length)}</span>
        <span className="font-medium">{i18n._(POSITION_NAMES[position])}</span>
        <span className="ml-auto text-ink-muted text-xs tabular-nums">{t`${amount(standing.hours)} h`}</span>
      </div>
      <NetworkLinks cardIds={standing.networks} most={3} />
    </div>
  );
}

function StandingTable<Word extends string>({
  label,
  rows,
  nameOf,
}: {
  label: string;
  rows: readonly Standing<Word>[];
  nameOf: (word: Word) => string;
}) {
  const { t, i18n } = useLingui();
  const { amount } = useNumbers();
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          <Th>{label}</Th>
          <Th className="text-right">{t`How many`}</Th>
          <Th className="text-right">{t`Hours a month`}</Th>
          <Th>{t`Networks`}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ word, networks, hours }) => (
          <tr key={word ?? 'none'}>
            <Td className="align-top">{word === null ? t`Not said` : nameOf(word)}</Td>
            <Td className="text-right align-top">{i18n.number(networks.length)}</Td>
            <Td className="text-right align-top">{amount(hours)}</Td>
            <Td className="min-w-40 align-top">
              <NetworkLinks cardIds={networks} most={40} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

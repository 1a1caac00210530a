import type { MessageDescriptor } from '@lingui/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { filterSearch, type NetworkFilter } from '../../../domain/portfolio/filter';
import type { Coverage, MotiveCoverage } from '../../../domain/portfolio/motive-coverage';
import { Badge } from '../../../ui/badge';
import { Table, Td, Th } from '../../../ui/table';
import { useFilter } from '../../marks/filter/use-filter';
import { EFFECT_NAMES, REASON_NAMES } from '../../marks/network/motive-names';
import { NetworkLinks } from '../network-faces';
import { ChartFigure } from './chart-figure';
import { percent } from './plot';

interface Row {
  readonly key: string;
  readonly name: MessageDescriptor;
  readonly coverage: Coverage<string>;
  readonly filter: Partial<NetworkFilter>;
}

/** Reasons and effects: what the portfolio serves, and what nobody serves. */
export function CoverageChart({ coverage, portfolio }: { coverage: MotiveCoverage; portfolio: string }) {
  const { t, i18n } = useLingui();
  const reasons = coverage.reasons.map(
    (each): Row => ({
      key: each.motive,
      name: REASON_NAMES[each.motive],
      coverage: each,
      filter: { reasons: [each.motive] },
    }),
  );
  const effects = coverage.effects.map(
    (each): Row => ({
      key: each.motive,
      name: EFFECT_NAMES[each.motive],
      coverage: each,
      filter: { effects: [each.motive] },
    }),
  );
  const rows = [...reasons, ...effects];
  const most = Math.max(1, ...rows.map((row) => row.coverage.served.length + row.coverage.coming.length));
  const gaps = rows.filter((row) => row.coverage.served.length === 0);
  const names = i18n.locale ? new Intl.ListFormat(i18n.locale).format(gaps.map((row) => i18n._(row.name))) : '';
  return (
    <ChartFigure
      id="coverage"
      className="xl:col-span-2"
      title={t`Reasons and effects served`}
      lead={
        gaps.length === 0 ? (
          <Trans>Every reason and every effect is served by a network that we take part in.</Trans>
        ) : (
          <Trans>Nobody serves: {names}.</Trans>
        )
      }
      empty={
        gaps.length === rows.length && coverage.silent.length > 0 ? (
          <Trans>
            No card says why we are in its network. On the Overview of a card, choose the reasons and the effects
            sought.
          </Trans>
        ) : undefined
      }
      picture={
        <>
          <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
            <Bars title={t`Reasons`} rows={reasons} most={most} portfolio={portfolio} />
            <Bars title={t`Effects sought`} rows={effects} most={most} portfolio={portfolio} />
          </div>
          {coverage.silent.length > 0 ? (
            <div className="mt-3 text-sm">
              <h3 className="text-ink-muted">{t`Cards that name no reason and no effect`}</h3>
              <NetworkLinks cardIds={coverage.silent} most={8} />
            </div>
          ) : null}
        </>
      }
      table={<CoverageTable rows={rows} />}
    />
  );
}

function Bars({
  title,
  rows,
  most,
  portfolio,
}: {
  title: string;
  rows: readonly Row[];
  most: number;
  portfolio: string;
}) {
  const { t, i18n } = useLingui();
  const { filter } = useFilter();
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1 font-medium text-ink-muted text-xs">{title}</h3>
      <ul>
        {rows.map(({ key, name, coverage: { served, coming, isFading }, filter: asked }) => {
          const count = served.length;
          const soon = coming.length;
          const label = i18n._(name);
          return (
            <li key={key}>
              <Link
                to={portfolio + filterSearch({ ...filter, ...asked })}
                className="grid min-h-7 grid-cols-[minmax(0,9.5rem)_minmax(0,1fr)_auto] items-center gap-2 rounded-sm px-1 text-sm hover:bg-hover pointer-coarse:min-h-10"
              >
                <span className="py-0.5 leading-tight">{label}</span>
                <svg aria-hidden="true" className="block h-3 w-full">
                  <rect width={percent(count / most)} height="100%" rx="2" className="fill-accent" />
                  {soon > 0 ? (
                    <rect
                      x={percent(count / most)}
                      y="1"
                      width={percent(soon / most)}
                      height="10"
                      rx="2"
                      className="fill-none stroke-stage-join-solid"
                      strokeDasharray="3 2"
                    />
                  ) : null}
                </svg>
                <span className="flex items-center gap-1.5 tabular-nums">
                  {count === 0 ? (
                    <Badge tone="warning">{soon > 0 ? t`only candidates` : t`nobody`}</Badge>
                  ) : isFading ? (
                    <Badge tone="warning">{t`only in Prune`}</Badge>
                  ) : null}
                  <span className="min-w-5 text-right">{i18n.number(count)}</span>
                  <span className="sr-only">
                    {t`${plural(count, { one: '# network', other: '# networks' })}`}
                    {soon > 0 ? t`, ${plural(soon, { one: '# candidate', other: '# candidates' })}` : ''}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CoverageTable({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useLingui();
  return (
    <Table aria-label={t`Reasons and effects served`}>
      <thead>
        <tr>
          <Th>{t`Reason or effect`}</Th>
          <Th>{t`Networks we take part in`}</Th>
          <Th>{t`Candidates`}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, filter, coverage: { served, coming } }) => (
          <tr key={`${filter.reasons ? 'reason' : 'effect'}-${key}`}>
            <Td className="align-top">{i18n._(name)}</Td>
            <Td className="min-w-40 align-top">
              {served.length === 0 ? (
                <span className="text-warning">{t`Nobody`}</span>
              ) : (
                <NetworkLinks cardIds={served} most={40} />
              )}
            </Td>
            <Td className="min-w-32 align-top">
              <NetworkLinks cardIds={coming} most={40} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

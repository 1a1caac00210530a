import { useLingui } from '@lingui/react/macro';
import { ChartNoAxesColumn } from 'lucide-react';
import { EmptyState } from '../../../ui/empty-state';
import { NoNetworksYet } from '../frame/no-networks-yet';
import { type PortfolioFrameData, portfolioPaths } from '../frame/portfolio-frame-data';
import { NetworkFaces } from '../network-faces';
import type { ChartsData } from './charts-data';
import { LevelsChart, PositionsChart } from './closeness-charts';
import { CoverageChart } from './coverage-chart';
import { DueChart } from './due-chart';
import { EffortYieldChart } from './effort-yield-chart';
import { FlowChart } from './flow-chart';
import { OwnersChart } from './owners-chart';
import { ValueChart } from './value-chart';

/** The pictures that a lead looks at, of the networks in sight. */
export function ChartsPage({ data, frame }: { data: ChartsData; frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const paths = portfolioPaths(frame.organisationId);
  if (data.faces.length === 0) return <NoNetworks frame={frame} />;
  const { choices } = data;
  return (
    <NetworkFaces organisationId={frame.organisationId} faces={data.faces}>
      <h2 className="sr-only">{t`Charts`}</h2>
      <div className="mx-auto grid w-full max-w-7xl gap-4 xl:grid-cols-2 print:block print:space-y-4">
        <EffortYieldChart data={data.effort} effort={choices.effort} currency={frame.currency} />
        <ValueChart rows={data.value} by={choices.value} />
        <FlowChart flow={data.flow} months={choices.months} />
        <CoverageChart coverage={data.coverage} portfolio={paths.matrix} />
        <DueChart due={data.due} today={frame.today} />
        <OwnersChart load={data.load} limit={choices.limit} members={frame.members} />
        <div className="flex flex-col gap-4 *:flex-1">
          <LevelsChart levels={data.closeness.levels} portfolio={paths.matrix} />
          <PositionsChart positions={data.closeness.positions} />
        </div>
      </div>
    </NetworkFaces>
  );
}

function NoNetworks({ frame }: { frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const icon = <ChartNoAxesColumn aria-hidden="true" />;
  return frame.all > 0 ? (
    <EmptyState icon={icon} title={t`No network fits the filter`}>
      {t`Ask for less to see more.`}
    </EmptyState>
  ) : (
    <NoNetworksYet organisationId={frame.organisationId} icon={icon}>
      {t`The pictures draw themselves from what stands on the cards.`}
    </NoNetworksYet>
  );
}

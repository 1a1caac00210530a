import { msg } from '@lingui/core/macro';
import { chartsData, readChoices } from '../../features/portfolio/charts/charts-data';
import { ChartsPage } from '../../features/portfolio/charts/charts-page';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { titled } from '../page-title';
import type { Route } from './+types/charts';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Charts`);

export async function loader(args: Route.LoaderArgs) {
  const { shown, today } = await readPortfolio(args);
  return chartsData(shown, today, readChoices(new URL(args.request.url).searchParams));
}

export default function Charts({ loaderData }: Route.ComponentProps) {
  return <ChartsPage data={loaderData} frame={usePortfolioFrame()} />;
}

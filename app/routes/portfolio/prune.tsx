import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { yearBefore } from '../../domain/portfolio/amounts';
import { pruneCandidates } from '../../domain/portfolio/prune-candidates';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { networkFaces } from '../../features/portfolio/network-faces';
import { type PruneData, readPicked } from '../../features/portfolio/prune/prune-data';
import { PrunePage } from '../../features/portfolio/prune/prune-page';
import { titled } from '../page-title';
import type { Route } from './+types/prune';
import { readImpact } from './read-impact';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Prune candidates`);

export async function loader(args: Route.LoaderArgs): Promise<PruneData> {
  const portfolio = await readPortfolio(args);
  const { networks, shown, today, organisationId } = portfolio;
  const picked = readPicked(new URL(args.request.url).searchParams);
  const read = await readImpact(args.context.get(servicesContext), organisationId, portfolio, picked);
  return {
    candidates: pruneCandidates(shown, today, yearBefore(today), networks),
    faces: networkFaces(networks.filter(({ stage }) => stage !== 'left')),
    impact: picked.length > 0 ? read.impact : null,
    names: read.names,
  };
}

export default function Prune({ loaderData }: Route.ComponentProps) {
  return <PrunePage data={loaderData} frame={usePortfolioFrame()} />;
}

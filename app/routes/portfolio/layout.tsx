import { msg } from '@lingui/core/macro';
import { Outlet } from 'react-router';
import { totalsOf } from '../../domain/portfolio/totals';
import { PortfolioFrame } from '../../features/portfolio/frame/portfolio-frame';
import type { PortfolioFrameData } from '../../features/portfolio/frame/portfolio-frame-data';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { titled } from '../page-title';
import type { Route } from './+types/layout';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Portfolio`);

export async function loader(args: Route.LoaderArgs): Promise<PortfolioFrameData> {
  const { access, organisationId, boards, members, labels, mainModel, today, networks, shown } =
    await readPortfolio(args);
  return {
    organisationId,
    boards,
    members,
    labels,
    mainModel: mainModel && { id: mainModel.id, name: mainModel.name, kind: mainModel.kind },
    today,
    all: networks.length,
    totals: totalsOf(shown, today),
    canEdit: access.can('board.edit'),
  };
}

/** Pages inside read the frame's data with `usePortfolioFrame`. */
export default function PortfolioLayout({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`portfolio:${loaderData.organisationId}`]);
  return (
    <PortfolioFrame data={loaderData}>
      <Outlet context={loaderData} />
    </PortfolioFrame>
  );
}

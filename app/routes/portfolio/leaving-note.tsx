import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { networkFaces } from '../../features/portfolio/network-faces';
import { LeavingNote, type LeavingNoteData } from '../../features/portfolio/prune/leaving-note';
import { readPicked } from '../../features/portfolio/prune/prune-data';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { titled } from '../page-title';
import type { Route } from './+types/leaving-note';
import { readImpact } from './read-impact';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`What leaving would mean`);

export async function loader(args: Route.LoaderArgs): Promise<LeavingNoteData> {
  const portfolio = await readPortfolio(args);
  const { access, networks, today, organisationId } = portfolio;
  const picked = readPicked(new URL(args.request.url).searchParams);
  const { impact, names } = await readImpact(args.context.get(servicesContext), organisationId, portfolio, picked);
  return {
    organisationId,
    organisationName: access.organisation.name,
    currency: access.organisation.currency,
    today,
    picked,
    faces: networkFaces(networks),
    impact,
    names,
  };
}

export default function LeavingNotePage({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`portfolio:${loaderData.organisationId}`]);
  return <LeavingNote data={loaderData} />;
}

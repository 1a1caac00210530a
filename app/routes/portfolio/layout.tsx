import { msg } from '@lingui/core/macro';
import { Outlet, type ShouldRevalidateFunctionArgs } from 'react-router';
import { servicesContext } from '../../context';
import { filterSearch, readFilter } from '../../domain/portfolio/filter';
import { totalsOf } from '../../domain/portfolio/totals';
import type { PortfolioActAnswer } from '../../features/portfolio/acts/portfolio-act';
import { PortfolioActsProvider } from '../../features/portfolio/acts/portfolio-acts';
import { PortfolioFrame } from '../../features/portfolio/frame/portfolio-frame';
import type { PortfolioFrameData } from '../../features/portfolio/frame/portfolio-frame-data';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/layout';
import { answerPortfolioAct } from './answer-act';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Portfolio`);

export async function loader(args: Route.LoaderArgs): Promise<PortfolioFrameData> {
  const { access, organisationId, boards, members, labels, themes, mainModel, today, networks, shown, filter } =
    await readPortfolio(args);
  const { savedViews, partners } = args.context.get(servicesContext);
  const partnerNames = filter.partners.length === 0 ? {} : await partners.names(organisationId, filter.partners);
  return {
    organisationId,
    boards,
    members,
    labels,
    themes,
    partnerNames,
    mainModel: mainModel && { id: mainModel.id, name: mainModel.name, kind: mainModel.kind },
    currency: access.organisation.currency,
    today,
    all: networks.length,
    totals: totalsOf(shown, today),
    canEdit: access.can('board.edit'),
    views: await savedViews.list({ organisationId, memberId: access.member.id }),
    canShareViews: access.can('view.share'),
    canGovernViews: access.can('view.change', { isOwn: false }),
  };
}

/** Arranging a table and drawing a picture leave the frame as it is; another filter does not. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod || currentUrl.href === nextUrl.href) return defaultShouldRevalidate;
  const filterOf = (url: URL) => filterSearch(readFilter(url.searchParams));
  return (
    currentUrl.pathname.split('/')[2] !== nextUrl.pathname.split('/')[2] || filterOf(currentUrl) !== filterOf(nextUrl)
  );
}

/** Takes the acts of every page inside. */
export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  return answerPortfolioAct(args.context.get(servicesContext), access, await args.request.formData());
}

/** What cannot reach the server is said beside the picture, which stays. */
export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<PortfolioActAnswer> {
  try {
    return await serverAction();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return { ok: false, code: 'unreachable' };
  }
}

/** Pages inside read the frame's data with `usePortfolioFrame`. */
export default function PortfolioLayout({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`portfolio:${loaderData.organisationId}`]);
  return (
    <PortfolioActsProvider action={`/o/${loaderData.organisationId}/portfolio`} canEdit={loaderData.canEdit}>
      <PortfolioFrame data={loaderData}>
        <Outlet context={loaderData} />
      </PortfolioFrame>
    </PortfolioActsProvider>
  );
}

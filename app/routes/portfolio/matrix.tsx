import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { servicesContext } from '../../context';
import { filterSearch, readFilter } from '../../domain/portfolio/filter';
import { matrixDots } from '../../domain/portfolio/matrix-dots';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { MatrixPage } from '../../features/portfolio/matrix/matrix-page';
import type { Route } from './+types/matrix';
import { readPortfolio } from './read-portfolio';

export async function loader(args: Route.LoaderArgs) {
  const { organisationId, shown, mainModel, today } = await readPortfolio(args);
  const lastReview = await args.context.get(servicesContext).reviews.lastPlaces(organisationId);
  return { dots: matrixDots(shown, { today, mainModelId: mainModel?.id ?? null, lastReview }) };
}

/** Choosing between picture and table leaves the networks as they are. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod || currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href)
    return defaultShouldRevalidate;
  const filterOf = (url: URL) => filterSearch(readFilter(url.searchParams));
  return filterOf(currentUrl) !== filterOf(nextUrl);
}

export default function Matrix({ loaderData }: Route.ComponentProps) {
  return <MatrixPage dots={loaderData.dots} frame={usePortfolioFrame()} />;
}

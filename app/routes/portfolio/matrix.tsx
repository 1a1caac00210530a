import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { filterSearch, readFilter } from '../../domain/portfolio/filter';
import { matrixDots } from '../../domain/portfolio/matrix-dots';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { MatrixPage } from '../../features/portfolio/matrix/matrix-page';
import type { Route } from './+types/matrix';
import { readPortfolio } from './read-portfolio';

export async function loader(args: Route.LoaderArgs) {
  const { shown, mainModel, today } = await readPortfolio(args);
  return { dots: matrixDots(shown, { today, mainModelId: mainModel?.id ?? null, lastReview: new Map() }) };
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

import { msg } from '@lingui/core/macro';
import { redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { servicesContext } from '../../context';
import { filterSearch, readFilter } from '../../domain/portfolio/filter';
import { keysOf, tableColumn } from '../../domain/portfolio/table/table-columns';
import { packNetworks, type RowKey } from '../../domain/portfolio/table/table-row';
import { columnsOf, readView } from '../../domain/portfolio/table/table-view';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { TablePage } from '../../features/portfolio/table/table-page';
import { titled } from '../page-title';
import type { Route } from './+types/table';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Table · Portfolio`);

// What acts on several networks starts from, whether or not it is shown.
const FOR_ACTS: readonly RowKey[] = ['deputyIds', 'labelIds'];

export async function loader(args: Route.LoaderArgs) {
  const { access, organisationId, shown, themes, today } = await readPortfolio(args);
  const { portfolio, criteria, savedViews } = args.context.get(servicesContext);
  const { searchParams } = new URL(args.request.url);
  const me = access.member.id;
  if (searchParams.size === 0) {
    const standard = await savedViews.default({ organisationId, memberId: me });
    if (standard) throw redirect(`/o/${organisationId}/portfolio/table?${withView(standard.state, standard.id)}`);
  }
  const [columns, models] = await Promise.all([portfolio.columns(organisationId), criteria.list(organisationId)]);
  const keys = [...keysNeeded(searchParams), ...FOR_ACTS];
  return {
    rows: packNetworks(shown, keys, today),
    columns,
    themes,
    models: models.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ id, name })),
    me,
  };
}

function withView(state: string, id: string): string {
  const params = new URLSearchParams(state);
  params.set('view', id);
  return params.toString();
}

/** What of each row the arrangement in an address needs: its columns, and what it sorts and groups by. */
function keysNeeded(params: URLSearchParams): RowKey[] {
  const view = readView(params);
  const by = [...view.sorts.map(({ column }) => column), view.group].flatMap((id) => (id && tableColumn(id)) || []);
  return keysOf([...columnsOf(view), ...by]);
}

/** Widening, folding, sorting and grouping by what is here already need nothing from the server. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const isSamePage = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  if (formMethod || !isSamePage) return defaultShouldRevalidate;
  const [now, next] = [currentUrl.searchParams, nextUrl.searchParams];
  const here = new Set(keysNeeded(now));
  const hasAll = keysNeeded(next).every((key) => here.has(key));
  return !hasAll || filterSearch(readFilter(now)) !== filterSearch(readFilter(next));
}

export default function PortfolioTable({ loaderData }: Route.ComponentProps) {
  return <TablePage data={loaderData} frame={usePortfolioFrame()} />;
}

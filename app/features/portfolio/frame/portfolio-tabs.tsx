import { useLingui } from '@lingui/react/macro';
import { filterSearch } from '../../../domain/portfolio/filter';
import { TabLinks } from '../../../ui/tabs';
import { useFilter } from '../../marks/filter/use-filter';
import { portfolioPaths } from './portfolio-frame-data';

/** The ways to look at the portfolio. The filter goes along from one to the next. */
export function PortfolioTabs({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  const { filter } = useFilter();
  const paths = portfolioPaths(organisationId);
  const search = filterSearch(filter);
  const links = [
    { to: paths.matrix, label: t`Matrix`, end: true },
    { to: paths.table, label: t`Table` },
    { to: paths.charts, label: t`Charts` },
    { to: paths.prune, label: t`Prune candidates` },
    { to: paths.radar, label: t`Radar` },
    { to: paths.reviews, label: t`Reviews` },
    { to: paths.compare, label: t`Compare` },
  ];
  return (
    <TabLinks
      label={t`Portfolio`}
      links={links.map((link) => ({ ...link, to: link.to + search }))}
      className="px-4 sm:px-6 print:hidden"
    />
  );
}

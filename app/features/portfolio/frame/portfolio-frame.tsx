import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ListFilter } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { countAsked } from '../../../domain/portfolio/filter';
import { Button } from '../../../ui/button';
import { useShortcut } from '../../../ui/shortcuts';
import FilterBar from '../../marks/filter/filter-bar';
import { FilterSearch } from '../../marks/filter/filter-search';
import { useFilter } from '../../marks/filter/use-filter';
import { ViewsMenu } from '../views/views-menu';
import { type PortfolioFrameData, portfolioPaths } from './portfolio-frame-data';
import { PortfolioTabs } from './portfolio-tabs';
import { TotalsStrip } from './totals-strip';

/** What stands around every page of the portfolio: how much there is of it, the ways to look at it, and the filter. */
export function PortfolioFrame({ data, children }: { data: PortfolioFrameData; children: ReactNode }) {
  const { t } = useLingui();
  const { filter } = useFilter();
  const [filterOpen, setFilterOpen] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const { organisationId, boards, members, labels, themes, partnerNames, all, totals } = data;
  const asked = countAsked(filter);
  const shown = totals.networks;
  useShortcut('F', () => setFilterOpen(true), { description: t`Filter`, group: t`Portfolio` });
  return (
    <div className="flex min-h-full flex-col">
      <header className="shrink-0 pt-4 sm:pt-5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pb-1 sm:px-6">
          <h1 className="font-semibold text-2xl tracking-tight">{t`Portfolio`}</h1>
          <p role="status" className="text-ink-muted tabular-nums">
            {shown === all
              ? t`${plural(all, { one: '# network', other: '# networks' })}`
              : t`${shown} of ${plural(all, { one: '# network', other: '# networks' })}`}
          </p>
          <TotalsStrip totals={totals} currency={data.currency} />
        </div>
        <PortfolioTabs organisationId={organisationId} />
        {all > 0 && (
          <div className="flex flex-wrap items-center gap-2 px-4 pt-2 sm:px-6 print:hidden">
            <FilterSearch
              label={t`Search the portfolio`}
              shortcut={{ description: t`Search the portfolio`, group: t`Portfolio` }}
              onLeave={() => page.current?.focus()}
            />
            <Button
              variant={asked > 0 ? 'secondary' : 'ghost'}
              icon={<ListFilter aria-hidden="true" />}
              aria-expanded={filterOpen || asked > 0}
              aria-keyshortcuts="f"
              onClick={() => setFilterOpen(!filterOpen)}
            >
              {t`Filter`}
              {asked > 0 && (
                <span className="rounded-sm bg-accent-tint px-1 text-accent text-xs tabular-nums">{asked}</span>
              )}
            </Button>
            <ViewsMenu
              views={data.views}
              action={portfolioPaths(organisationId).views}
              canShare={data.canShareViews}
              canGovern={data.canGovernViews}
            />
            {(filterOpen || asked > 0) && (
              <FilterBar {...{ members, labels, boards, themes, partnerNames }} isWide takesFocus={filterOpen} />
            )}
          </div>
        )}
      </header>
      <div ref={page} tabIndex={-1} className="flex min-h-0 flex-1 flex-col px-4 pt-3 pb-6 outline-none sm:px-6">
        {children}
      </div>
    </div>
  );
}

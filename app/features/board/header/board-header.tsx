import { Trans, useLingui } from '@lingui/react/macro';
import { ListFilter, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { countAsked } from '../../../domain/portfolio/filter';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { useFilter } from '../../marks/filter/use-filter';
import { BoardSearch } from '../filter/board-search';
import type { BoardInfo } from './board-info';
import { BoardMenu } from './board-menu';
import { BoardName } from './board-name';
import { BoardPeople } from './board-people';
import { SaveIndicator } from './save-indicator';
import { SavedViewsMenu } from './saved-views-menu';
import { StarButton } from './star-button';
import { ViewMenu } from './view-menu';

const FilterBar = lazy(() => import('../filter/board-filter-bar'));
const ArchiveSheet = lazy(() => import('../overlays/archive-sheet'));

/** What stands above the columns. On phones the second line opens at a press. */
export function BoardHeader({
  board,
  filterOpen,
  onFilterOpen,
}: {
  board: BoardInfo;
  filterOpen: boolean;
  onFilterOpen: (open: boolean) => void;
}) {
  const { t } = useLingui();
  const { filter } = useFilter();
  const [isExpanded, setExpanded] = useState(false);
  const [archiveOpen, setArchiveOpen] = useState(false);
  const asked = countAsked(filter);
  return (
    <header className="shrink-0 px-4 pt-2 pb-1 max-sm:px-2">
      <div className="flex min-h-10 items-center gap-2">
        <div className="flex min-w-0 flex-1 items-center gap-0.5">
          <BoardName board={board} />
          <StarButton board={board} />
          {board.isArchived && <Tag>{t`Archived`}</Tag>}
          {board.isTemplate && <Tag>{t`Template`}</Tag>}
        </div>
        <SaveIndicator />
        <BoardPeople />
        <IconButton
          label={isExpanded ? t`Hide search and filters` : t`Show search and filters`}
          tooltip={false}
          aria-expanded={isExpanded}
          className="sm:hidden"
          onClick={() => setExpanded(!isExpanded)}
        >
          <Search aria-hidden="true" className={isExpanded ? 'text-accent' : ''} />
        </IconButton>
        <BoardMenu board={board} onShowArchive={() => setArchiveOpen(true)} />
      </div>
      <div className={cx('flex flex-wrap items-center gap-2 py-1', !isExpanded && asked === 0 && 'max-sm:hidden')}>
        <BoardSearch />
        <Button
          variant={asked > 0 ? 'secondary' : 'ghost'}
          icon={<ListFilter aria-hidden="true" />}
          aria-expanded={filterOpen}
          aria-keyshortcuts="f"
          onClick={() => onFilterOpen(!filterOpen)}
        >
          <Trans>Filter</Trans>
          {asked > 0 && (
            <span className="rounded-sm bg-accent-tint px-1 text-accent text-xs tabular-nums">{asked}</span>
          )}
        </Button>
        <SavedViewsMenu />
        <ViewMenu />
      </div>
      {(filterOpen || asked > 0) && (
        <Suspense fallback={null}>
          <FilterBar takesFocus={filterOpen} />
        </Suspense>
      )}
      {archiveOpen && (
        <Suspense fallback={null}>
          <ArchiveSheet onClose={() => setArchiveOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}

function Tag({ children }: { children: string }) {
  return <span className="shrink-0 rounded-sm bg-sunken px-1.5 text-ink-muted text-xs leading-5">{children}</span>;
}

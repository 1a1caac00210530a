import { useLingui } from '@lingui/react/macro';
import { View } from 'lucide-react';
import { useMemo } from 'react';
import { filterSearch, isEmptyFilter, NO_FILTER, readFilter } from '../../../domain/portfolio/filter';
import type { SavedView } from '../../../domain/portfolio/saved-view';
import { Button } from '../../../ui/button';
import { Menu, MenuCheckboxItem, MenuContent, MenuLabel, MenuTrigger } from '../../../ui/menu';
import { useFilter } from '../../marks/filter/use-filter';
import { useBoard } from '../view/board-context';

/** What the portfolio's saved views ask for, asked of this board. They are kept and changed in the portfolio. */
export function SavedViewsMenu() {
  const { t } = useLingui();
  const { filter, change } = useFilter();
  const { views } = useBoard();
  const offered = useMemo(() => views.flatMap(readView), [views]);
  if (offered.length === 0) return null;
  const present = filterSearch(filter);
  const current = offered.find(({ search }) => search === present);
  return (
    <Menu modal={false}>
      <MenuTrigger asChild>
        <Button variant={current ? 'secondary' : 'ghost'} icon={<View aria-hidden="true" />}>
          <span className="max-w-48 truncate">{current?.view.name ?? t`Views`}</span>
        </Button>
      </MenuTrigger>
      <MenuContent aria-label={t`Views`}>
        <MenuLabel>{t`Show what a saved view shows`}</MenuLabel>
        {offered.map((one) => (
          <MenuCheckboxItem
            key={one.view.id}
            checked={one === current}
            onSelect={() => change(one === current ? NO_FILTER : one.filter)}
          >
            <span className="truncate">{one.view.name}</span>
            {!one.view.isOwn && <span className="text-ink-muted text-xs">{one.view.ownerName}</span>}
          </MenuCheckboxItem>
        ))}
      </MenuContent>
    </Menu>
  );
}

/** What a view asks of a board, which is one board already; nothing when it only arranges the table. */
function readView(view: SavedView) {
  const filter = { ...readFilter(new URLSearchParams(view.state)), boards: [] };
  return isEmptyFilter(filter) ? [] : [{ view, filter, search: filterSearch(filter) }];
}

import { useLingui } from '@lingui/react/macro';
import { FilterSearch } from '../../marks/filter/filter-search';
import { useBoard } from '../view/board-context';

/** Finds cards by words of their name or purpose. */
export function BoardSearch() {
  const { t } = useLingui();
  const { screen } = useBoard();
  return (
    <FilterSearch
      label={t`Search this board`}
      shortcut={{ description: t`Search the board`, group: t`Board` }}
      onLeave={() => {
        const focused = screen.focus.get();
        if (focused) screen.focusCard(focused);
      }}
    />
  );
}

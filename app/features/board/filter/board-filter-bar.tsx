import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useStore } from '../../../live/use-store';
import FilterBar from '../../marks/filter/filter-bar';
import { useBoard } from '../view/board-context';

/** By what the board's cards are chosen, and how many are not in sight. */
export default function BoardFilterBar({ takesFocus }: { takesFocus: boolean }) {
  const { t } = useLingui();
  const { screen, members, labels } = useBoard();
  const hidden = useStore(screen.arrangement, (arrangement) => arrangement.hidden);
  return (
    <FilterBar members={[...members.values()]} {...{ labels, takesFocus }}>
      <span role="status" className="text-ink-muted text-xs">
        {hidden > 0 && t`${plural(hidden, { one: '# card is hidden', other: '# cards are hidden' })}`}
      </span>
    </FilterBar>
  );
}

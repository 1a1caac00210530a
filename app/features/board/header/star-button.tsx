import { useLingui } from '@lingui/react/macro';
import { Star } from 'lucide-react';
import { IconButton } from '../../../ui/icon-button';
import type { BoardInfo } from './board-info';
import { useBoardForm } from './use-board-form';

/** Stars the board for this person, or no longer. */
export function StarButton({ board }: { board: BoardInfo }) {
  const { t } = useLingui();
  const { send, waiting } = useBoardForm(board, 'star');
  const isStarred = waiting === null ? board.isStarred : waiting === 'yes';
  return (
    <IconButton
      label={isStarred ? t`Take off the star` : t`Star this board`}
      aria-pressed={isStarred}
      onClick={() => send(isStarred ? 'no' : 'yes')}
    >
      <Star aria-hidden="true" className={isStarred ? 'fill-current text-accent' : ''} />
    </IconButton>
  );
}

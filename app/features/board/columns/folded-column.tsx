import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import type { ColumnContent } from '../../../board-doc/content';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { StageDot } from '../../marks/stage-dot';
import { useCellHandle } from '../cards/use-cell-handle';
import { cellKey } from '../model/arrangement';
import { useBoard } from '../view/board-context';
import { ColumnCount } from './column-count';

/** A column folded to a strip: still a target for drops, opened by a press or by lingering on it with a card. */
export function FoldedColumn({ column, area }: { column: ColumnContent; area: RefObject<HTMLElement | null> }) {
  const { t } = useLingui();
  const { screen, canEdit } = useBoard();
  const key = cellKey('all', column.id);
  useCellHandle(key, area, null);
  const isTarget = useStore(screen.drag, (drag) => drag?.target.key === key);
  return (
    <button
      type="button"
      data-column-grip={canEdit ? column.id : undefined}
      aria-expanded="false"
      aria-label={t`Unfold ${column.name}`}
      onClick={() => screen.toggleFolded(column.id)}
      className={cx(
        'flex min-h-48 w-full flex-1 flex-col items-center gap-2 rounded-md py-3 hover:bg-hover',
        isTarget && 'bg-accent-tint outline-2 outline-accent outline-dashed',
      )}
    >
      <StageDot stage={column.stage} />
      <ColumnCount column={column} />
      <span className="max-h-80 truncate font-semibold text-base text-ink [writing-mode:vertical-rl]">
        {column.name}
      </span>
    </button>
  );
}

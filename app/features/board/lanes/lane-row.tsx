import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { memo, useRef } from 'react';
import type { ColumnContent } from '../../../board-doc/content';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { useNearViewport } from '../columns/use-near-viewport';
import { cellKey, cellOf } from '../model/arrangement';
import { type Lane, laneKey } from '../model/card-grouping';
import { useBoard } from '../view/board-context';
import { LaneCell } from './lane-cell';
import { LaneName } from './lane-name';

const ROW = 92;
const MOST_ROWS = 5;

/** One lane: its name over the columns' cells, folded away at a press. */
export const LaneRow = memo(function LaneRow({
  lane,
  columns,
  isNearAtFirst,
}: {
  lane: Lane;
  columns: readonly ColumnContent[];
  isNearAtFirst: boolean;
}) {
  const { t } = useLingui();
  const { screen } = useBoard();
  const key = laneKey(lane);
  const foldKey = `lane:${key}`;
  const isFolded = useStore(screen.folded, (folded) => folded.has(foldKey));
  const sizes = useStore(screen.arrangement, (arrangement) =>
    columns.map((column) => cellOf(arrangement, cellKey(key, column.id)).length).join(' '),
  );
  const counts = sizes.split(' ').map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const row = useRef<HTMLElement>(null);
  const isNear = useNearViewport(row, isNearAtFirst);
  const height = 44 + Math.min(MOST_ROWS, Math.max(1, ...counts)) * ROW;
  return (
    <section ref={row} className="pt-2" style={isNear || isFolded ? undefined : { minHeight: height }}>
      <h3 className="sticky left-0 w-fit px-4">
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={() => screen.toggleFolded(foldKey)}
          className="flex h-9 items-center gap-2 rounded-sm px-2 font-semibold text-base hover:bg-hover"
        >
          <ChevronDown aria-hidden="true" className={cx('size-4 text-ink-muted', isFolded && '-rotate-90')} />
          <LaneName lane={lane} />
          <span className="font-normal text-ink-muted text-xs tabular-nums">
            {total}
            <span className="sr-only"> {t`${plural(total, { one: 'card', other: 'cards' })}`}</span>
          </span>
        </button>
      </h3>
      {!isFolded && isNear && (
        <div className="flex gap-3 px-4">
          {columns.map((column) => (
            <LaneCell key={column.id} cell={cellKey(key, column.id)} name={column.name} stage={column.stage} />
          ))}
        </div>
      )}
    </section>
  );
});

import type { RefObject } from 'react';
import { useColumns } from '../../../live/hooks';
import { useStore } from '../../../live/use-store';
import { EDGES } from '../columns/column';
import { ColumnHeader } from '../columns/column-header';
import { laneKey } from '../model/card-grouping';
import { useBoard } from '../view/board-context';
import { LaneRow } from './lane-row';

/** The board cut into lanes: one row for each owner, label or segment, the columns running through all of them. */
export function Lanes({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { screen } = useBoard();
  const columns = useColumns();
  const lanes = useStore(screen.arrangement, (arrangement) => arrangement.lanes);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto pb-3">
      <div className="w-max min-w-full">
        <div className="sticky top-0 z-20 flex gap-3 bg-canvas px-4 py-1">
          {columns.map((column) => (
            <div key={column.id} className={`w-72 shrink-0 rounded-md border-t-3 bg-sunken ${EDGES[column.stage]}`}>
              <ColumnHeader column={column} />
            </div>
          ))}
        </div>
        {lanes.map((lane, index) => (
          <LaneRow key={laneKey(lane)} lane={lane} columns={columns} isNearAtFirst={index < 3} />
        ))}
      </div>
    </div>
  );
}

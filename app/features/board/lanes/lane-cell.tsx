import { memo, useRef } from 'react';
import type { Stage } from '../../../domain/life-cycle';
import { CellList } from '../cards/cell-list';
import { QuickAdd } from '../columns/quick-add';
import type { CellKey } from '../model/arrangement';

/** One lane's part of a column, scrolling by itself when it is long. */
export const LaneCell = memo(function LaneCell({ cell, name, stage }: { cell: CellKey; name: string; stage: Stage }) {
  const area = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={area} aria-label={name} className="flex w-72 min-w-0 shrink-0 flex-col rounded-md bg-sunken pt-1.5">
      <CellList cell={cell} stage={stage} area={area} className="max-h-[30rem]" />
      <QuickAdd cell={cell} isCompact />
    </fieldset>
  );
});

import { COOPERATION_LEVELS, type CooperationLevel, isOwnership } from '../../../domain/network/cooperation';
import { cx } from '../../../ui/cx';

/** From loose to tight as a row of steps; the two of ownership are set apart. */
export function LevelScale({ level }: { level: CooperationLevel | null }) {
  const reached = level === null ? -1 : COOPERATION_LEVELS.indexOf(level);
  return (
    <span aria-hidden="true" className="inline-flex items-end gap-0.5">
      {COOPERATION_LEVELS.map((each, index) => (
        <span
          key={each}
          className={cx(
            'w-2 rounded-[2px]',
            HEIGHTS[index],
            each === 'part-ownership' && 'ml-1',
            index > reached ? 'bg-pressed' : isOwnership(each) ? 'bg-warning-solid' : 'bg-accent',
          )}
        />
      ))}
    </span>
  );
}

const HEIGHTS = ['h-1.5', 'h-2', 'h-2.5', 'h-3', 'h-3.5'];

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ColumnContent } from '../../../board-doc/content';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { useBoard } from '../view/board-context';

/** How many cards a column has, beside its soft limit; set off when over it. */
export function ColumnCount({ column }: { column: ColumnContent }) {
  const { t } = useLingui();
  const { screen } = useBoard();
  const count = useStore(screen.arrangement, (arrangement) => arrangement.counts.get(column.id));
  const { shown, total } = count ?? { shown: 0, total: 0 };
  const { limit } = column;
  const isOver = limit !== null && total > limit;
  const cards = t`${plural(total, { one: '# card', other: '# cards' })}`;
  const label = [
    shown === total ? cards : t`${shown} of ${cards}`,
    limit === null ? '' : isOver ? t`over its limit of ${limit}` : t`limit ${limit}`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={cx(
        'shrink-0 rounded-sm px-1.5 text-xs tabular-nums leading-5',
        isOver ? 'bg-warning font-semibold text-warning' : 'text-ink-muted',
      )}
    >
      {shown === total ? total : `${shown}/${total}`}
      {limit !== null && ` / ${limit}`}
    </span>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { Totals } from '../../../../domain/portfolio/table/arrange-rows';
import { cx } from '../../../../ui/cx';
import { NumberText } from '../cells/cell';
import type { GridLayout } from './grid-layout';

/** What the columns after the name come to. */
export function SumCells({ layout, totals, className }: { layout: GridLayout; totals: Totals; className?: string }) {
  const { t } = useLingui();
  return layout.columns.slice(1).map(({ column, css, align }, i) => {
    const total = totals.get(column.id);
    return (
      <td
        key={column.id}
        aria-colindex={i + (layout.selectWidth > 0 ? 3 : 2)}
        style={{ width: css }}
        className={cx(
          'flex shrink-0 items-center gap-1 overflow-hidden whitespace-nowrap px-2 tabular-nums',
          align === 'right' && 'justify-end',
          className,
        )}
      >
        {total !== undefined && column.total === 'mean' && (
          <span role="img" aria-label={t`Mean`} title={t`Mean`} className="font-normal text-ink-muted">
            ⌀
          </span>
        )}
        {total !== undefined && <NumberText value={total} />}
      </td>
    );
  });
}

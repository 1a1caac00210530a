import { useLingui } from '@lingui/react/macro';
import { ArrowDownWideNarrow, MoreHorizontal } from 'lucide-react';
import type { ColumnContent } from '../../../board-doc/content';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { StageDot } from '../../marks/stage-dot';
import { anchorOf } from '../view/anchor';
import { useBoard } from '../view/board-context';
import { ColumnCount } from './column-count';
import { NameField } from './name-field';

/** The head of a column: stage, name, count, menu. By it the column is dragged. */
export function ColumnHeader({ column, isGrip = false }: { column: ColumnContent; isGrip?: boolean }) {
  const { t } = useLingui();
  const { screen, acts, canEdit, sorts } = useBoard();
  const isRenamed = useStore(
    screen.editing,
    (editing) => editing?.kind === 'rename-column' && editing.column === column.id,
  );
  return (
    <header
      data-column-grip={isGrip && canEdit ? column.id : undefined}
      className={cx(
        'flex h-11 shrink-0 items-center gap-2 rounded-t-sm pr-1 pl-3',
        column.colour && `bg-label-${column.colour}`,
        isGrip && canEdit && 'cursor-grab select-none [-webkit-touch-callout:none]',
      )}
    >
      <StageDot stage={column.stage} />
      {isRenamed ? (
        <NameField
          name={column.name}
          onDone={(name) => {
            if (name) acts.columns.update(column.id, { name });
            screen.editing.set(null);
          }}
        />
      ) : (
        <h2
          className="min-w-0 truncate font-semibold text-base text-ink"
          title={column.name}
          onDoubleClick={() => canEdit && screen.editing.set({ kind: 'rename-column', column: column.id })}
        >
          {column.name}
        </h2>
      )}
      <ColumnCount column={column} />
      {sorts.has(column.id) && (
        <ArrowDownWideNarrow
          role="img"
          aria-label={t`Sorted in this view`}
          className="size-4 shrink-0 text-ink-muted"
        />
      )}
      <button
        type="button"
        aria-label={t`Actions for column ${column.name}`}
        aria-haspopup="menu"
        data-no-drag=""
        onClick={(event) =>
          screen.editing.set({ kind: 'column-menu', column: column.id, anchor: anchorOf(event.currentTarget) })
        }
        className="ml-auto inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink"
      >
        <MoreHorizontal aria-hidden="true" className="size-4" />
      </button>
    </header>
  );
}

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { CardId } from '../../../domain/ids';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { StageDot } from '../../marks/stage-dot';
import { cardAddress, useMatrix } from './matrix-context';
import type { MatrixPointer } from './matrix-pointer';

const MOST_SHOWN = 200;

/** The networks that nobody has placed yet, to be taken onto the matrix from here. */
export function MatrixTray({
  dots,
  pointer,
  onKey,
}: {
  dots: readonly MatrixDot[];
  pointer: MatrixPointer;
  onKey: (event: KeyboardEvent, id: CardId) => boolean;
}) {
  const { t } = useLingui();
  const { frame, acts, screen } = useMatrix();
  if (dots.length === 0) return null;
  const more = dots.length - MOST_SHOWN;
  return (
    <aside
      aria-label={t`Not placed yet`}
      className="flex min-h-0 shrink-0 flex-col rounded-md border border-line bg-sunken sm:w-56 print:hidden"
    >
      <h2 className="flex items-baseline gap-2 px-3 pt-2 font-medium text-sm">
        <Trans>Not placed yet</Trans>
        <span className="text-ink-muted tabular-nums">{dots.length}</span>
      </h2>
      {frame.canEdit && (
        <p className="px-3 text-ink-muted text-xs">
          <Trans>Drag onto the matrix, or press Space and the arrows.</Trans>
        </p>
      )}
      <ul
        className="flex min-h-0 gap-1 overflow-auto p-2 max-sm:flex-nowrap sm:flex-col"
        onBlur={() => screen.lifted.get()?.by === 'keys' && acts.putBack()}
      >
        {dots.slice(0, MOST_SHOWN).map((dot) => (
          <TrayItem key={dot.id} {...{ dot, pointer, onKey }} />
        ))}
        {more > 0 && (
          <li className="shrink-0 px-2 py-1 text-ink-muted text-xs">
            {t`${plural(more, { one: '# more network', other: '# more networks' })}. Search or filter to reach them.`}
          </li>
        )}
      </ul>
    </aside>
  );
}

function TrayItem({
  dot,
  pointer,
  onKey,
}: {
  dot: MatrixDot;
  pointer: MatrixPointer;
  onKey: (event: KeyboardEvent, id: CardId) => boolean;
}) {
  const { frame, screen } = useMatrix();
  const isLifted = useStore(screen.lifted, (lifted) => lifted?.id === dot.id);
  return (
    <li className="max-sm:shrink-0">
      <Link
        to={cardAddress(frame.organisationId, dot)}
        data-dot={dot.id}
        draggable={false}
        onPointerDown={(event) => pointer.handleDownInTray(event.nativeEvent, dot.id)}
        onClick={(event) => pointer.hasDragged && event.preventDefault()}
        onKeyDown={(event) => {
          if (!onKey(event, dot.id)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className={cx(
          'flex min-h-8 select-none items-center gap-2 rounded-sm border border-line bg-surface px-2 py-1 text-sm [-webkit-touch-callout:none] max-sm:max-w-56 pointer-coarse:min-h-10',
          frame.canEdit && 'cursor-grab',
          isLifted && 'opacity-40',
        )}
      >
        <StageDot stage={dot.stage} />
        <span className="min-w-0 truncate">{dot.name}</span>
      </Link>
    </li>
  );
}

import { memo, useMemo } from 'react';
import { useStore } from '../../../live/use-store';
import { cx } from '../../../ui/cx';
import { DotShape } from './dot-shape';
import type { PlacedDot } from './lay-out-dots';
import { cardAddress, useMatrix } from './matrix-context';
import { useMatrixWords } from './use-matrix-words';

/** One network on the matrix: a link to its card, which opens its small card and can be lifted once the page's script runs. */
export const MatrixDotLink = memo(function MatrixDotLink({
  dot,
  x,
  y,
  radius,
}: {
  dot: PlacedDot;
  x: number;
  y: number;
  radius: number;
}) {
  const { screen, frame, isHydrated } = useMatrix();
  const words = useMatrixWords();
  const label = useMemo(() => words.dot(dot), [words, dot]);
  const isTabStop = useStore(screen.focus, (id) => id === dot.id);
  const isSelected = useStore(screen.selection, (ids) => ids.has(dot.id));
  const isLifted = useStore(screen.lifted, (lifted) => lifted?.id === dot.id);
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <a
        href={cardAddress(frame.organisationId, dot)}
        data-dot={dot.id}
        aria-label={label}
        {...(isSelected ? { 'aria-current': true } : {})}
        {...(isHydrated ? { tabIndex: isTabStop ? 0 : -1 } : {})}
        onFocus={() => screen.focus.set(dot.id)}
        onDragStart={(event) => event.preventDefault()}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.button !== 0) return;
          event.preventDefault();
          // A press is answered when the pointer is let go; this is the Enter key, or a screen reader.
          if (event.detail === 0) screen.opened.set(dot.id);
        }}
        className={cx('group cursor-pointer outline-none', isLifted && 'opacity-35')}
      >
        <circle
          r={radius + 6}
          strokeWidth={2}
          className={cx(
            'group-focus-visible:stroke-focus',
            isSelected ? 'fill-accent-tint stroke-accent' : 'fill-transparent stroke-transparent',
          )}
        />
        <DotShape stage={dot.stage} radius={radius} score={dot.score} />
      </a>
    </g>
  );
});

import { memo } from 'react';
import type { DrawnDot } from './lay-out-dots';
import { type MatrixView, type PlotSize, scalesOf } from './matrix-view';

/** From where networks stood at the last review to where they stand now. */
export const Trails = memo(function Trails({
  drawn,
  view,
  size,
}: {
  drawn: readonly DrawnDot[];
  view: MatrixView;
  size: PlotSize;
}) {
  const scales = scalesOf(view, size);
  return (
    <g className="stroke-ink-muted" fill="none">
      {drawn.map(({ dot, x, y }) => {
        if (!dot.trailFrom) return null;
        const [fromX, fromY] = [scales.x(dot.trailFrom.now), scales.y(dot.trailFrom.future)];
        return (
          <g key={dot.id}>
            <circle cx={fromX} cy={fromY} r={3} />
            <line x1={fromX} y1={fromY} x2={x} y2={y} strokeDasharray="1 3" strokeWidth={1.5} strokeLinecap="round" />
          </g>
        );
      })}
    </g>
  );
});

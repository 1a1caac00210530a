import { useStore } from '../../../live/use-store';
import { DotShape } from './dot-shape';
import { dotGrowth } from './lay-out-dots';
import { useMatrix } from './matrix-context';
import { type MatrixView, type PlotSize, scalesOf } from './matrix-view';
import { useMatrixWords } from './use-matrix-words';

/** The network in hand, over the picture, with the place it would get. */
export function LiftedDot({
  view,
  size,
  radiusOf,
}: {
  view: MatrixView;
  size: PlotSize;
  radiusOf: (hours: number | null) => number;
}) {
  const { screen, dots } = useMatrix();
  const words = useMatrixWords();
  const lifted = useStore(screen.lifted, (now) => now);
  const dot = lifted && dots.get(lifted.id);
  if (!lifted || !dot) return null;
  const scales = scalesOf(view, size);
  const { at, from, point } = lifted;
  const x = at ? scales.x(at.now) : (point?.x ?? 0);
  const y = at ? scales.y(at.future) : (point?.y ?? 0);
  if (!at && !point) return null;
  const radius = radiusOf(dot.hours) * dotGrowth(view, size);
  const isRight = x > size.width * 0.62;
  return (
    <div className="pointer-events-none absolute inset-0 z-20 will-change-transform" data-lifted={dot.id}>
      <svg aria-hidden="true" width={size.width} height={size.height} className="overflow-visible">
        {at && (
          <g className="stroke-ink-faint" strokeDasharray="2 3">
            <line x1={x} x2={x} y1={scales.y(0)} y2={y} />
            <line y1={y} y2={y} x1={scales.x(0)} x2={x} />
            {from && (
              <line x1={scales.x(from.now)} y1={scales.y(from.future)} x2={x} y2={y} className="stroke-ink-muted" />
            )}
          </g>
        )}
        <g transform={`translate(${x} ${y})`}>
          <circle r={radius + 6} className="fill-surface stroke-accent opacity-90" strokeWidth={2} />
          <DotShape stage={dot.stage} radius={radius} score={dot.score} />
        </g>
      </svg>
      <div
        className="absolute flex max-w-64 flex-col rounded-sm bg-ink px-2 py-1 text-canvas text-xs shadow-lift"
        style={{
          left: x,
          top: y,
          transform: `translate(${isRight ? `calc(-100% - ${radius + 12}px)` : `${radius + 12}px`}, -50%)`,
        }}
      >
        <span className="truncate font-medium">{dot.name}</span>
        <span className="tabular-nums">{words.place(at)}</span>
      </div>
    </div>
  );
}

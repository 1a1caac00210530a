import { memo, useMemo } from 'react';
import { type PlacedLabel, placeLabels, placeOneLabel } from '../../../domain/portfolio/place-labels';
import { useStore } from '../../../live/use-store';
import { LABEL_HEIGHT, labelText, labelWidth } from './label-text';
import type { DrawnDot } from './lay-out-dots';
import { useMatrix } from './matrix-context';
import type { PlotSize } from './matrix-view';

/** No more names than can be read are tried for. */
const MOST_NAMES = 250;
const MOST_SELECTED = 12;

/** Names beside the dots as far as there is room; the larger ones go first, and more come as the picture is enlarged. */
export const DotNames = memo(function DotNames({ drawn, size }: { drawn: readonly DrawnDot[]; size: PlotSize }) {
  const placed = useMemo(() => placeNames(drawn, size), [drawn, size]);
  const names = useMemo(() => new Map(drawn.map(({ dot }) => [dot.id as string, dot.name])), [drawn]);
  return (
    <g>
      {placed.map((label) => (
        <text
          key={label.id}
          x={label.x}
          y={label.y + 12}
          className="fill-ink stroke-canvas text-xs [paint-order:stroke]"
          strokeWidth={2.5}
          strokeLinejoin="round"
        >
          {labelText(names.get(label.id) ?? '')}
        </text>
      ))}
    </g>
  );
});

function placeNames(drawn: readonly DrawnDot[], size: PlotSize): PlacedLabel[] {
  const largest =
    drawn.length <= MOST_NAMES ? drawn : [...drawn].sort((a, b) => b.radius - a.radius).slice(0, MOST_NAMES);
  const obstacles = drawn.map(({ x, y, radius }) => ({ x, y, radius: radius + 3 }));
  return placeLabels(largest.map(wishOf), obstacles, size);
}

function wishOf({ dot, x, y, radius }: DrawnDot) {
  const width = labelWidth(labelText(dot.name));
  return { id: dot.id, x, y, radius: radius + 3, width, height: LABEL_HEIGHT, rank: radius };
}

/** The whole names of dots that are pointed at, focused or selected, over everything else. */
export function NamesInFocus({ drawn, size }: { drawn: readonly DrawnDot[]; size: PlotSize }) {
  const { screen } = useMatrix();
  const hover = useStore(screen.hover, (id) => id);
  const focus = useStore(screen.focus, (id) => id);
  const selection = useStore(screen.selection, (ids) => ids);
  const isLifting = useStore(screen.lifted, (lifted) => lifted !== null);
  if (isLifting) return null;
  const wanted = new Set([...selection].slice(0, MOST_SELECTED));
  if (hover) wanted.add(hover);
  if (focus && document.activeElement?.getAttribute('data-dot') === focus) wanted.add(focus);
  if (wanted.size === 0) return null;
  return (
    <g>
      {drawn
        .filter(({ dot }) => wanted.has(dot.id))
        .map((one) => (
          <NameTag key={one.dot.id} drawn={one} size={size} />
        ))}
    </g>
  );
}

function NameTag({ drawn, size }: { drawn: DrawnDot; size: PlotSize }) {
  const name = drawn.dot.name.length <= 60 ? drawn.dot.name : `${drawn.dot.name.slice(0, 59)}…`;
  const width = labelWidth(name) + 12;
  const label = placeOneLabel({ ...wishOf(drawn), width, height: LABEL_HEIGHT + 6 }, size);
  return (
    <g transform={`translate(${label.x} ${label.y})`}>
      <rect width={width} height={LABEL_HEIGHT + 6} rx={4} className="fill-ink" />
      <text x={width / 2} y={15} textAnchor="middle" className="fill-canvas font-medium text-xs">
        {name}
      </text>
    </g>
  );
}

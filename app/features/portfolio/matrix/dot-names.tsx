import { memo, useMemo } from 'react';
import { type LabelWish, type PlacedLabel, placeLabels, placeOneLabel } from '../../../domain/portfolio/place-labels';
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
          strokeWidth={4}
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

function wishOf({ dot, x, y, radius }: DrawnDot): LabelWish {
  const width = labelWidth(labelText(dot.name));
  return { id: dot.id, x, y, radius: radius + 3, width, height: LABEL_HEIGHT, rank: radius };
}

/** The whole names of dots that are pointed at, focused or selected, over everything else. */
export function NamesInFocus({ drawn, size }: { drawn: readonly DrawnDot[]; size: PlotSize }) {
  const { screen } = useMatrix();
  const hover = useStore(screen.hover, (id) => id);
  const focus = useStore(screen.focus, (id) => id);
  const opened = useStore(screen.opened, (id) => id);
  const selection = useStore(screen.selection, (ids) => ids);
  const isLifting = useStore(screen.lifted, (lifted) => lifted !== null);
  if (isLifting) return null;
  const hasFocus = focus !== null && document.activeElement?.getAttribute('data-dot') === focus;
  const front = new Set([hover, hasFocus ? focus : null].filter((id) => id !== null && id !== opened));
  const byId = new Map(drawn.map((one) => [one.dot.id as string, one]));
  const selected = drawn.filter(({ dot }) => selection.has(dot.id) && !front.has(dot.id)).slice(0, MOST_SELECTED);
  const labels = [
    ...placeLabels(selected.map(tagOf), [], size),
    ...drawn.filter(({ dot }) => front.has(dot.id)).map((one) => placeOneLabel(tagOf(one), size)),
  ];
  return labels.map((label) => <NameTag key={label.id} label={label} name={wholeName(byId.get(label.id))} />);
}

function tagOf(drawn: DrawnDot): LabelWish {
  return { ...wishOf(drawn), width: labelWidth(wholeName(drawn)) + 12, height: LABEL_HEIGHT + 6 };
}

function wholeName(drawn: DrawnDot | undefined): string {
  const name = drawn?.dot.name ?? '';
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}

function NameTag({ label, name }: { label: PlacedLabel; name: string }) {
  return (
    <g transform={`translate(${label.x} ${label.y})`}>
      <rect width={label.width} height={label.height} rx={4} className="fill-ink" />
      <text x={label.width / 2} y={15} textAnchor="middle" className="fill-canvas font-medium text-xs">
        {name}
      </text>
    </g>
  );
}

import { MOST_OF_A_C } from '../../../domain/scoring/four-cs';
import type { ScoreValues, ScoringModel } from '../../../domain/scoring/model';
import { cx } from '../../../ui/cx';

const WIDTH = 340;
const HEIGHT = 168;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = 58;
// Up, right, down, left.
const AXES = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
] as const;
const RINGS = [1, 2, 3, 4];
const WEAK_UP_TO = 1;
const LINE = 15;
const SIDE_LETTERS = 15;

const pointOn = (axis: { x: number; y: number }, value: number) => {
  const r = (RADIUS * value) / MOST_OF_A_C;
  return { x: CENTRE.x + axis.x * r, y: CENTRE.y + axis.y * r };
};
const polygon = (values: readonly number[]) =>
  AXES.map((axis, i) => pointOn(axis, values[i] ?? 0))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');

/** The four C's as a profile on four axes. A weak link is hollow and red; the sentence beside the picture names it. */
export function FourCsProfile({ model, values }: { model: ScoringModel; values: ScoreValues }) {
  const given = model.criteria.slice(0, AXES.length).map(({ id, name }) => ({ id, name, value: values[id] ?? null }));
  const isWhole = given.every(({ value }) => value !== null);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-42 w-full max-w-88 text-ink-muted">
      {RINGS.map((ring) => (
        <polygon
          key={ring}
          points={polygon([ring, ring, ring, ring])}
          className={cx('fill-none', ring === MOST_OF_A_C ? 'stroke-line-strong' : 'stroke-line')}
        />
      ))}
      {AXES.map((axis) => {
        const end = pointOn(axis, MOST_OF_A_C);
        return (
          <line key={`${axis.x}${axis.y}`} x1={CENTRE.x} y1={CENTRE.y} x2={end.x} y2={end.y} className="stroke-line" />
        );
      })}
      {isWhole ? (
        <polygon
          points={polygon(given.map(({ value }) => value ?? 0))}
          className="fill-accent/20 stroke-2 stroke-accent"
          strokeLinejoin="round"
        />
      ) : null}
      {given.map(({ id, name, value }, i) => {
        const axis = AXES[i] ?? AXES[0];
        const label = pointOn(axis, MOST_OF_A_C);
        const anchor = axis.x > 0 ? 'start' : axis.x < 0 ? 'end' : 'middle';
        const point = value === null ? null : pointOn(axis, value);
        const isWeak = value !== null && value <= WEAK_UP_TO;
        return (
          <g key={id}>
            {point ? (
              <circle
                cx={point.x}
                cy={point.y}
                r={isWeak ? 5 : 4}
                className={isWeak ? 'fill-surface stroke-2 stroke-danger' : 'fill-accent'}
              />
            ) : null}
            <text
              textAnchor={anchor}
              className={cx('text-xs', isWeak ? 'fill-danger-ink font-medium' : 'fill-ink-muted')}
            >
              {linesOf(name, axis.x !== 0).map((line, at, lines) => (
                <tspan
                  key={line}
                  x={label.x + axis.x * 8}
                  y={label.y + (axis.y === 0 ? 4 + LINE * (at - (lines.length - 1) / 2) : axis.y < 0 ? -7 : 16)}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The sides have little room: a name stands there on two lines. */
function linesOf(name: string, isSide: boolean): readonly string[] {
  if (!isSide) return [cut(name, 40)];
  const words = name.split(' ');
  const first = words.findIndex((_, i) => words.slice(0, i + 2).join(' ').length > SIDE_LETTERS) + 1 || words.length;
  const rest = words.slice(first).join(' ');
  return [words.slice(0, first).join(' '), rest].filter((line) => line !== '').map((line) => cut(line, SIDE_LETTERS));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

import { scaleSqrt } from 'd3-scale';
import type { CardId } from '../../../domain/ids';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { Segment } from '../../../domain/segments';
import { type MatrixView, type PlotSize, type Point, scalesOf } from './matrix-view';

/** A dot that has a place on the matrix. */
export interface PlacedDot extends MatrixDot {
  readonly segment: Segment;
}

/** A dot where it is drawn, in pixels. */
export interface DrawnDot {
  readonly dot: PlacedDot;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a dot goes among those that stand at the very same place, in steps around it, and how long a step is there. */
interface SpreadPlace {
  readonly order: number;
  readonly step: number;
}
export type Spread = ReadonlyMap<CardId, SpreadPlace>;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export function isPlaced(dot: MatrixDot): dot is PlacedDot {
  return dot.segment !== null;
}

/** Numbers the dots of each place, the largest first: it stays in the middle. */
export function spreadDots(dots: readonly PlacedDot[], radiusOf: (hours: number | null) => number): Spread {
  const places = new Map<number, PlacedDot[]>();
  for (const dot of dots) {
    const { now, future } = dot.segment;
    const place = Math.round((now + 1) * 1000) * 10_000 + Math.round((future + 1) * 1000);
    const there = places.get(place);
    if (there) there.push(dot);
    else places.set(place, [dot]);
  }
  const spread = new Map<CardId, SpreadPlace>();
  for (const there of places.values()) {
    there.sort((a, b) => (b.hours ?? 0) - (a.hours ?? 0) || (a.id < b.id ? -1 : 1));
    const step = (there.reduce((sum, { hours }) => sum + radiusOf(hours), 0) / there.length) * 1.9;
    for (const [order, { id }] of there.entries()) spread.set(id, { order, step });
  }
  return spread;
}

/** How large dots are, by hours a month. The more there are, the smaller all of them. */
export function radiusScale(dots: readonly MatrixDot[]): (hours: number | null) => number {
  const [least, most] = dots.length > 1000 ? [2.5, 8] : dots.length > 250 ? [4, 12] : [6, 20];
  const highest = dots.reduce((max, { hours }) => Math.max(max, hours ?? 0), 10);
  const scale = scaleSqrt([0, highest], [least, most]);
  return (hours) => scale(hours ?? 0);
}

/** Dots grow a little as the picture is enlarged, and are smaller on a small screen. */
export function dotGrowth({ zoom }: MatrixView, { width, height }: PlotSize): number {
  return zoom ** 0.25 * Math.min(1, Math.sqrt(width * height) / 700);
}

/** Draws dots at their places; those at one place lie around it like the seeds of a sunflower. */
export function layOutDots(
  dots: readonly PlacedDot[],
  spread: Spread,
  radiusOf: (hours: number | null) => number,
  view: MatrixView,
  size: PlotSize,
): DrawnDot[] {
  const scales = scalesOf(view, size);
  const growth = dotGrowth(view, size);
  return dots.map((dot) => {
    const { order, step } = spread.get(dot.id) ?? { order: 0, step: 0 };
    const distance = step * growth * Math.sqrt(order);
    return {
      dot,
      x: scales.x(dot.segment.now) + distance * Math.cos(order * GOLDEN_ANGLE),
      y: scales.y(dot.segment.future) + distance * Math.sin(order * GOLDEN_ANGLE),
      radius: radiusOf(dot.hours) * growth,
    };
  });
}

/** Whether any of a dot is in sight. */
export function isInSight({ x, y, radius }: DrawnDot, { width, height }: PlotSize): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}

/** The dot under a point: of several the one whose middle is nearest. */
export function dotAt(drawn: readonly DrawnDot[], { x, y }: Point, slack: number): DrawnDot | null {
  let nearest: DrawnDot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of drawn) {
    const distance = Math.hypot(one.x - x, one.y - y);
    if (distance <= one.radius + slack && distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

/** The nearest dot in a direction, for the arrow keys: what lies straight ahead is nearer than what lies aside. */
export function dotTowards(
  drawn: readonly DrawnDot[],
  from: DrawnDot,
  direction: 'up' | 'down' | 'left' | 'right',
): DrawnDot | null {
  let nearest: DrawnDot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of drawn) {
    if (one === from) continue;
    const [dx, dy] = [one.x - from.x, one.y - from.y];
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[direction];
    const aside = Math.abs(direction === 'up' || direction === 'down' ? dx : dy);
    if (ahead <= 0.01) continue;
    const distance = ahead + aside * 2;
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

import { describe, expect, test } from 'vitest';
import type { BoardId, CardId } from '../../../domain/ids';
import type { Segment } from '../../../domain/segments';
import { dotAt, dotTowards, layOutDots, type PlacedDot, radiusScale, spreadDots } from './lay-out-dots';
import { placeAt, reveal, scalesOf, WHOLE_MATRIX, zoomAt } from './matrix-view';

const size = { width: 1000, height: 700 };
const dot = (id: string, segment: Segment, hours: number | null = null): PlacedDot => ({
  id: id as CardId,
  board: 'b' as BoardId,
  name: id,
  stage: 'active',
  owner: null,
  segment,
  hours,
  score: null,
  trailFrom: null,
});
const drawn = (dots: PlacedDot[], view = WHOLE_MATRIX) => {
  const radiusOf = radiusScale(dots);
  return layOutDots(dots, spreadDots(dots, radiusOf), radiusOf, view, size);
};

describe('the matrix', () => {
  test('shows now from left to right and the future upwards', () => {
    const [fading, rising] = drawn([
      dot('fading', { now: 0.5, future: -0.5 }),
      dot('rising', { now: -0.5, future: 0.5 }),
    ]);
    expect(fading && rising && fading.x > rising.x && fading.y > rising.y).toBe(true);
  });

  test('lets each of many networks at one place be seen and pressed', () => {
    const dots = Array.from({ length: 40 }, (_, i) => dot(`n${i}`, { now: 0.5, future: 0.5 }, i));
    const all = drawn(dots);
    expect(new Set(all.map((one) => dotAt(all, one, 0)?.dot.id)).size).toBe(40);
  });

  test('gives a place back to the point from which it was read, however far it is enlarged', () => {
    const view = zoomAt(zoomAt(WHOLE_MATRIX, size, 5, { x: 800, y: 120 }), size, 1.7, { x: 300, y: 300 });
    const place = placeAt(view, size, { x: 410, y: 222 });
    const scales = scalesOf(view, size);
    expect(Math.abs(scales.x(place.now) - 410)).toBeLessThan(30);
    expect(Math.abs(scales.y(place.future) - 222)).toBeLessThan(30);
    expect(placeAt(WHOLE_MATRIX, size, { x: -50, y: 9999 })).toEqual({ now: -1, future: -1 });
  });

  test('keeps the point under the pointer while it is enlarged, and brings a place into sight', () => {
    const point = { x: 700, y: 200 };
    const before = scalesOf(WHOLE_MATRIX, size).x.invert(point.x);
    const view = zoomAt(WHOLE_MATRIX, size, 4, point);
    expect(scalesOf(view, size).x.invert(point.x)).toBeCloseTo(before);
    const seen = scalesOf(reveal(view, { now: -1, future: -1 }), size);
    expect(seen.x(-1)).toBeGreaterThan(0);
    expect(seen.y(-1)).toBeLessThan(size.height);
  });

  test('goes by arrow to the nearest network in that direction, and stops at the last', () => {
    const all = drawn([
      dot('here', { now: 0, future: 0 }),
      dot('near', { now: 0.3, future: 0.05 }),
      dot('far', { now: 0.2, future: 0.9 }),
    ]);
    const [here, near] = all;
    if (!here || !near) throw new Error('nothing drawn');
    expect(dotTowards(all, here, 'right')?.dot.id).toBe('near');
    expect(dotTowards(all, near, 'up')?.dot.id).toBe('far');
    expect(dotTowards(all, near, 'right')).toBeNull();
  });
});

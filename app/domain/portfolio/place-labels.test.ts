import { describe, expect, test } from 'vitest';
import { type LabelWish, type PlacedLabel, placeLabels, placeOneLabel } from './place-labels';

const area = { width: 800, height: 500 };
const wish = (id: string, x: number, y: number, rank = 0): LabelWish => ({
  id,
  x,
  y,
  radius: 8,
  width: 90,
  height: 16,
  rank,
});
const overlaps = (a: PlacedLabel, b: PlacedLabel) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const covers = (label: PlacedLabel, dot: LabelWish) =>
  label.x < dot.x + dot.radius &&
  dot.x - dot.radius < label.x + label.width &&
  label.y < dot.y + dot.radius &&
  dot.y - dot.radius < label.y + label.height;

/** Places that look thrown, the same each time. */
function thrown(count: number): LabelWish[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  return Array.from({ length: count }, (_, i) => wish(`n${i}`, next() * 800, next() * 500, next()));
}

describe('names beside dots', () => {
  test('cover neither each other nor any dot, and stay within the picture', () => {
    for (const count of [10, 60, 400]) {
      const wishes = thrown(count);
      const placed = placeLabels(wishes, wishes, area);
      expect(placed.length).toBeGreaterThan(5);
      for (const [i, label] of placed.entries()) {
        expect(placed.slice(i + 1).filter((other) => overlaps(label, other))).toEqual([]);
        expect(wishes.filter((dot) => covers(label, dot))).toEqual([]);
        expect(label.x >= 0 && label.y >= 0 && label.x + 90 <= 800 && label.y + 16 <= 500).toBe(true);
      }
    }
  });

  test('the higher rank has its name where there is room for one', () => {
    // Dots on all sides leave one place free.
    const crowd = Array.from({ length: 40 }, (_, i) => ({ x: (i % 8) * 14, y: Math.floor(i / 8) * 14, radius: 7 }));
    const narrow = { width: 210, height: 70 };
    const placed = placeLabels([wish('low', 98, 28, 1), wish('high', 98, 30, 2)], crowd, narrow);
    expect(placed[0]?.id).toBe('high');
  });

  test('more of them find room when the dots move apart', () => {
    const near = thrown(200).map((dot) => ({ ...dot, x: dot.x / 4, y: dot.y / 4 }));
    const far = thrown(200);
    const count = (wishes: LabelWish[]) => placeLabels(wishes, wishes, area).length;
    expect(count(far)).toBeGreaterThan(count(near));
  });

  test('one that must be seen stays within the picture even at its corner', () => {
    for (const [x, y] of [
      [0, 0],
      [800, 500],
      [799, 3],
    ] as const) {
      const label = placeOneLabel(wish('a', x, y), area);
      expect(label.x >= 0 && label.y >= 0 && label.x + 90 <= 800 && label.y + 16 <= 500).toBe(true);
    }
  });
});

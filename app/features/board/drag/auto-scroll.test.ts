import { expect, it } from 'vitest';
import { edgeSpeed } from './auto-scroll';

it('scrolls faster the nearer the edge, and not at all in the middle', () => {
  expect(edgeSpeed(500, 0, 1000)).toBe(0);
  expect(edgeSpeed(990, 0, 1000)).toBeGreaterThan(edgeSpeed(960, 0, 1000));
  expect(edgeSpeed(10, 0, 1000)).toBeLessThan(0);
  expect(edgeSpeed(-500, 0, 1000)).toBe(-edgeSpeed(1500, 0, 1000));
});

it('keeps a still middle in a small box', () => {
  expect(edgeSpeed(50, 0, 100)).toBe(0);
});

import { expect, it } from 'vitest';
import { segmentMark } from '../../domain/segments';
import { formatImportance, segmentAt, stepSegment } from './segment-steps';

it('steps by a tenth and stops at the edge', () => {
  expect(stepSegment({ now: 0.2, future: 0 }, 'right', false)).toEqual({ now: 0.3, future: 0 });
  expect(stepSegment({ now: -1, future: 0 }, 'left', false).now).toBe(-1);
  expect(stepSegment({ now: 0, future: 0.95 }, 'up', false).future).toBe(1);
});

it('crosses the middle without a negative zero, and zero counts as plus', () => {
  const onLine = stepSegment({ now: -0.1, future: -0.1 }, 'right', false);
  expect(Object.is(onLine.now, 0)).toBe(true);
  expect(segmentMark(onLine)).toBe('+−');
});

it('leaps to the middle of the segment on that side', () => {
  expect(stepSegment({ now: 0.8, future: 0.3 }, 'left', true)).toEqual({ now: -0.5, future: 0.3 });
  expect(stepSegment({ now: 0.8, future: 0.3 }, 'down', true)).toEqual({ now: 0.8, future: -0.5 });
});

it('reads a place under the pointer, also outside the matrix', () => {
  expect(segmentAt(0.75, 0.25)).toEqual({ now: 0.5, future: 0.5 });
  expect(segmentAt(-1, 3)).toEqual({ now: -1, future: -1 });
});

it('writes values with their sign', () => {
  expect(formatImportance(0.5, 'en')).toBe('+0.5');
  expect(formatImportance(-0.3, 'de')).toBe('−0,3');
  expect(formatImportance(0, 'en')).toBe('0');
});

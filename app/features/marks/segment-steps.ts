import type { Segment } from '../../domain/segments';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP = 0.1;

/**
 * The place on the matrix after a step: left and right change importance now, up and down in the future. A leap goes to the
 * middle of the segment on that side.
 */
export function stepSegment(segment: Segment, direction: Direction, leap: boolean): Segment {
  const step = (value: number, sign: 1 | -1) => (leap ? 0.5 * sign : clamp(value + STEP * sign));
  switch (direction) {
    case 'right':
      return { ...segment, now: step(segment.now, 1) };
    case 'left':
      return { ...segment, now: step(segment.now, -1) };
    case 'up':
      return { ...segment, future: step(segment.future, 1) };
    case 'down':
      return { ...segment, future: step(segment.future, -1) };
  }
}

/** The place under a pointer: x from the left edge and y from the top one, each 0 to 1. */
export function segmentAt(x: number, y: number): Segment {
  return { now: clamp(x * 2 - 1), future: clamp(1 - y * 2) };
}

/** In tenths, from −1 to 1, without a negative zero. */
function clamp(value: number): number {
  return Math.min(1, Math.max(-1, Math.round(value * 10) / 10)) + 0;
}

/** A value on an axis with its sign: `+0.5`, `−0.3`, `0`. */
export function formatImportance(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−');
}

/** Importance now and in the future, each from −1 to 1 (method M1: segmentation). Zero counts as +. */
export interface Segment {
  readonly now: number;
  readonly future: number;
}

/** The four segments, written importance now then importance in the future. */
export const SEGMENT_MARKS = ['++', '−+', '+−', '−−'] as const;
export type SegmentMark = (typeof SEGMENT_MARKS)[number];

/** The mark of a place on the two axes. */
export function segmentMark(segment: Segment): SegmentMark {
  return `${segment.now >= 0 ? '+' : '−'}${segment.future >= 0 ? '+' : '−'}` as SegmentMark;
}

/** The middle of a segment, for placing by mark alone. */
export function segmentCentre(mark: SegmentMark): Segment {
  return { now: mark[0] === '+' ? 0.5 : -0.5, future: mark[1] === '+' ? 0.5 : -0.5 };
}

/** Reads a segment from outside; null when it is not two numbers from −1 to 1. */
export function parseSegment(value: unknown): Segment | null {
  if (typeof value !== 'object' || value === null) return null;
  const { now, future } = value as Record<string, unknown>;
  const fits = (n: unknown): n is number => typeof n === 'number' && n >= -1 && n <= 1;
  return fits(now) && fits(future) ? { now, future } : null;
}

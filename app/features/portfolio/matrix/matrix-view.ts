import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Segment } from '../../../domain/segments';

/** What part of the matrix is in sight: its middle, and how many times it is enlarged. */
export interface MatrixView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MatrixScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** From the middle to the rim: the axes with room for the dots at their ends. */
const REACH = 1.12;
const MOST_ZOOM = 24;

export const WHOLE_MATRIX: MatrixView = { x: 0, y: 0, zoom: 1 };

/** From importance to pixels: now grows to the right, the future upwards. */
export function scalesOf({ x, y, zoom }: MatrixView, { width, height }: PlotSize): MatrixScales {
  const half = REACH / zoom;
  return {
    x: scaleLinear([x - half, x + half], [0, width]),
    y: scaleLinear([y - half, y + half], [height, 0]),
  };
}

/** Enlarges so many times around a point, which stays where it is. */
export function zoomAt(view: MatrixView, size: PlotSize, factor: number, point: Point): MatrixView {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const before = scalesOf(view, size);
  const held = { x: before.x.invert(point.x), y: before.y.invert(point.y) };
  const part = view.zoom / zoom;
  return within({ x: held.x + (view.x - held.x) * part, y: held.y + (view.y - held.y) * part, zoom });
}

/** Moves the picture by pixels, as a hand would. */
export function panBy(view: MatrixView, size: PlotSize, by: Point): MatrixView {
  const reach = (2 * REACH) / view.zoom;
  return within({ ...view, x: view.x - (by.x / size.width) * reach, y: view.y + (by.y / size.height) * reach });
}

/** Moves the picture just so far that a place is in sight, with some room around. */
export function reveal(view: MatrixView, { now, future }: Segment): MatrixView {
  const half = (REACH / view.zoom) * 0.86;
  const clamp = (middle: number, value: number) => Math.min(value + half, Math.max(value - half, middle));
  return within({ ...view, x: clamp(view.x, now), y: clamp(view.y, future) });
}

/** The place at a point of the picture, kept on the axes, in hundredths. */
export function placeAt(view: MatrixView, size: PlotSize, point: Point): Segment {
  const scales = scalesOf(view, size);
  const step = (value: number) => Math.round(Math.min(1, Math.max(-1, value)) * 100) / 100 + 0;
  return { now: step(scales.x.invert(point.x)), future: step(scales.y.invert(point.y)) };
}

function within({ x, y, zoom }: MatrixView): MatrixView {
  const room = REACH - REACH / zoom;
  const clamp = (value: number) => Math.min(room, Math.max(-room, value)) + 0;
  return { x: clamp(x), y: clamp(y), zoom };
}

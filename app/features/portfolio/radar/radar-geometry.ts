// Where things stand on the radar: themes are sectors, states are rings with the nearest in the middle.

import { RADAR_STATES, type RadarState } from '../../../domain/network/radar';

/** The picture is a square of this size, with the middle in its middle. */
export const SIZE = 640;
export const MIDDLE = SIZE / 2;
/** The outer edge of each ring. */
export const RINGS: Readonly<Record<RadarState, number>> = { ready: 92, talking: 178, watching: 264 };
const INNER: Readonly<Record<RadarState, number>> = { ready: 0, talking: RINGS.ready, watching: RINGS.talking };
const TURN = Math.PI * 2;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A sector's cell of one ring. */
export interface Cell {
  readonly sector: number;
  readonly state: RadarState;
}

/** A point at an angle (0: straight up, clockwise) and a distance from the middle. */
export function pointAt(angle: number, distance: number): Point {
  return { x: MIDDLE + Math.sin(angle) * distance, y: MIDDLE - Math.cos(angle) * distance };
}

/** The angles between which a sector lies. */
export function anglesOf(sector: number, sectors: number): { readonly from: number; readonly to: number } {
  return { from: (sector / sectors) * TURN, to: ((sector + 1) / sectors) * TURN };
}

/** The place of one of several candidates in a cell: side by side, in two rows where they are many. */
export function placeInCell({ sector, state }: Cell, sectors: number, index: number, count: number): Point {
  const { from, to } = anglesOf(sector, sectors);
  const [inner, outer] = [INNER[state], RINGS[state]];
  const rows = count > 3 ? 2 : 1;
  const perRow = Math.ceil(count / rows);
  const row = Math.floor(index / perRow);
  const inRow = Math.min(perRow, count - row * perRow);
  const angle = from + ((to - from) * ((index % perRow) + 1)) / (inRow + 1);
  const lowest = state === 'ready' ? outer * 0.35 : inner;
  const distance = lowest + ((outer - lowest) * (row + 1)) / (rows + 1);
  return pointAt(angle, distance);
}

/** The cell under a point; beyond the rim it is the outermost, and with no sector there is none. */
export function cellAt({ x, y }: Point, sectors: number): Cell | null {
  if (sectors === 0) return null;
  const [dx, dy] = [x - MIDDLE, y - MIDDLE];
  const distance = Math.hypot(dx, dy);
  const angle = (Math.atan2(dx, -dy) + TURN) % TURN;
  const state = [...RADAR_STATES].reverse().find((each) => distance <= RINGS[each]) ?? 'watching';
  return { sector: Math.min(sectors - 1, Math.floor((angle / TURN) * sectors)), state };
}

/** The outline of a cell. */
export function cellPath({ sector, state }: Cell, sectors: number): string {
  const [inner, outer] = [INNER[state], RINGS[state]];
  if (sectors === 1) return ringPath(inner, outer);
  const { from, to } = anglesOf(sector, sectors);
  const large = to - from > Math.PI ? 1 : 0;
  const [a, b, c, d] = [pointAt(from, inner), pointAt(from, outer), pointAt(to, outer), pointAt(to, inner)];
  const out = `M${a.x} ${a.y} L${b.x} ${b.y} A${outer} ${outer} 0 ${large} 1 ${c.x} ${c.y} L${d.x} ${d.y}`;
  return inner === 0 ? `${out} Z` : `${out} A${inner} ${inner} 0 ${large} 0 ${a.x} ${a.y} Z`;
}

/** The cell that is one step away: nearer or further, or the theme beside. */
export function stepFrom({ sector, state }: Cell, sectors: number, key: string): Cell | null {
  const ring = RADAR_STATES.indexOf(state);
  const at = (index: number): Cell | null => {
    const next = RADAR_STATES[index];
    return next ? { sector, state: next } : null;
  };
  switch (key) {
    case 'ArrowUp':
      return at(ring + 1);
    case 'ArrowDown':
      return at(ring - 1);
    case 'ArrowRight':
      return sectors > 1 ? { sector: (sector + 1) % sectors, state } : null;
    case 'ArrowLeft':
      return sectors > 1 ? { sector: (sector + sectors - 1) % sectors, state } : null;
    default:
      return null;
  }
}

function ringPath(inner: number, outer: number): string {
  const circle = (r: number) =>
    r === 0 ? '' : `M${MIDDLE - r} ${MIDDLE} a${r} ${r} 0 1 1 ${r * 2} 0 a${r} ${r} 0 1 1 ${-r * 2} 0 Z`;
  return `${circle(outer)} ${circle(inner)}`;
}

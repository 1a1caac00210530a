import { describe, expect, test } from 'vitest';
import { RADAR_STATES } from '../../../domain/network/radar';
import { cellAt, MIDDLE, placeInCell, stepFrom } from './radar-geometry';

describe('a place on the radar', () => {
  test('lies in the cell it was made for, however many stand there', () => {
    for (const sectors of [1, 2, 3, 5, 8])
      for (let sector = 0; sector < sectors; sector++)
        for (const state of RADAR_STATES)
          for (const count of [1, 3, 4, 9])
            for (let index = 0; index < count; index++) {
              const cell = { sector, state };
              expect(cellAt(placeInCell(cell, sectors, index, count), sectors)).toEqual(cell);
            }
  });

  test('beyond the rim is the outermost ring, and without themes nowhere', () => {
    expect(cellAt({ x: MIDDLE + 5, y: -100 }, 4)).toEqual({ sector: 0, state: 'watching' });
    expect(cellAt({ x: 0, y: 0 }, 0)).toBeNull();
  });
});

test('arrows step inwards and outwards and around, and stop at the middle and the rim', () => {
  const cell = { sector: 0, state: 'talking' } as const;
  expect(stepFrom(cell, 3, 'ArrowUp')).toEqual({ sector: 0, state: 'ready' });
  expect(stepFrom(cell, 3, 'ArrowDown')).toEqual({ sector: 0, state: 'watching' });
  expect(stepFrom(cell, 3, 'ArrowLeft')).toEqual({ sector: 2, state: 'talking' });
  expect(stepFrom({ ...cell, state: 'ready' }, 3, 'ArrowUp')).toBeNull();
  expect(stepFrom(cell, 1, 'ArrowRight')).toBeNull();
});

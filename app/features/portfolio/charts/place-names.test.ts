import { expect, test } from 'vitest';
import { placeNames } from './place-names';

const mark = (id: string, x: number, y: number, rank = 0) => ({ id, name: 'A network', x, y, rank });

test('names lie over no mark and no other name; what matters more comes first', () => {
  const placed = placeNames([mark('a', 0.5, 100), mark('b', 0.52, 101, 1)], 500);
  expect(placed).toEqual([
    { id: 'b', side: 'right' },
    { id: 'a', side: 'left' },
  ]);
});

test('a name that would leave the picture stands on the other side, or nowhere', () => {
  expect(placeNames([mark('edge', 0.99, 50)], 500)).toEqual([{ id: 'edge', side: 'left' }]);
  expect(placeNames([mark('narrow', 0.5, 50)], 60)).toEqual([]);
});

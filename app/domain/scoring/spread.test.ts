import { expect, test } from 'vitest';
import { SCALES } from './model';
import { spreadOf } from './spread';

const given = (...values: number[]) => values.map((value, i) => ({ person: `p${i}`, value }));

test('says the middle and the range', () => {
  expect(spreadOf(SCALES.win, given(5, 2, 3))).toMatchObject({ median: 3, least: 2, most: 5, steps: 3, count: 3 });
  expect(spreadOf(SCALES.win, given(2, 3))).toMatchObject({ median: 2, agreement: 'close' });
  expect(spreadOf(SCALES.win, given(4, 4, 4))).toMatchObject({ median: 4, agreement: 'same', outliers: [] });
});

test('names who is far off, furthest first', () => {
  const { outliers, agreement } = spreadOf(SCALES.win, given(4, 4, 4, 1, 0));
  expect(outliers.map(({ person }) => person)).toEqual(['p4', 'p3']);
  expect(agreement).toBe('wide');
});

test('counts steps of the scale, not differences: 0.1 is one step from 1', () => {
  expect(spreadOf(SCALES.outcome, given(1, 1, 0.1)).outliers).toEqual([]);
  expect(spreadOf(SCALES.outcome, given(10, 10, 0.1)).outliers.map(({ person }) => person)).toEqual(['p2']);
});

test('of two people neither is the odd one out', () => {
  expect(spreadOf(SCALES.win, given(0, 5))).toMatchObject({ outliers: [], agreement: 'wide' });
});

test('nobody’s scores have no spread, and values off the scale are passed over', () => {
  expect(spreadOf(SCALES.win, given(9))).toMatchObject({ count: 0, median: null, agreement: 'none' });
});

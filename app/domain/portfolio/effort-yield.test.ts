import { expect, test } from 'vitest';
import { effortAgainstYield } from './effort-yield';
import { testNetwork, testPeriod } from './testing-network';

const span = { from: '2025-03', to: '2026-03' };
const network = (cardId: string, hours: number | null, relational: number | null) =>
  testNetwork({ cardId, facts: { ledger: [testPeriod('2025-06', { hours, relational })] } });
const low = (networks: Parameters<typeof effortAgainstYield>[0]) =>
  effortAgainstYield(networks, span, 'hours').points.flatMap((point) => (point.isLow ? [point.cardId] : []));

test('low yield is more hours than half take and less given than half give', () => {
  const networks = [network('a', 10, 4), network('b', 20, 3), network('c', 40, 1), network('d', 60, 4)];
  const { medianEffort, medianYield, rule } = effortAgainstYield(networks, span, 'hours');
  expect({ medianEffort, medianYield, rule }).toEqual({
    medianEffort: 30,
    medianYield: 3.5,
    rule: { effort: 30, yield: 2.5 },
  });
  expect(low(networks)).toEqual(['c']);
});

test('what gives over half of the scale is never called low, however good the others are', () => {
  expect(low([network('a', 10, 5), network('b', 20, 5), network('c', 40, 3), network('d', 60, 5)])).toEqual([]);
});

test('a handful of networks has no corner', () => {
  expect(low([network('a', 10, 5), network('b', 60, 1), network('c', 20, 4)])).toEqual([]);
});

test('networks that lack hours or yield are named with what they lack; candidates and those left are not compared', () => {
  const { points, unplaced } = effortAgainstYield(
    [
      network('a', 10, null),
      network('b', null, 3),
      testNetwork({ cardId: 'c' }),
      testNetwork({ cardId: 'd', stage: 'join', hoursPerMonth: 2 }),
      testNetwork({ cardId: 'e', stage: 'left', hoursPerMonth: 2 }),
    ],
    span,
    'hours',
  );
  expect(points).toEqual([]);
  expect(unplaced.map(({ cardId, lacks }) => [cardId, lacks])).toEqual([
    ['a', 'yield'],
    ['b', 'effort'],
    ['c', 'both'],
  ]);
});

import { expect, test } from 'vitest';
import { FALLBACK_KEY } from '../order-keys';
import { testNetwork, testPeriod } from './testing-network';
import { valueByKind } from './value-by-kind';

const span = { from: '2025-03', to: '2026-03' };
const rising = { now: -0.5, future: 0.5 };

test('yields are means over the networks that were judged, group by group', () => {
  const rows = valueByKind(
    [
      testNetwork({
        cardId: 'a',
        segment: rising,
        facts: { ledger: [testPeriod('2025-05', { relational: 4, economic: 1 })] },
      }),
      testNetwork({ cardId: 'b', segment: rising, facts: { ledger: [testPeriod('2025-05', { relational: 2 })] } }),
      testNetwork({ cardId: 'c' }),
      testNetwork({ cardId: 'd', stage: 'left', segment: rising }),
    ],
    span,
    'segment',
  );
  expect(rows.map(({ of, networks, yields }) => ({ of, count: networks.length, yields }))).toEqual([
    { of: { by: 'segment', mark: '−+' }, count: 2, yields: { immaterial: null, relational: 3, economic: 1 } },
    { of: { by: 'segment', mark: null }, count: 1, yields: { immaterial: null, relational: null, economic: null } },
  ]);
});

test('what is given and got is counted by kind', () => {
  const exchange = (id: string, direction: 'give' | 'get', kind: 'immaterial' | 'economic') => ({
    id,
    direction,
    kind,
    text: id,
    order: FALLBACK_KEY,
  });
  const [row] = valueByKind(
    [
      testNetwork({
        facts: {
          exchanges: [
            exchange('1', 'give', 'immaterial'),
            exchange('2', 'give', 'immaterial'),
            exchange('3', 'get', 'economic'),
          ],
        },
      }),
    ],
    span,
    'network',
  );
  expect(row?.exchanges).toEqual({
    give: { immaterial: 2, relational: 0, economic: 0 },
    get: { immaterial: 0, relational: 0, economic: 1 },
  });
});

import { expect, test } from 'vitest';
import { dueDates } from './due-dates';
import { testNetwork } from './testing-network';

test('the strip shows three months back and a year ahead; what is older or later is told, and who has no date', () => {
  const { shown, earlier, later, undated } = dueDates(
    [
      testNetwork({ cardId: 'soon', reviewOn: '2026-03-12', bestBefore: '2028-01-01' }),
      testNetwork({ cardId: 'past', bestBefore: '2026-03-01' }),
      testNetwork({ cardId: 'ancient', bestBefore: '2024-03-01' }),
      testNetwork({ cardId: 'undated' }),
      testNetwork({ cardId: 'candidate', stage: 'join' }),
      testNetwork({ cardId: 'gone', stage: 'left', bestBefore: '2026-03-02' }),
    ],
    '2026-03-10',
  );
  expect(shown.map(({ cardId, kind, days }) => [cardId, kind, days])).toEqual([
    ['past', 'best-before', -9],
    ['soon', 'review', 2],
  ]);
  expect(earlier.map(({ cardId }) => cardId)).toEqual(['ancient']);
  expect(later).toBe(1);
  expect(undated).toEqual(['undated']);
});
